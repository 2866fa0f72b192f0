import { describe, expect, it } from "vitest";
import { failure } from "../../../shared/result/failure.ts";
import { afterFailure, awakened, decide } from "./decide.ts";
import type { KeptItem, Work } from "./kept-item.ts";

const now = 1_000_000;
const send = { call: "request.send" } as Work;
const worried = { call: "request.worried", input: { id: "w", worried: true } } as Work;
const original = { call: "attachment.original", addId: "add" } as Work;

const item = (order: number, requestId: string, work: Work, more: Partial<KeptItem> = {}): KeptItem => ({
  id: `item-${order}`,
  order,
  target: { requestId },
  work,
  patientName: "Somebody Invented",
  since: "2026-11-25T05:00:00Z",
  centreId: "centre",
  red: false,
  failures: 0,
  nextAtMs: 0,
  ...more,
});
const sentFirst = (items: KeptItem[], answers: [string, string][] = []) => {
  const decision = decide(items, new Map(answers), now);
  return decision.act === "send" ? decision.item.order : decision.act;
};

describe("what the centre's page sends next", () => {
  it("rests when nothing is kept", () => expect(sentFirst([])).toBe("rest"));

  it("goes in the order of writing within a consult", () => {
    expect(sentFirst([item(2, "a", worried), item(1, "a", send)])).toBe(1);
  });

  it("sends nothing of a consult before the hub knows the consult", () => {
    expect(sentFirst([item(1, "a", worried)])).toBe("rest");
    expect(sentFirst([item(1, "a", worried)], [["a", "task"]])).toBe(1);
  });

  it("lets a danger go before another consult", () => {
    expect(sentFirst([item(1, "a", send), item(2, "b", send, { red: true })])).toBe(2);
  });

  it("keeps a waiting item from holding up another consult", () => {
    expect(sentFirst([item(1, "a", send, { nextAtMs: now + 5 }), item(2, "b", send)])).toBe(2);
  });

  it("sends a picture's original after everything else, and only when its small copy has arrived", () => {
    const items = [item(1, "a", original), item(2, "a", worried)];
    expect(sentFirst(items, [["a", "t"]])).toBe(2);
    expect(
      sentFirst(items, [
        ["a", "t"],
        ["add", "doc"],
      ]),
    ).toBe(2);
    expect(
      sentFirst(items.slice(0, 1), [
        ["a", "t"],
        ["add", "doc"],
      ]),
    ).toBe(1);
  });

  it("passes by what was refused, but not a request that the rest needs", () => {
    const refused = failure("invalid-input", "sending", "no");
    expect(sentFirst([item(1, "a", worried, { refused }), item(2, "a", worried)], [["a", "t"]])).toBe(2);
    expect(sentFirst([item(1, "a", send, { refused }), item(2, "a", worried)])).toBe("rest");
  });

  it("waits until the earliest next try", () => {
    const items = [item(1, "a", send, { nextAtMs: now + 9 }), item(2, "b", send, { nextAtMs: now + 4 })];
    expect(decide(items, new Map(), now)).toEqual({ act: "wait", untilMs: now + 4 });
  });
});

describe("an answer that is no success", () => {
  it("is tried again later while line or hub are in trouble, each time later", () => {
    const once = afterFailure(item(1, "a", send), failure("hub-unreachable", "x", "y"), now, 1);
    const twice = afterFailure(once, failure("hub-unreachable", "x", "y"), now, 1);
    expect(once.refused).toBeUndefined();
    expect(twice.nextAtMs).toBeGreaterThan(once.nextAtMs);
  });

  it("is tried again within ten seconds while nobody answers: nobody would say that the line stands again", () => {
    const silent = failure("hub-unreachable", "x", "y");
    expect(afterFailure(item(1, "a", send, { failures: 9 }), silent, now, 1).nextAtMs).toBe(now + 10_000);
  });

  it.each(["hub-busy", "hub-full", "internal", "storage-full"] as const)("is no refusal: %s", (kind) => {
    expect(afterFailure(item(1, "a", send), failure(kind, "x", "y"), now, 1).refused).toBeUndefined();
  });

  it("waits as long as the hub asks", () => {
    const told = failure("locked-out", "x", "y", { retryAfterMs: 90_000 });
    expect(afterFailure(item(1, "a", send), told, now, 0).nextAtMs).toBe(now + 90_000);
  });

  it("is laid before a person when the hub understood and refused", () => {
    expect(afterFailure(item(1, "a", send), failure("invalid-input", "x", "y"), now, 0).refused?.kind).toBe(
      "invalid-input",
    );
  });

  it("is tried at once when the line is back", () => {
    const waiting = afterFailure(item(1, "a", send), failure("hub-unreachable", "x", "y"), now, 1);
    expect(awakened(waiting, now).nextAtMs).toBe(now);
  });
});
