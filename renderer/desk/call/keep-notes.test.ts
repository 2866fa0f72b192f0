import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { CallPhase } from "../../../shared/call/call-phase.ts";
import { consultId } from "../../../shared/domain/ids.ts";
import { failure } from "../../../shared/result/failure.ts";
import { err, ok } from "../../../shared/result/result.ts";
import type { Client } from "../../bridge/client.ts";
import { makeListeners } from "../../bridge/listeners.ts";
import type { CallSession, CallView } from "../../call/call-view.ts";
import { noFigures } from "../../call/figures.ts";
import { keepNotes } from "./keep-notes.ts";

const consult = consultId.parse("5b0c3c9e-8f57-4a8b-9d0e-0f7a5c1d2e3f");

/** A call whose phase the test turns, and a desk that notes what it is told; `there` false = it does not answer. */
function begin() {
  const listeners = makeListeners<void>();
  const at: { phase: CallPhase; there: boolean } = { phase: "idle", there: true };
  const told: unknown[] = [];
  const call = async (name: string, input: unknown) => {
    if (!at.there) return err(failure("desk-unreachable", name, "no desk"));
    if (name === "consult.act") told.push(input);
    return ok({});
  };
  const session = {
    subscribe: listeners.add,
    view: (): Partial<CallView> => ({
      phase: at.phase,
      sinceMs: 0,
      generation: 1,
      ranIn: [],
      videoSeenMs: 0,
      figures: noFigures,
      sent: { rung: "480p15", why: "enough", wish: "as-the-line-bears" },
    }),
  };
  // Only what is used here: a whole session needs cameras, a whole client a desk.
  const stop = keepNotes({ call } as unknown as Client, {
    consultId: consult,
    session: session as unknown as CallSession,
  });
  const turn = (phase: CallPhase) => {
    at.phase = phase;
    listeners.tell();
  };
  return { at, told, turn, stop };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const began = { consultId: consult, act: { act: "begin" } };

it("the consult begins once, when the call connects for the first time", async () => {
  const { told, turn, stop } = begin();
  turn("ringing");
  turn("connecting");
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual([]);
  for (const phase of ["connected", "reconnecting", "connected", "ended", "ringing", "connected"] as const)
    turn(phase);
  await vi.advanceTimersByTimeAsync(30_000);
  stop();
  expect(told).toEqual([began]);
});

it("a call that nobody takes begins nothing", async () => {
  const { told, turn, stop } = begin();
  turn("ringing");
  turn("ended");
  await vi.advanceTimersByTimeAsync(30_000);
  stop();
  expect(told).toEqual([]);
});

it("a desk that was gone at that moment is told when it is back", async () => {
  const { at, told, turn, stop } = begin();
  at.there = false;
  turn("connected");
  await vi.advanceTimersByTimeAsync(10_000);
  at.there = true;
  await vi.advanceTimersByTimeAsync(10_000);
  stop();
  expect(told).toEqual([began]);
});
