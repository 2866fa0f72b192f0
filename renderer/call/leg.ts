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
  const state = { triedMs: 0 };
  const look = () => {
    const { phase, signallingUp, reason, told } = session.view();
    if (part === "spoke") {
      const isCalled = phase === "ringing" || (phase !== "connected" && told?.phase === "accepted");
      if (isCalled && !isOver(phase, reason)) session.accept();
      return;
    }
    const isDue = phase === "idle" || (phase === "ended" && reason !== "taken-elsewhere");
    if (!isDue || !signallingUp || Date.now() - state.triedMs < againMs) return;
    state.triedMs = Date.now();
    session.ring();
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

/** Another window of the same person has taken it. */
const isOver = (phase: string, reason: string | undefined): boolean =>
  phase === "ended" && reason === "taken-elsewhere";
