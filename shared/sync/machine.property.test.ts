import fc from "fast-check";
import { expect, it } from "vitest";
import type { Item } from "./item.ts";
import { freshState, step } from "./machine.ts";
import type { MachineEffect, MachineEvent, MachineState } from "./machine-state.ts";
import type { HubReply } from "./stepping.ts";
import { at, emptyPage, info, me } from "./test-machine.ts";
import { claimOf, fileWith, task } from "./test-outbox.ts";

/**
 * The machine under any order of answers: replies come late, twice, out of turn or never; the disk refuses; the process
 * dies and starts anew on its rows; the hub asks to wait, starts again, refuses. After each step three things hold.
 */
type Ask = Extract<MachineEffect, { effect: "ask" }>;
type Local = Extract<MachineEffect, { effect: "keep" | "load" }>;

const replies = ["taken", "cut", "busy", "raced", "refused", "started-anew", "forbidden"] as const;
type Reply = (typeof replies)[number];

const lanes = ["c1", "c2", "c3"] as const;

type Command =
  | { readonly do: "reply"; readonly nth: number; readonly how: Reply; readonly twice: boolean }
  | { readonly do: "file"; readonly room: boolean }
  | { readonly do: "pass"; readonly ms: number }
  | { readonly do: "write"; readonly lane: (typeof lanes)[number]; readonly afterNewest: boolean }
  | { readonly do: "poke"; readonly byPerson: boolean }
  | { readonly do: "die" };

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant("reply" as const),
      nth: fc.nat(5),
      how: fc.constantFrom(...replies),
      twice: fc.boolean(),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant("file" as const),
      room: fc.constantFrom(true, true, true, false),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("pass" as const), ms: fc.constantFrom(50, 9_000, 61_000) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("write" as const),
      lane: fc.constantFrom(...lanes),
      afterNewest: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("poke" as const), byPerson: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant({ do: "die" as const }) },
);

function answerTo({ ask }: Ask, how: Reply): HubReply {
  if (how === "cut") return { status: undefined, json: undefined };
  if (how === "busy") return { status: 429, json: {}, retryAfterMs: 20_000 };
  if (ask.path === "/hub/info") return info({ starts: [{ id: "s", newest: "" }] });
  if (ask.method === "GET")
    return ask.path.startsWith("/fhir/Task/")
      ? { status: 200, json: { resourceType: "Bundle", entry: [{ resource: task }] } }
      : emptyPage;
  switch (how) {
    case "taken":
      return { status: 200, json: task };
    case "raced":
      return { status: 412, json: {} };
    case "refused":
      return { status: 422, json: {} };
    case "forbidden":
      return { status: 403, json: {} };
    case "started-anew":
      return { status: 428, json: {} };
  }
}

const itemOf = (id: string): string | undefined => /^item\/(.+)#\d+$/.exec(id)?.[1];

