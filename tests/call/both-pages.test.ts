import fc from "fast-check";
import { expect, it } from "vitest";
import { react, type CallMessage } from "../../hub/live/calls/react.ts";
import { type Delivery, noCalls, type Registry, runningCall } from "../../hub/live/calls/registry.ts";
import {
  type CallEffect,
  type CallEvent,
  type CallMachine,
  isLinked,
  isRunning,
  newCall,
} from "../../shared/call/call-machine.ts";
import { hearSignal, noSignals, type SignalOrder } from "../../shared/call/signal-order.ts";
import { step } from "../../shared/call/step.ts";
import type { Ack, Down, Side, Up } from "../../shared/contract/live.ts";

/** Both pages' machines and the hub's registry, over lines that the test cuts: seconds instead of networks. */

const taskId = "t1";
const first = "11111111-1111-4111-8111-111111111111";
const ticket = {
  ...{ taskId, centreId: "c1", ownerId: "desk-person" },
  doctor: { name: "Dr A", qualification: "MD", registrationNumber: "1" },
};
const sides = ["desk", "spoke"] as const;

type Undated = CallEvent extends infer E ? (E extends CallEvent ? Omit<E, "atMs"> : never) : never;
type Unsaid = { readonly message: Up; readonly isNeeded: () => boolean };
type Page = {
  machine: CallMachine;
  socketId: string;
  isUp: boolean;
  order: SignalOrder;
  said: { generation: number; seq: number };
  unsaid: Unsaid[];
  bytes: number;
};
/** A peer connection: `dead` where no way leads back into it. */
type Way = { readonly generation: number; answered: boolean; isUp: boolean; dead: boolean };

