import { describe, expect, it } from "vitest";
import type { Up } from "../../../shared/contract/live.ts";
import { type CallMessage, react, type Reaction } from "./react.ts";
import { type Delivery, noCalls, type Page, type Registry } from "./registry.ts";

const callId = "11111111-1111-4111-8111-111111111111";
const page = (pageId: string, side: Page["side"], practitionerId = `${side}-person`): Page => ({
  pageId,
  taskId: "t1",
  side,
  socketId: `socket-${pageId}`,
  practitionerId,
});
const desk = page("d1", "desk");
const spoke = page("s1", "spoke");
const ticket = {
  taskId: "t1",
  centreId: "c1",
  ownerId: "desk-person",
  doctor: { name: "Dr A", qualification: "MD", registrationNumber: "1" },
};

type TicketUp = Extract<CallMessage, { about: "ticket" }>["said"];
type Bare<S extends string> = Extract<Up, { say: S }>;
const about = (from: Page, said: TicketUp, centreThere = true): CallMessage => ({
  about: "ticket",
  said,
  page: from,
  ticket,
  centreThere,
});
const join = (from: Page, call?: Bare<"join">["call"]) =>
  about(from, { say: "join", pageId: from.pageId, taskId: "t1", ...(call ? { call } : {}) });
const ring = (from: Page) => about(from, { say: "ring", pageId: from.pageId, taskId: "t1", callId });
const accept = (from: Page) => about(from, { say: "accept", pageId: from.pageId, taskId: "t1", callId });
const hangUp = (from: Page) =>
  about(from, { say: "hang-up", pageId: from.pageId, taskId: "t1", callId, reason: "ended" });
const signal = (from: Page, seq: number, generation = 1): CallMessage => ({
  about: "page",
  socketId: from.socketId,
  said: {
    say: "signal",
    pageId: from.pageId,
    taskId: "t1",
    callId,
    generation,
    seq,
    data: `${from.pageId}:${seq}`,
  },
});

function run(messages: readonly CallMessage[], from: Registry = noCalls, nowMs = 0): Reaction {
  const start: Reaction = { registry: from, ack: { ok: true }, deliveries: [] };
  return messages.reduce((last, message) => react(last.registry, message, nowMs), start);
}
const signalsTo = (deliveries: readonly Delivery[]) =>
  deliveries.flatMap(({ message }) => (message.hear === "signal" ? [message.data] : []));
const callsTold = (deliveries: readonly Delivery[]) =>
  deliveries.flatMap(({ message }) => (message.hear === "call" ? [message.call] : []));

