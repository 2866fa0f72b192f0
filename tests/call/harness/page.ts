import { openCallSession } from "../../../renderer/call/call-session.ts";
import type { CallSession, CallView } from "../../../renderer/call/call-view.ts";
import { playSound, showPicture } from "../../../renderer/call/play-stream.ts";
import { openSocketSignalling } from "../../../renderer/call/socket-signalling.ts";
import type { Side } from "../../../shared/contract/live.ts";

/** What the test asks of a page: the least screen on which a call can be seen and heard. */
export type Harness = {
  readonly open: (options: { side: Side; taskId: string; pageId: string; relayOnly?: boolean }) => void;
  readonly session: () => CallSession;
  readonly view: () => Omit<CallView, "localStream" | "remoteStream">;
};

declare global {
  interface Window {
    harness: Harness;
    /** Given by the test. */
    freshToken: () => Promise<string>;
  }
}

const kept: { session?: CallSession } = {};

function openedSession(): CallSession {
  if (!kept.session) throw new Error("no call session was opened");
  return kept.session;
}

window.harness = {
  open: ({ side, taskId, pageId, relayOnly = false }) => {
    const audience = side === "desk" ? "desk" : "live";
    const signalling = openSocketSignalling(location.origin, () => window.freshToken(), audience);
    const session = openCallSession({ side, taskId, pageId, signalling, relayOnly });
    const [video, audio] = [document.createElement("video"), document.createElement("audio")];
    document.body.append(video, audio);
    const shown: { stream?: MediaStream | undefined } = {};
    session.subscribe(() => {
      const { remoteStream } = session.view();
      if (remoteStream === shown.stream) return;
      shown.stream = remoteStream;
      showPicture(video, remoteStream);
      void playSound(audio, remoteStream);
    });
    kept.session = session;
  },
  session: openedSession,
  view: () => {
    const { localStream: _local, remoteStream: _remote, ...rest } = openedSession().view();
    return rest;
  },
};
