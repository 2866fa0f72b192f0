import type { CallState } from "../contract/live.ts";
import { begun, type CallMachine, ended, isRunning, type Step, still, turned } from "./call-machine.ts";

/** What the hub says about a call of this consult. */
export function hubTells(before: CallMachine, call: CallState, atMs: number): Step {
  const mine = before.callId === call.callId;
  // An older call's last words, while another one runs here.
  if (!mine && (isRunning(before) || (before.phase === "ringing" && call.phase === "ended")))
    return still(before);
  // Hung up here, and the hub has not heard it yet.
  if (mine && before.phase === "ended") return still({ ...before, told: call });
  const state = { ...before, told: call };
  if (call.phase === "ended")
    return mine && state.phase !== "idle" ? ended(state, call.reason ?? "ended", atMs) : still(state);
  return state.side === "desk" ? toldDesk(state, call, atMs) : toldSpoke(state, call, atMs);
}

function toldDesk(state: CallMachine, call: CallState, atMs: number): Step {
  const { desk } = call.pages;
  if (state.phase === "idle" || state.phase === "ended") return resumed(state, call, atMs);
  // Rung from another window of this desk, which has it now; before the hub knows of ours, nothing is said here.
  if (desk !== undefined && desk !== state.pageId) {
    return call.phase === "accepted" && state.phase === "connected"
      ? ended(state, "taken-elsewhere", atMs)
      : still(state);
  }
  if (state.phase !== "ringing" || call.phase !== "accepted") return still(state);
  return state.callId === call.callId ? still(turned(state, "connecting", atMs)) : joining(state, call, atMs);
}

/** Rung by a window that was opened anew and knew of no call: the one that runs is gone on with. */
function joining(state: CallMachine, { callId }: CallState, atMs: number): Step {
  return {
    state: begun(state, callId, "connecting", atMs),
    effects: [
      ...(state.link.is === "none" ? [] : [{ do: "close" } as const]),
      { do: "say", say: "ring", callId },
    ],
  };
}

function toldSpoke(state: CallMachine, call: CallState, atMs: number): Step {
  const taken = call.pages.spoke;
  const elsewhere = call.phase === "accepted" && taken !== undefined && taken !== state.pageId;
  if (isRunning(state)) {
    // Its own word "accept" may still be on the way: only a page that is there has taken it from this one.
    const lostIt = elsewhere && call.there.spoke && state.phase !== "connecting";
    return lostIt ? ended(state, "taken-elsewhere", atMs) : still(state);
  }
  if (state.phase === "ringing") return elsewhere ? ended(state, "taken-elsewhere", atMs) : still(state);
  if (call.phase === "ringing") return still(begun(state, call.callId, "ringing", atMs));
  return resumed(state, call, atMs);
}

/** A page that was loaded again goes on with the call that it was in. */
function resumed(state: CallMachine, call: CallState, atMs: number): Step {
  if (state.resume !== call.callId) return still(state);
  const { callId } = call;
  const phase = call.phase === "accepted" ? "connecting" : "ringing";
  const say = state.side === "desk" ? "ring" : "accept";
  return { state: begun(state, callId, phase, atMs), effects: [{ do: "say", say, callId }] };
}
