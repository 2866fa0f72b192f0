import { expect, it } from "vitest";
import type { CallState } from "../contract/live.ts";
import { type CallEvent, newCall } from "./call-machine.ts";
import { step } from "./step.ts";

const running = "11111111-1111-4111-8111-111111111111";
const rung = "22222222-2222-4222-8222-222222222222";
const call: CallState = {
  callId: running,
  taskId: "t1",
  phase: "accepted",
  since: "2026-01-01T00:00:00.000Z",
  pages: { desk: "new", spoke: "centre" },
  there: { desk: true, spoke: true },
  generation: 3,
  doctor: { name: "Dr A", qualification: "MD", registrationNumber: "1" },
};

it("a window that was opened anew and rings goes on with the call that runs, as its next generation", () => {
  const events = [
    { on: "signalling", up: true },
    { on: "ring", callId: rung },
    { on: "joined", call: { ...call, pages: { desk: "closed", spoke: "centre" } } },
    { on: "told", call },
  ] as const;
  let state = newCall("desk", "new", 0);
  const effects = events.flatMap((event, at) => {
    const done = step(state, { ...event, atMs: 1_000 * at } as CallEvent);
    state = done.state;
    return done.effects;
  });
  expect(state).toMatchObject({ phase: "connecting", callId: running, generation: 4 });
  expect(effects).toEqual([
    { do: "say", say: "ring", callId: rung },
    { do: "say", say: "ring", callId: running },
    { do: "open", generation: 4 },
  ]);
});
