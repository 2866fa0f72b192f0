import { describe, expect, it } from "vitest";
import type { Loaded } from "../keeps.ts";
import { isNextRoundOver, isSendingAtRest } from "../machine.ts";
import type { HubAsk, HubReply } from "../stepping.ts";
import { bench, info, quietHub, type TestBench } from "../test-machine.ts";

const load = (of: { load: string }): Loaded => {
  switch (of.load) {
    case "start":
      return { loaded: "start", items: [], traits: undefined, reconciledAt: undefined };
    case "items":
      return { loaded: "items", items: [] };
    case "tickets":
      return { loaded: "tickets", tickets: [], open: [], consults: [], consultsSince: undefined };
    case "open-tickets":
      return { loaded: "open-tickets", tickets: [] };
    case "cursors":
      return { loaded: "cursors", cursors: {} };
    case "queue":
      return { loaded: "queue", patients: [] };
    default:
      return { loaded: "nothing" };
  }
};

/** A person asks in the middle of the first greeting; `hub` answers the greetings, the first first. */
function askedAmidst(greetings: readonly HubReply[]): {
  machine: TestBench;
  isOver: boolean;
  greeted: number;
} {
  const count = { greeted: 0 };
  const asker: { isOver: ReturnType<typeof isNextRoundOver> | undefined } = { isOver: undefined };
  const hub = (ask: HubAsk): HubReply => {
    if (ask.path !== "/hub/info") return quietHub(ask);
    count.greeted += 1;
    if (count.greeted === 1) {
      asker.isOver = isNextRoundOver(machine.state());
      machine.send({ event: "poked", patients: [], byPerson: true });
    }
    return greetings[count.greeted - 1] ?? silence;
  };
  const machine = bench({ hub, load, keep: () => ({ patients: [], changed: false }) });
  machine.send({ event: "started" });
  return { machine, greeted: count.greeted, isOver: asker.isOver?.(machine.state()) === true };
}

const silence: HubReply = { status: undefined, json: undefined };
const withdrawn: HubReply = { status: undefined, json: undefined, failure: "account-withdrawn" };

describe("a person who asks while a round is under way", () => {
  it("gets a round of their own although that one fails, by no clock", () => {
    expect(askedAmidst([withdrawn, withdrawn])).toMatchObject({ greeted: 2, isOver: true });
  });

  it("gets the hub's work where it is back by then", () => {
    const { machine, isOver } = askedAmidst([silence, info()]);
    expect(isOver).toBe(true);
    expect(machine.state().line).toBe("up");
  });

  it("is answered at once by a hub that asks to wait, and nothing is asked of it before", () => {
    const { machine, isOver, greeted } = askedAmidst([
      { status: 429, json: {}, retryAfterMs: 600_000 },
      info(),
    ]);
    expect({ isOver, greeted }).toEqual({ isOver: true, greeted: 1 });
    expect(isSendingAtRest(machine.state(), machine.nowMs)).toBe(true);
    machine.passes(599_000);
    expect(machine.asked).toHaveLength(1);
    machine.passes(2_000);
    expect(machine.state().line).toBe("up");
  });
});

it("a hub that stays away is not asked more often because of pokes of its own", () => {
  const machine = bench({ hub: () => silence, load, keep: () => ({ patients: [], changed: false }) });
  machine.send({ event: "started" });
  for (let poke = 0; poke < 5; poke += 1) machine.send({ event: "poked", patients: [], byPerson: true });
  const asked = machine.asked.length;
  expect(asked).toBe(6);
  machine.passes(900);
  expect(machine.asked).toHaveLength(asked);
});

it("a line that stood and broke is tried again at once, but a hub that breaks each time is not", () => {
  const hub = (ask: HubAsk): HubReply => (ask.path === "/hub/info" ? info() : silence);
  const machine = bench({ hub, load, keep: () => ({ patients: [], changed: false }) });
  machine.send({ event: "started" });
  const greeted = () => machine.asked.filter(({ path }) => path === "/hub/info").length;
  expect(greeted()).toBe(1);
  machine.passes(400);
  expect(greeted()).toBe(2);
  machine.passes(400);
  expect(greeted()).toBe(2);
  machine.passes(10_000);
  expect(greeted()).toBeGreaterThan(2);
});

it("a clock set back by minutes does not keep the rounds from coming", () => {
  const machine = bench({ hub: quietHub, load, keep: () => ({ patients: [], changed: false }) });
  machine.send({ event: "started" });
  const before = machine.asked.length;
  machine.turnsBack(10 * 60_000);
  machine.send({ event: "woke" });
  expect(machine.asked.length).toBeGreaterThan(before);
});
