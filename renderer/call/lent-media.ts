import type { CallSession, CallView } from "./call-view.ts";
import type { OwnMedia } from "./own-media.ts";

type Lender = Pick<CallSession, "view" | "subscribe">;

/**
 * Camera and microphone of another connection of this page: opened, muted and chosen there alone. `shows` says whether
 * this connection gets the picture too.
 */
export function lendMedia(from: Lender, shows: (view: CallView) => boolean) {
  return (changed: () => void): OwnMedia => {
    const tracks = () => {
      const view = from.view();
      return {
        audio: view.localStream?.getAudioTracks()[0],
        video: shows(view) ? view.localStream?.getVideoTracks()[0] : undefined,
      };
    };
    const state = { tracks: tracks() };
    const stop = from.subscribe(() => {
      const now = tracks();
      if (now.audio === state.tracks.audio && now.video === state.tracks.video) return;
      state.tracks = now;
      changed();
    });
    const nothing = () => undefined;
    return {
      ...{ want: nothing, setMuted: nothing, choose: nothing },
      tracks,
      trouble: () => ({}),
      devices: () => from.view().devices,
      close: stop,
    };
  };
}

/** Where the line of the first connection suffers, a second picture rests: voices come first, and who treats. */
export function whileLineIsWide(): (view: CallView) => boolean {
  const state = { shown: false };
  return ({ sent, phase }) => {
    const { rung, wish } = sent;
    const isWide = rung === "480p15" || (state.shown && rung === "240p15");
    state.shown = phase === "connected" && isWide && wish !== "voice-only";
    return state.shown;
  };
}
