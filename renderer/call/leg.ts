import { type Leg, placeOf } from "../../shared/call/call-places.ts";
import type { Side } from "../../shared/contract/live.ts";
import { openCallSession } from "./call-session.ts";
import type { CallSession, CallSessionOptions } from "./call-view.ts";

const lookMs = 1_000;
/** The other page may not know of the invitation yet. */
const againMs = 3_000;

type Options = Pick<CallSessionOptions, "pageId" | "signalling" | "media" | "devices" | "relayOnly"> & {
  readonly taskId: string;
  readonly leg: Leg;
  /** `desk` offers; who plays it is told in `call-places.ts`. */
  readonly part: Side;
};

/**
 * One further connection of three in a call. Persons have said yes already, so it rings and is taken by itself, and
 * again, as long as it is open.
 */
export function openLeg({ taskId, leg, part, ...options }: Options): CallSession {
  const session = openCallSession({ ...options, side: part, taskId: placeOf(taskId, leg) });
  const state = { triedMs: Number.NEGATIVE_INFINITY };
  const look = () => {
    const { phase, signallingUp, reason, told } = session.view();
    const isAtRest = phase === "idle" || (phase === "ended" && reason !== "taken-elsewhere");
    const isDue =
      part === "desk"
        ? isAtRest && signallingUp
        : phase === "ringing" || (isAtRest && told?.phase === "accepted");
    // Each act is told to all who look, this one too: without a pause a page would do nothing else.
    if (!isDue || performance.now() - state.triedMs < againMs) return;
    state.triedMs = performance.now();
    if (part === "desk") session.ring();
    else session.accept();
  };
  const timer = setInterval(look, lookMs);
  const stop = session.subscribe(look);
  look();
  return {
    ...session,
    close: () => {
      clearInterval(timer);
      stop();
      session.close();
    },
  };
}
