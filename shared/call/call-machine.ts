import type { CallState, HangUpReason, RefusedWhy, Side } from "../contract/live.ts";
import { assertNever } from "../result/result.ts";
import type { CallPhase } from "./call-phase.ts";
import type { EndReason } from "./end-reason.ts";

/** How the peer connection stands. `heardMs`: when bytes last came. */
export type Link =
  | { readonly is: "none" }
  | { readonly is: "opening"; readonly sinceMs: number }
  | {
      readonly is: "up";
      readonly heardMs: number;
      readonly bytes: number;
      /** Ways looked for anew since bytes last came, and when the last. */
      readonly restarts: number;
      readonly restartedMs?: number;
    }
  | { readonly is: "lost"; readonly sinceMs: number };

/**
 * A call as one page lives it.
 *
 * 1. Only a person ends a call: here, at the other page, or by answering elsewhere. No failure of line, hub or peer
 *    connection does, however often and however long.
 * 2. Peer connections are counted by generation. Only the desk begins a new one, and only where both pages are known
 *    to the hub at that moment: one begun during an outage delays the return (measured). One that fell silent is first
 *    led another way; a new one is the last resort.
 * 2a. The first is made while it still rings, without sound and picture, so that these need no waiting.
 * 3. The hub's word about a call is believed unless it is older than what this page did itself.
 */
export type CallMachine = {
  readonly side: Side;
  readonly pageId: string;
  readonly phase: CallPhase;
  readonly sinceMs: number;
  readonly reason?: EndReason;
  readonly callId?: string;
  /** A call that this page was in before it was loaded again: it goes on by itself. */
  readonly resume?: string;
  readonly told?: CallState;
  readonly line: { readonly up: boolean; readonly joined: boolean; readonly sinceMs: number };
  readonly link: Link;
  readonly generation: number;
  /** The other party's page with which this generation was begun. */
  readonly withPage?: string;
  /** Generations in a row that carried nothing. */
  readonly tries: number;
};

export type CallEvent = { readonly atMs: number } & (
  | { readonly on: "ring"; readonly callId: string }
  | { readonly on: "accept" }
  | { readonly on: "hang-up"; readonly reason: HangUpReason }
  | { readonly on: "told"; readonly call: CallState }
  | { readonly on: "joined"; readonly call?: CallState | undefined }
  | { readonly on: "refused"; readonly callId: string; readonly why: RefusedWhy }
  | { readonly on: "signalling"; readonly up: boolean }
  | { readonly on: "link"; readonly generation: number; readonly became: "up" | "lost" }
  /** Bytes received by the present connection in all. */
  | { readonly on: "bytes"; readonly generation: number; readonly bytes: number }
  /** Spoke: the desk began this generation. Desk: the spoke lost this generation. */
  | { readonly on: "generation"; readonly generation: number }
  | { readonly on: "time" }
);

export type CallEffect =
  | { readonly do: "say"; readonly say: "ring" | "accept"; readonly callId: string }
  | { readonly do: "say"; readonly say: "hang-up"; readonly callId: string; readonly reason: HangUpReason }
  /** Asks the hub how the call stands: whether it is heard at all, and whether the other page is there. */
  | { readonly do: "join" }
  /** In place of the one before. */
  | { readonly do: "open"; readonly generation: number }
  /** The present connection is led another way through the network. */
  | { readonly do: "restart"; readonly generation: number }
  | { readonly do: "close" }
  /** Tells the desk's page that this generation is lost here. */
  | { readonly do: "ask-again"; readonly generation: number };

export type Step = { readonly state: CallMachine; readonly effects: readonly CallEffect[] };

export function newCall(side: Side, pageId: string, atMs: number, resume?: string): CallMachine {
  return {
    side,
    pageId,
    phase: "idle",
    sinceMs: atMs,
    line: { up: false, joined: false, sinceMs: atMs },
    link: { is: "none" },
    generation: 0,
    tries: 0,
    ...(resume === undefined ? {} : { resume }),
  };
}

const running: ReadonlySet<CallPhase> = new Set(["connecting", "connected", "reconnecting"]);
export const isRunning = ({ phase }: CallMachine): boolean => running.has(phase);

/** A connection is there or wanted: also while it rings, so that sound and picture need not wait for one. */
export const isLinked = (state: CallMachine): boolean => isRunning(state) || state.phase === "ringing";

export const still = (state: CallMachine): Step => ({ state, effects: [] });

/** The page's own party of a call, and the other's. */
export const otherSide = (side: Side): Side => (side === "desk" ? "spoke" : "desk");

export function turned(state: CallMachine, phase: CallPhase, atMs: number): CallMachine {
  return state.phase === phase ? state : { ...state, phase, sinceMs: atMs };
}

export function ended(state: CallMachine, reason: EndReason, atMs: number): Step {
  const { resume: _done, withPage: _page, ...rest } = state;
  return {
    state: { ...turned(rest, "ended", atMs), reason, link: { is: "none" }, tries: 0 },
    effects: state.link.is === "none" ? [] : [{ do: "close" }],
  };
}

/** A call begins on this page: nothing of an earlier one stays. */
export function begun(state: CallMachine, callId: string, phase: CallPhase, atMs: number): CallMachine {
  const { side, pageId, line, told } = state;
  const fresh = { ...newCall(side, pageId, atMs), line, callId, phase };
  return told?.callId === callId ? { ...fresh, told, generation: told.generation } : fresh;
}

/** What a person at this page does. */
export function personActs(
  state: CallMachine,
  event: Extract<CallEvent, { on: "ring" | "accept" | "hang-up" }>,
): Step {
  const { told } = state;
  switch (event.on) {
    case "ring": {
      if (state.side !== "desk" || state.phase === "ringing" || isRunning(state)) return still(state);
      // A call of this consult that runs, here lost or in another window: the doctor goes on with that one.
      const going = told && told.phase !== "ended" ? told : undefined;
      const callId = going?.callId ?? event.callId;
      const phase = going?.phase === "accepted" ? "connecting" : "ringing";
      return {
        state: begun(state, callId, phase, event.atMs),
        effects: [{ do: "say", say: "ring", callId }],
      };
    }
    case "accept": {
      if (state.side !== "spoke" || isRunning(state) || !told || told.phase === "ended") return still(state);
      const { callId } = told;
      // The connection that was made while it rang stays.
      const isWarm = state.phase === "ringing" && state.callId === callId;
      return {
        state: isWarm
          ? turned(state, "connecting", event.atMs)
          : begun(state, callId, "connecting", event.atMs),
        effects: [{ do: "say", say: "accept", callId }],
      };
    }
    case "hang-up": {
      const callId = state.callId ?? told?.callId;
      if (callId === undefined || state.phase === "ended") return still(state);
      const end = ended({ ...state, callId }, event.reason, event.atMs);
      const { reason } = event;
      return { ...end, effects: [...end.effects, { do: "say", say: "hang-up", callId, reason }] };
    }
    default:
      return assertNever(event, "the call");
  }
}