function openDay() {
  const at = { ms: 1_000, registry: noCalls as Registry, media: true, sockets: 0, pages: 0 };
  const ways = new Map<number, Way>();
  const newPage = (side: Side, resume?: string, pageId = `${side}-${(at.pages += 1)}`): Page => ({
    machine: newCall(side, pageId, at.ms, resume),
    socketId: `socket-${(at.sockets += 1)}`,
    ...{ isUp: true, order: noSignals, said: { generation: 0, seq: -1 }, unsaid: [], bytes: 0 },
  });
  const pages: Record<Side, Page> = { desk: newPage("desk"), spoke: newPage("spoke") };

  const dispatch = (side: Side, event: Undated): void => {
    const done = step(pages[side].machine, { ...event, atMs: at.ms } as CallEvent);
    pages[side].machine = done.state;
    for (const effect of done.effects) act(side, effect);
  };
  const toHub = (message: CallMessage): Ack => {
    const { registry, ack, deliveries } = react(at.registry, message, at.ms);
    at.registry = registry;
    for (const one of deliveries) deliver(one);
    return ack;
  };
  const deliver = ({ sockets, centreId, message }: Delivery) => {
    for (const side of sides) {
      const { socketId, isUp } = pages[side];
      const isFor = sockets.includes(socketId) || (centreId !== undefined && side === "spoke");
      if (isUp && isFor) hear(side, message);
    }
  };
  const hear = (side: Side, message: Down) => {
    const page = pages[side];
    if (message.hear === "call") dispatch(side, { on: "told", call: message.call });
    if (message.hear !== "signal" || message.to !== page.machine.pageId) return;
    if (message.data === "again") return dispatch(side, { on: "generation", generation: message.generation });
    const heard = hearSignal(page.order, message, at.ms);
    page.order = heard.order;
    for (const { generation, data } of heard.ready) take(side, generation, data);
    const { pageId } = page.machine;
    const { callId } = message;
    for (const upTo of heard.taken) say(side, { say: "taken", pageId, callId, ...upTo }, () => false);
  };
  const take = (side: Side, generation: number, data: string) => {
    const { generation: present, link } = pages[side].machine;
    const isBegun = side === "spoke" && (generation > present || link.is === "none");
    if (isBegun) dispatch(side, { on: "generation", generation });
    if (generation !== pages[side].machine.generation) return;
    const way = ways.get(generation);
    if (side === "spoke" && data === "offer") signal("spoke", generation, "answer");
    if (side === "desk" && data === "answer" && way) way.answered = true;
  };
  const signal = (side: Side, generation: number, data: string) => {
    const page = pages[side];
    const { callId, pageId } = page.machine;
    if (callId === undefined || generation < page.said.generation) return;
    page.said = { generation, seq: generation === page.said.generation ? page.said.seq + 1 : 0 };
    const message = { say: "signal" as const, pageId, taskId, callId, generation, seq: page.said.seq, data };
    say(side, message, () => isLinked(page.machine) && page.machine.generation === generation);
  };
  const say = (side: Side, message: Up, isNeeded: () => boolean) => {
    if (!answered(side, message) && isNeeded()) pages[side].unsaid.push({ message, isNeeded });
  };
  /** False where it must be said again. */
  const answered = (side: Side, message: Up): boolean => {
    const { isUp, socketId, machine } = pages[side];
    if (!isUp) return false;
    const from = { pageId: machine.pageId, taskId, side, socketId, practitionerId: `${side}-person` };
    switch (message.say) {
      case "ring":
      case "accept": {
        const ack = toHub({ about: "ticket", said: message, page: from, ticket, centreThere: true });
        if (!ack.ok) dispatch(side, { on: "refused", callId: message.callId, why: ack.why });
        else if (ack.call) dispatch(side, { on: "told", call: ack.call });
        return true;
      }
      case "signal":
      case "taken": {
        const ack = toHub({ about: "page", said: message, socketId });
        return ack.ok || ack.why !== "no-such-call";
      }
      default:
        throw new Error(`a bad day says no ${message.say}`);
    }
  };
  const join = (side: Side) => {
    const { machine, isUp, socketId } = pages[side];
    if (!isUp) return dispatch(side, { on: "signalling", up: false });
    dispatch(side, { on: "signalling", up: true });
    const { pageId, callId, generation, phase } = pages[side].machine;
    const isMine = isRunning(machine) || (side === "desk" && phase === "ringing");
    const known = isRunning(machine) ? ("accepted" as const) : ("ringing" as const);
    const call = isMine && callId !== undefined ? { call: { callId, phase: known, generation } } : {};
    const from = { pageId, taskId, side, socketId, practitionerId: `${side}-person` };
    const said = { say: "join" as const, pageId, taskId, ...call };
    const ack = toHub({ about: "ticket", said, page: from, ticket, centreThere: true });
    if (ack.ok) dispatch(side, { on: "joined", call: ack.call });
  };
  const act = (side: Side, effect: CallEffect) => {
    const page = pages[side];
    switch (effect.do) {
      case "say": {
        const { say: what, callId } = effect;
        if (what === "hang-up") throw new Error(`the ${side} hung up`);
        const { pageId } = page.machine;
        const isNeeded = () => page.machine.callId === callId && page.machine.phase !== "ended";
        return say(side, { say: what, pageId, taskId, callId }, isNeeded);
      }
      case "join":
        return join(side);
      case "open":
        page.bytes = 0;
        if (side === "spoke") return;
        ways.set(effect.generation, {
          generation: effect.generation,
          answered: false,
          isUp: false,
          dead: false,
        });
        return signal(side, effect.generation, "offer");
      case "ask-again":
        return signal(side, effect.generation, "again");
      case "restart":
      case "close":
        return;
    }
  };
  const wayOf = (side: Side) => ways.get(pages[side].machine.generation);
  const second = () => {
    at.ms += 1_000;
    for (const side of sides) {
      const page = pages[side];
      const due = page.unsaid.splice(0).filter(({ isNeeded }) => isNeeded());
      for (const one of due) say(side, one.message, one.isNeeded);
      dispatch(side, { on: "time" });
    }
    const way = wayOf("desk");
    const isSame = pages.desk.machine.generation === pages.spoke.machine.generation;
    if (!way || !isSame || way.dead || !way.answered || !at.media) return;
    const { generation } = way;
    if (!way.isUp) for (const side of sides) dispatch(side, { on: "link", generation, became: "up" });
    way.isUp = true;
    for (const side of sides) dispatch(side, { on: "bytes", generation, bytes: (pages[side].bytes += 1) });
  };
  const gone = (side: Side) => toHub({ about: "socket-gone", socketId: pages[side].socketId });
  const kill = (side: Side) => {
    const way = wayOf(side);
    if (way) way.dead = true;
  };
  const day = {
    pages,
    start: () => {
      for (const side of sides) join(side);
      dispatch("desk", { on: "ring", callId: first });
      dispatch("spoke", { on: "accept" });
    },
    pass: (seconds: number) => {
      for (let one = 0; one < seconds; one += 1) second();
    },
    /** `knows`: the hub notices at once; else the socket is half-open and only swallows. */
    cut: (side: Side, knows: boolean) => {
      pages[side].isUp = false;
      if (!knows) return;
      gone(side);
      dispatch(side, { on: "signalling", up: false });
    },
    back: (side: Side) => {
      gone(side);
      Object.assign(pages[side], { isUp: true, socketId: `socket-${(at.sockets += 1)}` });
      join(side);
    },
    /** The hub was restarted, and both windows were loaded again before either could tell it. */
    isForgotten: () =>
      runningCall(at.registry, taskId) === undefined && !sides.some((one) => isRunning(pages[one].machine)),
    ring: () => dispatch("desk", { on: "ring", callId: `again-${at.ms}` }),
    take: () => dispatch("spoke", { on: "accept" }),
    media: (passes: boolean) => void (at.media = passes),
    kill,
    /** The same window again: it knows its page's id and its call. */
    reload: (side: Side) => {
      kill(side);
      gone(side);
      const { callId, resume, pageId } = pages[side].machine;
      pages[side] = { ...newPage(side, callId ?? resume, pageId), isUp: pages[side].isUp };
      if (pages[side].isUp) join(side);
    },
    /** Another window, in which a person goes on with one key. */
    reopen: (side: Side) => {
      kill(side);
      gone(side);
      pages[side] = newPage(side);
      join(side);
      if (side === "desk") dispatch("desk", { on: "ring", callId: `other-${at.ms}` });
      else dispatch("spoke", { on: "accept" });
    },
    restart: () => {
      at.registry = noCalls;
      for (const side of sides) {
        if (!pages[side].isUp) continue;
        dispatch(side, { on: "signalling", up: false });
        Object.assign(pages[side], { socketId: `socket-${(at.sockets += 1)}` });
        join(side);
      }
    },
  };
  return day;
}
type Day = ReturnType<typeof openDay>;

