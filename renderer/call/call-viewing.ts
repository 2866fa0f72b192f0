import type { CallMachine } from "../../shared/call/call-machine.ts";
import { isRunning, otherSide } from "../../shared/call/call-machine.ts";
import type { CallSession, CallView } from "./call-view.ts";
import type { Measuring } from "./measuring.ts";
import type { Sending } from "./sending.ts";
import type { Wishing } from "./wishing.ts";
import type { OwnMedia } from "./own-media.ts";

type Seen = {
  readonly machine: CallMachine;
  readonly muted: boolean;
  readonly cameraOff: boolean;
  readonly remote?: MediaStream | undefined;
  readonly centreThere?: boolean | undefined;
  readonly media: OwnMedia;
  readonly measuring: Measuring;
  readonly wishing: Wishing;
  readonly isUp: boolean;
};

/** The session as screens see it: one unchanging object until something changes. */
export function openCallView(seen: () => Seen): Pick<CallSession, "view" | "subscribe"> & {
  readonly changed: () => void;
} {
  const listeners = new Set<() => void>();
  const state: { view?: CallView | undefined; local?: MediaStream | undefined; isTelling: boolean } = {
    isTelling: false,
  };
  const view = () => {
    state.local = localStream(state.local, seen().media);
    state.view ??= viewOf(seen(), state.local);
    return state.view;
  };
  return {
    view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    changed: () => {
      state.view = undefined;
      if (state.isTelling) return;
      state.isTelling = true;
      // Several changes of one moment are told once.
      queueMicrotask(() => {
        state.isTelling = false;
        for (const listener of [...listeners]) listener();
      });
    },
  };
}

function viewOf(
  { machine, media, measuring, wishing, ...seen }: Seen,
  local: MediaStream | undefined,
): CallView {
  const { told, callId } = machine;
  const [theirs, bestUntilMs] = [wishing.theirs(), wishing.bestUntilMs()];
  const isAbout = told !== undefined && (callId === undefined || told.callId === callId);
  return {
    phase: machine.phase,
    sinceMs: machine.sinceMs,
    otherThere: isAbout && told.there[otherSide(machine.side)],
    signallingUp: seen.isUp && machine.line.up,
    muted: seen.muted,
    cameraOff: seen.cameraOff,
    devices: media.devices(),
    mediaTrouble: media.trouble(),
    mode: measuring.mode(),
    sent: sent(wishing.sending),
    figures: measuring.figures(),
    ranIn: measuring.ranIn(),
    videoSeenMs: measuring.videoSeenMs(),
    generation: machine.generation,
    ...(theirs ? { theirs } : {}),
    ...(bestUntilMs === undefined ? {} : { bestUntilMs }),
    ...(machine.reason ? { reason: machine.reason } : {}),
    ...(callId === undefined ? {} : { callId }),
    ...(told ? { told, doctor: told.doctor } : {}),
    ...(seen.centreThere === undefined ? {} : { centreThere: seen.centreThere }),
    ...(local ? { localStream: local } : {}),
    ...(seen.remote && isRunning(machine) ? { remoteStream: seen.remote } : {}),
  };
}

function sent(sending: Sending): CallView["sent"] {
  const { rung, why } = sending.ladder();
  return { rung, why, wish: sending.wish(), told: sending.sample() };
}

/** The same stream as long as its tracks are the same: a new one makes a video element blink. */
function localStream(before: MediaStream | undefined, media: OwnMedia): MediaStream | undefined {
  const { audio, video } = media.tracks();
  const tracks = [audio, video].filter((track) => track !== undefined);
  if (tracks.length === 0) return undefined;
  const had = before?.getTracks() ?? [];
  const isSame = had.length === tracks.length && tracks.every((track) => had.includes(track));
  return isSame ? before : new MediaStream(tracks);
}
