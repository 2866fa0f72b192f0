import { describe, expect, it } from "vitest";
import type { Receipt, SealedEnvelope } from "../contract/hub-api.ts";
import {
  type DeliveryEffect,
  type DeliveryEvent,
  type DeliveryState,
  freshDelivery,
  isDeliveryAtRest,
  stepDelivery,
  troubleOf,
} from "./delivery.ts";
import type { HubReply } from "./stepping.ts";

const envelope = (itemId: string): SealedEnvelope => ({ itemId }) as SealedEnvelope; // only its number matters here
const receipt = (itemId: string): Receipt => ({
  outcome: "issued",
  itemId,
  at: "2026-11-24T06:00:00.000Z",
  resources: [],
});
const taken = (itemId: string): HubReply => ({ status: 200, json: receipt(itemId) });

/** A spool of these items before a hub that answers so; the disk has room unless it is said. */
function sender(
  items: readonly string[],
  hub: (itemId: string, nth: number) => HubReply,
  hasRoom = () => true,
) {
  const held = { state: freshDelivery as DeliveryState, nowMs: 1_000_000, waits: 0 };
  const spool = [...items];
  const sent: string[] = [];
  const send = (first: DeliveryEvent): void => {
    const queue = [first];
    for (let event = queue.shift(); event; event = queue.shift()) {
      const given = { nowMs: held.nowMs, random: () => 0.5, uuid: () => "u" };
      const { state, effects } = stepDelivery(held.state, event, given);
      held.state = state;
      queue.push(...effects.flatMap(carryOut));
    }
  };
  const carryOut = (effect: DeliveryEffect): DeliveryEvent[] => {
    switch (effect.effect) {
      case "load":
        return [
          { event: "loaded", id: effect.id, loaded: { loaded: "waiting", envelopes: spool.map(envelope) } },
        ];
      case "ask": {
        const { itemId } = JSON.parse(effect.ask.body ?? "{}") as { itemId: string };
        sent.push(itemId);
        return [{ event: "replied", id: effect.id, reply: hub(itemId, sent.length) }];
      }
      case "keep":
        if (!hasRoom()) return [{ event: "not-kept", id: effect.id, why: "storage-full" }];
        spool.splice(spool.indexOf(effect.keep.receipt.itemId), 1);
        return [{ event: "kept", id: effect.id, kept: {} }];
      case "wake":
        held.waits = effect.inMs;
        return [];
      case "tell":
        return [];
    }
  };
  const passes = (ms: number): void => {
    held.nowMs += ms;
    send({ event: "woke" });
  };
  return { held, spool, sent, send, passes };
}

describe("sealed items", () => {
  it("leave one after the other, each only with its receipt", () => {
    const { send, spool, sent, held } = sender(["a", "b"], taken);
    send({ event: "started" });
    expect({ spool, sent }).toEqual({ spool: [], sent: ["a", "b"] });
    expect(isDeliveryAtRest(held.state)).toBe(true);
  });

  it("that the hub cannot read stay, are said, and block no other", () => {
    const { send, spool, held } = sender(["a", "b"], (id) =>
      id === "a" ? { status: 400, json: {} } : taken(id),
    );
    send({ event: "started" });
    expect(spool).toEqual(["a"]);
    expect([troubleOf(held.state, "a"), troubleOf(held.state, "b")]).toEqual(["not-understood", undefined]);
  });

  it("over which the hub fails each time block no other either", () => {
    const { send, spool, held, sent, passes } = sender(["a", "b"], (id, nth) =>
      id === "a" && nth < 8 ? { status: 500, json: {} } : taken(id),
    );
    send({ event: "started" });
    expect(sent).toEqual(["a"]);
    for (let times = 0; times < 3; times += 1) passes(60_000);
    expect({ spool, sent }).toEqual({ spool: ["a"], sent: ["a", "a", "a", "a", "b"] });
    expect([troubleOf(held.state, "a"), troubleOf(held.state, "b")]).toEqual(["not-understood", undefined]);
    for (let times = 0; times < 4; times += 1) passes(60_000);
    expect(spool).toEqual([]);
  });

  it("over which it fails once are not overtaken: a later version must not come before the first", () => {
    const { send, sent, passes } = sender(["a", "b"], (id, nth) =>
      nth === 1 ? { status: 500, json: {} } : taken(id),
    );
    send({ event: "started" });
    passes(60_000);
    expect(sent).toEqual(["a", "a", "b"]);
  });

  it("whose receipt is another's are not thrown away", () => {
    const { send, spool } = sender(["a"], () => taken("another"));
    send({ event: "started" });
    expect(spool).toEqual(["a"]);
  });

  it("are sent again with no loss where the answer was cut, and where the disk has no room for the receipt", () => {
    const disk = { room: false };
    const hub = (id: string, nth: number): HubReply =>
      nth === 1 ? { status: undefined, json: undefined } : taken(id);
    const { send, spool, sent, passes, held } = sender(["a"], hub, () => disk.room);
    send({ event: "started" });
    expect(troubleOf(held.state, "a")).toBe("hub-unreachable");
    passes(20_000);
    expect(troubleOf(held.state, "a")).toBe("storage-full");
    disk.room = true;
    passes(20_000);
    expect({ spool, sent }).toEqual({ spool: [], sent: ["a", "a", "a"] });
  });

  it("wait as long as the hub asks; only a person may ask before", () => {
    const hub = (id: string, nth: number): HubReply =>
      nth === 1 ? { status: 429, json: {}, retryAfterMs: 60_000 } : taken(id);
    const { send, sent, passes } = sender(["a"], hub);
    send({ event: "started" });
    send({ event: "put", byPerson: false });
    passes(30_000);
    expect(sent).toHaveLength(1);
    send({ event: "put", byPerson: true });
    expect(sent).toHaveLength(2);
  });
});
