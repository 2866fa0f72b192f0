import type { CallSession } from "./call-view.ts";
import { showPicture } from "./play-stream.ts";

/** Chromium's own, not in every browser's list of types: a window that stays above others and can be moved anywhere. */
type Opener = { readonly requestWindow: (size: { width: number; height: number }) => Promise<Window> };

const size = { width: 640, height: 480 } as const;

/**
 * The other side's picture in a window of its own, for a second screen; it follows the call over new connections, and
 * closes with it. False where the browser has no such window.
 */
export async function popOut(
  session: Pick<CallSession, "view" | "subscribe">,
  title: string,
): Promise<boolean> {
  const opener = openerOf(window);
  if (!opener) return false;
  try {
    const shown = await opener.requestWindow(size);
    const video = shown.document.createElement("video");
    video.muted = true;
    video.playsInline = true;
    video.ariaLabel = title;
    Object.assign(video.style, { width: "100vw", height: "100vh", objectFit: "contain" });
    Object.assign(shown.document.body.style, { margin: "0", background: "#10171c", overflow: "hidden" });
    shown.document.title = title;
    shown.document.body.append(video);
    const follow = () => {
      const { remoteStream, phase } = session.view();
      if (phase === "ended") shown.close();
      else showPicture(video, remoteStream);
    };
    const stop = session.subscribe(follow);
    shown.addEventListener("pagehide", stop);
    follow();
    return true;
  } catch {
    // Without a click before it, or while another such window opens.
    return false;
  }
}

function openerOf(page: Window): Opener | undefined {
  if (!("documentPictureInPicture" in page)) return undefined;
  const { documentPictureInPicture: found } = page;
  const isOpener = typeof found === "object" && found !== null && "requestWindow" in found;
  return isOpener ? (found as Opener) : undefined; // its one method was just looked for
}