function world() {
  const file = fileWith([]);
  const held = { state: freshState({ me }), nowMs: at, uuids: 0, written: 0 };
  let asks: Ask[] = [];
  let locals: Local[] = [];
  const items = new Map<string, Item>();
  const proven = new Map<string, string>();
  const taken = new Set<string>();

  const send = (event: MachineEvent): void => {
    const uuid = () => `uuid-${(held.uuids += 1)}`;
    const { state, effects } = step(held.state, event, { nowMs: held.nowMs, random: () => 0.5, uuid });
    held.state = state;
    for (const effect of effects) {
      if (effect.effect === "ask") begin(effect);
      else if (effect.effect === "keep" || effect.effect === "load") locals.push(effect);
    }
  };

  /** What must hold whenever something leaves. */
  const begin = (effect: Ask): void => {
    const id = itemOf(effect.id);
    if (id !== undefined) {
      const lane = (of: string | undefined) => (of === undefined ? undefined : items.get(of)?.lane);
      const others = asks.filter((one) => itemOf(one.id) !== undefined && lane(itemOf(one.id)) === lane(id));
      expect(others, "two of one lane under way").toEqual([]);
      expect(file.done, "sent again after it was acknowledged").not.toContain(id);
      if (effect.ask.method === "PUT") {
        const row = file.rows.get(id);
        expect(effect.ask.body, "other bytes than those on the disk").toBe(row?.bytes);
        expect(proven.get(id) ?? effect.ask.body, "attempted bytes were changed").toBe(effect.ask.body);
        proven.set(id, effect.ask.body ?? "");
        for (const before of items.get(id)?.after ?? [])
          expect(file.done, "sent before what it comes after").toContain(before);
      }
    }
    asks.push(effect);
  };

  const answerFile = (room: boolean): void => {
    const effect = locals.shift();
    if (!effect) return;
    const { id } = effect;
    if (effect.effect === "load") return send({ event: "loaded", id, loaded: file.load(effect.load) });
    file.disk.room = room;
    const kept = file.keep(effect.keep);
    file.disk.room = true;
    if (kept === "no-room") return send({ event: "not-kept", id, why: "storage-full" });
    // A look has proved that these can never be taken.
    if (effect.keep.keep === "settle" && effect.keep.how.newBytes === true) proven.delete(effect.keep.itemId);
    for (const done of file.done) expect(taken, "done, and the hub never took it").toContain(done);
    send({ event: "kept", id, kept });
  };

  const write = (lane: string, afterNewest: boolean): void => {
    const newest = [...items.keys()].at(-1);
    const id = `i${(held.written += 1)}`;
    const item = claimOf(id, lane, afterNewest && newest !== undefined ? { after: [newest] } : {});
    items.set(id, item);
    file.rows.set(id, item);
    send({ event: "enqueued" });
  };

  const die = (): void => {
    asks = [];
    locals = [];
    for (const [id, row] of file.rows)
      if (row.state === "sending") file.rows.set(id, { ...row, state: "waiting", dueAtMs: 0 });
    held.state = freshState({ me });
    send({ event: "started" });
  };

  const run = (one: Command): void => {
    switch (one.do) {
      case "reply": {
        const [effect] = asks.splice(one.nth % Math.max(1, asks.length), 1);
        if (!effect) return;
        const reply = answerTo(effect, one.how);
        if (effect.ask.method === "PUT" && reply.status === 200) taken.add(itemOf(effect.id) ?? "");
        send({ event: "replied", id: effect.id, reply });
        if (one.twice) send({ event: "replied", id: effect.id, reply });
        return;
      }
      case "file":
        return answerFile(one.room);
      case "pass":
        held.nowMs += one.ms;
        return send({ event: "woke" });
      case "write":
        return write(one.lane, one.afterNewest);
      case "poke":
        return send({ event: "poked", patients: [], byPerson: one.byPerson });
      case "die":
        return die();
    }
  };

  /** Everything goes well from here on. */
  const settle = (): void => {
    for (let steps = 0; steps < 4_000 && !isAtRest(held.state); steps += 1) {
      if (locals.length > 0) run({ do: "file", room: true });
      else if (asks.length > 0) run({ do: "reply", nth: 0, how: "taken", twice: false });
      else run({ do: "pass", ms: 9_000 });
    }
  };
  const isAtRest = ({ items: open }: MachineState) =>
    file.rows.size === open.length &&
    open.every(({ item }) => item.state === "parked" || isBehindParked(item));
  const isBehindParked = (item: Item): boolean =>
    item.after.some((id) => {
      const before = file.rows.get(id);
      return before !== undefined && (before.state === "parked" || isBehindParked(before));
    }) ||
    [...file.rows.values()].some(
      (row) => row.lane === item.lane && row.id !== item.id && isBefore(row, item) && isBehindParked(row),
    );
  const isBefore = (one: Item, other: Item) => Number(one.id.slice(1)) < Number(other.id.slice(1));

  return {
    run,
    start: () => send({ event: "started" }),
    settle,
    file,
    items,
    isAtRest: () => isAtRest(held.state),
  };
}

it("whatever comes in whatever order: one send a lane, the attempted bytes, nothing twice, nothing before what it needs; and in the end all has arrived or waits for a person", () => {
  fc.assert(
    fc.property(fc.array(command, { minLength: 20, maxLength: 120 }), (commands) => {
      const of = world();
      of.start();
      for (const one of commands) of.run(one);
      of.settle();
      expect(of.isAtRest()).toBe(true);
      expect(new Set(of.file.done).size).toBe(of.file.done.length);
      expect(of.file.done.length + of.file.rows.size).toBe(of.items.size);
    }),
    { numRuns: 300, seed: 20_261_126 },
  );
});
