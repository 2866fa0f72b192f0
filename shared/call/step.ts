import { assertNever } from "../result/result.ts";
import {
  type CallEvent,
  type CallMachine,
  ended,
  isLinked,
  isRunning,
  newCall,
  personActs,
  type Step,
  still,
} from "./call-machine.ts";
import type { RefusedWhy } from "../contract/live.ts";
import type { EndReason } from "./end-reason.ts";
import { hubTells } from "./hub-tells.ts";
import { bothThere, mended, phaseOfLink } from "./mend.ts";

/** Nobody at the centre took it: the doctor is told, and may ring again. */
const ringMs = 60_000;

/** The next state of a call, and what must be done about it. */
export function step(state: CallMachine, event: CallEvent): Step {
  const first = acted(state, event);
  const asked = askedFirst(first.state, phaseOfLink(first.state, event.atMs));
  const second = mended(asked.state, event.atMs);
  return { state: second.state, effects: [...first.effects, ...asked.effects, ...second.effects] };
}

/** A half-open socket looks well for half a minute: what it last told is no ground to begin a connection on. */
function askedFirst(before: CallMachine, state: CallMachine): Step {
  const dropped = before.phase === "connected" && state.phase === "reconnecting";
  if (!dropped || !state.line.joined) return still(state);
  return { state: { ...state, line: { ...state.line, joined: false } }, effects: [{ do: "join" }] };
}

function acted(state: CallMachine, event: CallEvent): Step {
  const { atMs } = event;
  switch (event.on) {
    case "ring":
    case "accept":
    case "hang-up":
      return personActs(state, event);
    case "told":
      return hubTells(state, event.call, atMs);
    case "joined": {
      const joined = { ...state, line: { ...state.line, joined: true } };
      if (event.call) return withAsking(hubTells(joined, event.call, atMs));
      return state.side === "spoke" && state.phase === "ringing"
        ? noLongerRinging(joined, atMs)
        : still(joined);
    }
    case "refused":
      return refused(state, event);
    case "signalling":
      return still(
        state.line.up === event.up
          ? state
          : { ...state, line: { up: event.up, joined: false, sinceMs: atMs } },
      );
    case "link":
      return linkBecame(state, event);
    case "bytes":
      return still(withBytes(state, event));
    case "generation":
      return otherTells(state, event);
    case "time":
      return state.side === "desk" && state.phase === "ringing" && atMs - state.sinceMs >= ringMs
        ? personActs(state, { on: "hang-up", reason: "no-answer", atMs })
        : still(state);
    default:
      return assertNever(event, "the call");
  }
}

/** The hub knows of no ringing (any more); a desk that still rings will say so again. */
function noLongerRinging(state: CallMachine, atMs: number): Step {
  return {
    state: { ...newCall(state.side, state.pageId, atMs), line: state.line },
    effects: state.link.is === "none" ? [] : [{ do: "close" }],
  };
}

function refused(state: CallMachine, event: Extract<CallEvent, { on: "refused" }>): Step {
  if (state.callId !== event.callId || state.phase === "ended" || state.phase === "idle") return still(state);
  return ended(state, reasonOf(event.why), event.atMs);
}

/** Only an invitation is refused as `full`, never a call. */
function reasonOf(why: RefusedWhy): EndReason {
  return why === "internal" || why === "not-understood" || why === "full" ? "not-working" : why;
}

function linkBecame(state: CallMachine, event: Extract<CallEvent, { on: "link" }>): Step {
  if (event.generation !== state.generation || !isLinked(state)) return still(state);
  if (event.became === "up")
    return still({ ...state, tries: 0, link: { is: "up", heardMs: event.atMs, bytes: 0, restarts: 0 } });
  if (state.link.is === "lost") return still(state);
  return withAsking(still({ ...state, link: { is: "lost", sinceMs: event.atMs } }));
}

/**
 * The spoke cannot begin a generation; it says that this one is lost, as soon as it can be heard. A window that was
 * loaded again has nothing of the generation that the hub knows: its page's id is the same, so nobody else sees that.
 */
function withAsking({ state, effects }: Step): Step {
  const { side, link, told } = state;
  const generation = link.is === "none" ? (told?.generation ?? 0) : state.generation;
  const lacks = link.is === "lost" || (link.is === "none" && generation > 0);
  const asks = side === "spoke" && lacks && isRunning(state) && bothThere(state);
  return asks ? { state, effects: [...effects, { do: "ask-again", generation }] } : { state, effects };
}

function withBytes(state: CallMachine, event: Extract<CallEvent, { on: "bytes" }>): CallMachine {
  const { link } = state;
  if (link.is !== "up" || event.generation !== state.generation || event.bytes <= link.bytes) return state;
  return { ...state, link: { is: "up", heardMs: event.atMs, bytes: event.bytes, restarts: 0 } };
}

function otherTells(state: CallMachine, event: Extract<CallEvent, { on: "generation" }>): Step {
  if (!isLinked(state)) return still(state);
  const { generation, atMs } = event;
  if (state.side === "desk") {
    const lost = generation === state.generation && state.link.is !== "lost" && state.link.is !== "none";
    return still(lost ? { ...state, link: { is: "lost", sinceMs: atMs } } : state);
  }
  if (generation <= state.generation && state.link.is !== "none") return still(state);
  return {
    state: { ...state, generation, link: { is: "opening", sinceMs: atMs } },
    effects: [{ do: "open", generation }],
  };
}
