import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CallState } from "../contract/live.ts";
import { type CallEffect, type CallEvent, type CallMachine, newCall } from "./call-machine.ts";
import { step } from "./step.ts";

type Undated = CallEvent extends infer E ? (E extends CallEvent ? Omit<E, "atMs"> : never) : never;
const callId = "11111111-1111-4111-8111-111111111111";
const desk = "22222222-2222-4222-8222-222222222222";
const spoke = "33333333-3333-4333-8333-333333333333";

const call = (part: Partial<CallState>): CallState => ({
  callId,
  taskId: "t1",
  phase: "accepted",
  since: "2026-01-01T00:00:00.000Z",
  pages: { desk, spoke },
  there: { desk: true, spoke: true },
  generation: 0,
  doctor: { name: "Dr A", qualification: "MD", registrationNumber: "1" },
  ...part,
});

/** Runs events a second apart, from one moment on. */
function run(state: CallMachine, events: readonly Undated[], fromMs = 1_000) {
  const effects: CallEffect[] = [];
  let now = state;
  events.forEach((event, at) => {
    const done = step(now, { ...event, atMs: fromMs + at * 1_000 } as CallEvent);
    now = done.state;
    effects.push(...done.effects);
  });
  return { state: now, effects };
}

const up: Undated = { on: "signalling", up: true };
const joined: Undated = { on: "joined" };
const accepted: Undated = { on: "told", call: call({}) };
const rung = [up, joined, { on: "ring", callId }, accepted] satisfies Undated[];
const connected = [
  ...rung,
  { on: "link", generation: 1, became: "up" },
  { on: "bytes", generation: 1, bytes: 1 },
] satisfies Undated[];