const side = fc.constantFrom(...sides);
const event: fc.Arbitrary<(day: Day) => void> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 40 }).map((seconds) => (day: Day) => day.pass(seconds)) },
  fc.tuple(side, fc.boolean()).map(
    ([one, knows]) =>
      (day: Day) =>
        day.cut(one, knows),
  ),
  side.map((one) => (day: Day) => day.back(one)),
  fc.boolean().map((passes) => (day: Day) => day.media(passes)),
  side.map((one) => (day: Day) => day.kill(one)),
  side.map((one) => (day: Day) => day.reload(one)),
  fc.constant((day: Day) => day.restart()),
);

function goodAgain(day: Day): void {
  day.media(true);
  for (const one of sides) day.back(one);
  day.pass(180);
}
const ends = ({ pages }: Day) => sides.map((one) => pages[one].machine);

it("whatever cut, killed connection, loading or restart comes, both pages are in the same call again on good lines", () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 25 }), (events) => {
      const day = openDay();
      day.start();
      let wasForgotten = false;
      for (const happens of events) {
        happens(day);
        wasForgotten ||= day.isForgotten();
      }
      goodAgain(day);
      // What nobody knows any more begins anew, by one key at each end.
      if (wasForgotten) {
        day.ring();
        day.take();
        day.pass(60);
      }
      const [desk, spoke] = ends(day);
      expect([desk?.phase, spoke?.phase]).toEqual(["connected", "connected"]);
      expect(desk?.callId).toBe(spoke?.callId);
      if (!wasForgotten) expect(desk?.callId).toBe(first);
      expect(desk?.generation).toBe(spoke?.generation);
    }),
    {
      numRuns: 300,
      examples: [
        [
          [
            (day) => day.cut("desk", false),
            (day) => day.cut("spoke", false),
            (day) => day.restart(),
            (day) => day.reload("spoke"),
            (day) => day.reload("desk"),
          ],
        ],
      ],
    },
  );
});

it.each(sides)("a window of the %s that is closed and opened anew goes on with the same call", (one) => {
  const day = openDay();
  day.start();
  day.pass(10);
  day.reopen(one);
  goodAgain(day);
  for (const { phase, callId } of ends(day))
    expect({ phase, callId }).toEqual({ phase: "connected", callId: first });
});