describe("a call at the hub", () => {
  it("rings at every page of the centre, not only at those that show the consult", () => {
    const { ack, deliveries } = run([join(desk), ring(desk)]);
    expect(ack).toMatchObject({ ok: true, call: { phase: "ringing", pages: { desk: "d1" } } });
    expect(deliveries).toMatchObject([{ centreId: "c1", message: { call: { phase: "ringing" } } }]);
  });

  it("says that nobody is there instead of ringing in an empty room", () => {
    const nobody = about(desk, { say: "ring", pageId: "d1", taskId: "t1", callId }, false);
    expect(run([nobody]).ack).toEqual({ ok: false, why: "nobody-there" });
  });

  it("is taken by one page of the centre; the second is told that it was taken elsewhere", () => {
    const second = page("s2", "spoke");
    const taken = run([ring(desk), accept(spoke)]);
    expect(callsTold(taken.deliveries)).toMatchObject([{ phase: "accepted", pages: { spoke: "s1" } }]);
    expect(run([accept(second)], taken.registry).ack).toEqual({ ok: false, why: "taken-elsewhere" });
  });

  it("may be gone on with by another page once the first is gone", () => {
    const gone = run([ring(desk), accept(spoke), { about: "socket-gone", socketId: "socket-s1" }]);
    expect(callsTold(gone.deliveries)).toMatchObject([{ there: { desk: true, spoke: false } }]);
    const { ack } = run([accept(page("s2", "spoke"))], gone.registry);
    expect(ack).toMatchObject({ ok: true, call: { pages: { spoke: "s2" } } });
  });

  it("is gone on with by the doctor's next window, whatever that one rings by, as long as the centre waits in it", () => {
    const closed = run([ring(desk), accept(spoke), { about: "socket-gone", socketId: "socket-d1" }]);
    const next = page("d2", "desk");
    const otherId = "22222222-2222-4222-8222-222222222222";
    const anew = about(next, { say: "ring", pageId: "d2", taskId: "t1", callId: otherId });
    const back = run([anew], closed.registry);
    expect(back.ack).toMatchObject({
      call: { callId, phase: "accepted", pages: { desk: "d2", spoke: "s1" } },
    });
    expect(callsTold(back.deliveries).map(({ phase }) => phase)).toEqual(["accepted"]);
    // Where nobody is left in it, or another doctor has the consult by now, it rings.
    const empty = run([{ about: "socket-gone", socketId: "socket-s1" }, anew], closed.registry);
    expect(callsTold(empty.deliveries).map(({ phase }) => phase)).toEqual(["ended", "ringing"]);
    const handedOver = { ...anew, ticket: { ...ticket, ownerId: "another" } } as CallMessage;
    const others = run([handedOver], closed.registry);
    expect(callsTold(others.deliveries).map(({ phase }) => phase)).toEqual(["ended", "ringing"]);
  });

  it("keeps signals for a party that is away and hands them over, in order, when it joins again", () => {
    const away = run([
      ring(desk),
      accept(spoke),
      { about: "socket-gone", socketId: "socket-s1" },
      signal(desk, 0),
      signal(desk, 1),
      signal(desk, 1),
    ]);
    const back = run([join(spoke, { callId, phase: "accepted", generation: 1 })], away.registry);
    expect(signalsTo(back.deliveries)).toEqual(["d1:0", "d1:1"]);
  });

  it("lets go of signals once they were taken, or when a newer connection overtook them", () => {
    const sent = run([ring(desk), accept(spoke), signal(desk, 0), signal(desk, 1)]);
    const took: CallMessage = {
      about: "page",
      socketId: "socket-s1",
      said: { say: "taken", pageId: "s1", callId, from: "d1", generation: 1, seq: 0 },
    };
    const rest = run([took, join(spoke)], sent.registry);
    expect(signalsTo(rest.deliveries)).toEqual(["d1:1"]);
    const newer = run([signal(desk, 2, 2), join(spoke)], rest.registry);
    expect(signalsTo(newer.deliveries)).toEqual(["d1:2"]);
  });

  it("keeps at most so much for a party that never comes", () => {
    const many = Array.from({ length: 700 }, (_, seq) => signal(desk, seq));
    const { registry } = run([ring(desk), accept(spoke), ...many]);
    expect(registry.calls.get(callId)?.mail.spoke.length).toBe(300);
  });

  it("takes no signal from a page that is not a party, and none over another's socket", () => {
    const { registry } = run([ring(desk), accept(spoke), join(page("s2", "spoke"))]);
    expect(run([signal(page("s2", "spoke"), 0)], registry).ack).toEqual({ ok: false, why: "no-such-call" });
    const stolen = { ...signal(desk, 0), socketId: "socket-s2" } as CallMessage;
    expect(run([stolen], registry).ack).toEqual({ ok: false, why: "no-such-call" });
  });

  it("lets nobody speak as another's page, though each party is told the other's id", () => {
    const { registry } = run([ring(desk), accept(spoke)]);
    const posing = { ...desk, side: "spoke" as const, practitionerId: "spoke-person", socketId: "socket-s1" };
    expect(run([join(posing)], registry).ack).toEqual({ ok: false, why: "not-allowed" });
  });

  it("is here again after a restart, by what the pages know, whoever joins first", () => {
    const known = { callId, phase: "accepted" as const, generation: 4 };
    for (const order of [
      [desk, spoke],
      [spoke, desk],
    ]) {
      const { ack } = run(order.map((one) => join(one, known)));
      expect(ack).toMatchObject({
        call: {
          phase: "accepted",
          generation: 4,
          pages: { desk: "d1", spoke: "s1" },
          there: { desk: true, spoke: true },
        },
      });
    }
  });

  it("stays ended when it was hung up before the other page had joined again", () => {
    const over = run([hangUp(desk)]);
    const { ack } = run([join(spoke, { callId, phase: "accepted", generation: 4 })], over.registry);
    expect(ack).toMatchObject({ call: { phase: "ended", reason: "ended" } });
  });

  it("stops ringing by itself where the desk is gone for good, and is forgotten in the end", () => {
    const { registry } = run([ring(desk), { about: "socket-gone", socketId: "socket-d1" }]);
    const late = run([{ about: "time" }], registry, 3 * 60_000);
    expect(callsTold(late.deliveries)).toMatchObject([{ phase: "ended", reason: "no-answer" }]);
    expect(run([{ about: "time" }], late.registry, 60 * 60_000).registry.calls.size).toBe(0);
  });

  it("is not reached through another consult's rights", () => {
    const { registry } = run([ring(desk), accept(spoke)]);
    const foreign: CallMessage = {
      about: "ticket",
      said: { say: "hang-up", pageId: "d9", taskId: "t2", callId, reason: "ended" },
      page: { ...page("d9", "desk", "somebody"), taskId: "t2" },
      ticket: { ...ticket, taskId: "t2", ownerId: "somebody" },
      centreThere: true,
    };
    expect(run([foreign], registry).ack).toEqual({ ok: false, why: "no-such-call" });
  });
});