describe("a call on the desk's page", () => {
  it("rings, and begins the first connection when the centre has taken it", () => {
    const { state, effects } = run(newCall("desk", desk, 0), rung);
    expect(effects).toEqual([
      { do: "say", say: "ring", callId },
      { do: "open", generation: 1 },
    ]);
    expect(state.phase).toBe("connecting");
  });

  it("stays in the call when the line falls silent, and asks the hub before it begins anything", () => {
    const before = run(newCall("desk", desk, 0), connected).state;
    const silent = Array.from({ length: 5 }, (): Undated => ({ on: "time" }));
    const { state, effects } = run(before, silent, 7_000);
    expect(state.phase).toBe("reconnecting");
    expect(effects).toEqual([{ do: "join" }]);
  });

  it("is connected again when the same connection comes back to life", () => {
    const before = run(newCall("desk", desk, 0), connected).state;
    const { state, effects } = run(
      before,
      [{ on: "time" }, { on: "bytes", generation: 1, bytes: 2 }],
      10_000,
    );
    expect(state.phase).toBe("connected");
    expect(effects.some((effect) => effect.do === "open")).toBe(false);
  });

  it("a page that slept in the background for ten minutes is in its call still, and connects anew by itself", () => {
    const before = run(newCall("desk", desk, 0), connected).state;
    const woken: Undated[] = [
      { on: "time" },
      { on: "signalling", up: false },
      { on: "link", generation: 1, became: "lost" },
      up,
      { on: "joined", call: call({ generation: 1 }) },
      { on: "time" },
    ];
    const { state, effects } = run(before, woken, 600_000);
    expect(state.phase).toBe("reconnecting");
    expect(effects).toContainEqual({ do: "open", generation: 2 });
    const back: Undated[] = [
      { on: "link", generation: 2, became: "up" },
      { on: "bytes", generation: 2, bytes: 1 },
    ];
    expect(run(state, back, 607_000).state.phase).toBe("connected");
  });

  it("begins no connection while the hub is not heard, and the next one once both pages are there", () => {
    const before = run(newCall("desk", desk, 0), connected).state;
    const outage: Undated[] = [
      { on: "link", generation: 1, became: "lost" },
      { on: "signalling", up: false },
      ...Array.from({ length: 60 }, (): Undated => ({ on: "time" })),
    ];
    const away = run(before, outage, 7_000);
    expect(away.effects.filter((effect) => effect.do === "open")).toEqual([]);
    const back: Undated[] = [up, { on: "joined", call: call({ generation: 1 }) }, { on: "time" }];
    const home = run(away.state, back, 80_000);
    expect(home.effects).toContainEqual({ do: "open", generation: 2 });
  });

  it("begins anew at once when another page of the centre went on with the call", () => {
    const before = run(newCall("desk", desk, 0), connected).state;
    const other = call({ pages: { desk, spoke: "44444444-4444-4444-8444-444444444444" }, generation: 1 });
    expect(run(before, [{ on: "told", call: other }], 7_000).effects).toEqual([
      { do: "open", generation: 2 },
    ]);
  });

  it("makes the way ready while it rings, with the centre's page that may take it, and keeps it when that one does", () => {
    const warm = call({
      phase: "ringing",
      pages: { desk },
      there: { desk: true, spoke: false },
      warm: spoke,
    });
    const ringing = run(newCall("desk", desk, 0), [
      up,
      joined,
      { on: "ring", callId },
      { on: "told", call: warm },
    ]);
    expect(ringing.effects).toContainEqual({ do: "open", generation: 1 });
    expect(ringing.state.phase).toBe("ringing");
    const linked: Undated[] = [{ on: "link", generation: 1, became: "up" }, accepted];
    const taken = run(ringing.state, linked, 6_000);
    expect(taken.effects).toEqual([]);
    expect(taken.state).toMatchObject({ phase: "connected", generation: 1 });
  });

  it("leads a silent connection another way three times, and begins a new one when none of them helped", () => {
    const before = run(newCall("desk", desk, 0), connected).state;
    const silent = Array.from({ length: 22 }, (): Undated => ({ on: "time" }));
    const asked = run(before, silent.slice(0, 4), 6_000);
    const told: Undated = { on: "joined", call: call({ generation: 1 }) };
    const { effects } = run(asked.state, [told, ...silent], 10_000);
    const restart = { do: "restart", generation: 1 };
    expect(effects).toEqual([restart, restart, restart, { do: "open", generation: 2 }]);
  });

  it("goes on with its call after the page was loaded again, above every generation the hub has carried", () => {
    const told = call({ pages: { desk: "old", spoke }, there: { desk: false, spoke: true }, generation: 7 });
    const again: Undated[] = [
      up,
      { on: "joined", call: told },
      { on: "told", call: call({ generation: 7 }) },
    ];
    expect(run(newCall("desk", desk, 0, callId), again).effects).toEqual([
      { do: "say", say: "ring", callId },
      { do: "open", generation: 8 },
    ]);
  });

  it("stops ringing after a minute and says that nobody answered", () => {
    const ringing = run(newCall("desk", desk, 0), [up, joined, { on: "ring", callId }]).state;
    const late = step(ringing, { on: "time", atMs: 100_000 });
    expect(late.state).toMatchObject({ phase: "ended", reason: "no-answer" });
    expect(late.effects).toEqual([{ do: "say", say: "hang-up", callId, reason: "no-answer" }]);
  });
});

describe("a call on the centre's page", () => {
  const ringing: Undated = { on: "told", call: call({ phase: "ringing", pages: { desk } }) };

  it("rings when told, and opens the connection that the desk begins", () => {
    const taken = run(newCall("spoke", spoke, 0), [up, joined, ringing, { on: "accept" }, accepted]);
    expect(taken.effects).toEqual([{ do: "say", say: "accept", callId }]);
    const opened = run(taken.state, [{ on: "generation", generation: 1 }], 9_000);
    expect(opened.effects).toEqual([{ do: "open", generation: 1 }]);
  });

  it("ends quietly on the page that did not take the call", () => {
    const elsewhere = call({ pages: { desk, spoke: "44444444-4444-4444-8444-444444444444" } });
    const { state } = run(newCall("spoke", spoke, 0), [up, joined, ringing, { on: "told", call: elsewhere }]);
    expect(state).toMatchObject({ phase: "ended", reason: "taken-elsewhere" });
  });

  it("asks the desk for another connection when its own is lost", () => {
    const talking = run(newCall("spoke", spoke, 0), [
      up,
      joined,
      ringing,
      { on: "accept" },
      accepted,
      { on: "generation", generation: 1 },
      { on: "link", generation: 1, became: "up" },
    ]).state;
    const lost: Undated = { on: "link", generation: 1, became: "lost" };
    expect(run(talking, [lost, { on: "joined", call: call({}) }], 8_000).effects).toContainEqual({
      do: "ask-again",
      generation: 1,
    });
  });

  it("asks for another connection when its window was loaded again: it has nothing of the one that the hub knows", () => {
    const again = newCall("spoke", spoke, 0, callId);
    const { effects } = run(again, [up, { on: "joined", call: call({ generation: 3 }) }]);
    expect(effects).toContainEqual({ do: "ask-again", generation: 3 });
    // Before the desk has begun one there is nothing to ask for again.
    expect(run(again, [up, { on: "joined", call: call({}) }]).effects).not.toContainEqual(
      expect.objectContaining({ do: "ask-again" }),
    );
  });

  it("ends when the doctor hangs up, and rings again for the next call", () => {
    const over: Undated = { on: "told", call: call({ phase: "ended", reason: "ended" }) };
    const ended = run(newCall("spoke", spoke, 0), [up, joined, ringing, over]).state;
    expect(ended.phase).toBe("ended");
    const next = call({
      callId: "55555555-5555-4555-8555-555555555555",
      phase: "ringing",
      pages: { desk },
    });
    expect(run(ended, [{ on: "told", call: next }], 9_000).state.phase).toBe("ringing");
  });
});

/** All that a bad day can bring, and nothing that a person does. */
const badDay: fc.Arbitrary<Undated> = fc.oneof(
  fc.record({ on: fc.constant("signalling" as const), up: fc.boolean() }),
  fc.record({
    on: fc.constant("link" as const),
    generation: fc.integer({ min: 0, max: 6 }),
    became: fc.constantFrom("up" as const, "lost" as const),
  }),
  fc.record({
    on: fc.constant("bytes" as const),
    generation: fc.integer({ min: 0, max: 6 }),
    bytes: fc.nat(9),
  }),
  fc.record({ on: fc.constant("generation" as const), generation: fc.integer({ min: 0, max: 6 }) }),
  fc.constant<Undated>({ on: "time" }),
  fc
    .record({ desk: fc.boolean(), spoke: fc.boolean() })
    .map((there): Undated => ({ on: "joined", call: call({ there }) })),
);

describe("whatever the line does", () => {
  it.each(["desk", "spoke"] as const)("the call of the %s never ends by it", (side) => {
    fc.assert(
      fc.property(fc.array(badDay, { maxLength: 60 }), (events) => {
        const page = side === "desk" ? desk : spoke;
        const begin: Undated[] =
          side === "desk" ? [...rung] : [up, { on: "joined", call: call({}) }, { on: "accept" }];
        const { state } = run(run(newCall(side, page, 0), begin).state, events, 10_000);
        expect(["connecting", "connected", "reconnecting"]).toContain(state.phase);
      }),
    );
  });

  it("a line that is good for long enough connects again", () => {
    fc.assert(
      fc.property(fc.array(badDay, { maxLength: 60 }), (events) => {
        let state = run(run(newCall("desk", desk, 0), rung).state, events, 10_000).state;
        let atMs = 100_000;
        const take = (event: Undated) => {
          const done = step(state, { ...event, atMs } as CallEvent);
          state = done.state;
          for (const effect of done.effects) {
            if (effect.do === "open") take({ on: "link", generation: effect.generation, became: "up" });
            if (effect.do === "join") take({ on: "joined", call: call({}) });
          }
        };
        take({ on: "signalling", up: false });
        take(up);
        take({ on: "joined", call: call({}) });
        for (let bytes = 100; bytes < 160; bytes += 1, atMs += 1_000) {
          take({ on: "time" });
          // Whatever connection was begun while the line was good carries; one from before may be dead for ever.
          if (state.link.is === "up" && state.link.heardMs >= 100_000)
            take({ on: "bytes", generation: state.generation, bytes });
        }
        expect(state.phase).toBe("connected");
      }),
    );
  });
});
