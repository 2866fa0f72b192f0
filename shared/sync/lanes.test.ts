import { describe, expect, it } from "vitest";
import type { Item } from "./item.ts";
import { mayBegin } from "./lanes.ts";
import { at } from "./test-machine.ts";
import { claimOf } from "./test-outbox.ts";

const beginningAt = (nowMs: number, lineSinceMs: number, items: readonly Item[], lineMetMs?: number) =>
  mayBegin(
    items.map((item) => ({
      ...{ item, phase: { phase: "idle" }, races: 0, under: undefined },
      ...(lineMetMs === undefined ? {} : { lineMetMs }),
    })),
    nowMs,
    lineSinceMs,
  ).map(({ item }) => item.id);
const beginning = (...items: readonly Item[]) => beginningAt(at, 0, items);

const handBack = claimOf("hand-back", "c1", { kind: "act", after: ["document"] });
const document = claimOf("document", "file/f", { kind: "document", after: ["content"] });
const content = claimOf("content", "file/f", { kind: "binary" });

it("a consult is given back when what was attached to it has arrived", () => {
  expect(beginning(content, document, handBack)).toEqual(["content"]);
  expect(beginning(document, handBack)).toEqual(["document"]);
  expect(beginning(handBack)).toEqual(["hand-back"]);
});

it("for a file that waits for a person, itself or behind another, no patient is kept waiting", () => {
  expect(beginning({ ...document, state: "parked" }, handBack)).toEqual(["hand-back"]);
  expect(beginning({ ...content, state: "parked" }, document, handBack)).toEqual(["hand-back"]);
});

it("behind a file that a rescue is still bringing an act waits, however long, and what was done after it does not overtake it", () => {
  const comeBack = claimOf("come-back", "c1", { kind: "act" });
  const coming = { isComing: true };
  const lane = [{ ...content, ...coming }, { ...document, ...coming }, handBack, comeBack];
  expect(beginningAt(at + 36_000_000, 0, lane)).toEqual([]);
  expect(beginning(content, document, handBack, comeBack)).toEqual(["content"]);
  expect(beginning(handBack, comeBack)).toEqual(["hand-back"]);
});

describe("for a file that does not get through no patient is kept waiting for long", () => {
  const minutes = (count: number) => at + count * 60_000;
  const tried = (attempts: number) => [{ ...content, attempts }, document, handBack];

  it("the act goes before it after some minutes, however little it was tried", () => {
    expect(beginningAt(minutes(4), 0, tried(1))).toEqual(["content"]);
    expect(beginningAt(minutes(5), 0, tried(1))).toEqual(["content", "hand-back"]);
  });

  it("sooner where it, or what it comes after, fails again and again", () => {
    expect(beginningAt(minutes(1), 0, tried(9))).toEqual(["content"]);
    expect(beginningAt(minutes(2), 0, tried(3))).toEqual(["content"]);
    expect(beginningAt(minutes(2), 0, tried(4))).toEqual(["content", "hand-back"]);
  });

  it("hours without line take nothing of the file's time, unless it was failing before", () => {
    expect(beginningAt(minutes(604), minutes(600), tried(1))).toEqual(["content"]);
    expect(beginningAt(minutes(605), minutes(600), tried(1))).toEqual(["content", "hand-back"]);
    expect(beginningAt(minutes(604), minutes(600), tried(4))).toEqual(["content", "hand-back"]);
  });

  it("a line that comes and goes gives the file its time again and again, but not without an end", () => {
    const met = minutes(600);
    expect(beginningAt(minutes(619), minutes(618), tried(1), met)).toEqual(["content"]);
    expect(beginningAt(minutes(620), minutes(618), tried(1), met)).toEqual(["content", "hand-back"]);
    // Carried, it has its time from when its bytes were here.
    const carried = [content, document, { ...handBack, takenAt: new Date(minutes(610)).toISOString() }];
    expect(beginningAt(minutes(629), minutes(628), carried, met)).toEqual(["content"]);
    expect(beginningAt(minutes(630), minutes(628), carried, met)).toEqual(["content", "hand-back"]);
  });

  it("of one that was carried here with its act the time begins when its bytes were here", () => {
    const takenAt = new Date(minutes(600)).toISOString();
    const carried = [{ ...content, attempts: 1 }, document, { ...handBack, takenAt }];
    expect(beginningAt(minutes(604), 0, carried)).toEqual(["content"]);
    expect(beginningAt(minutes(605), 0, carried)).toEqual(["content", "hand-back"]);
  });

  it("counts by this PC's clock alone: the row bears the hub's time, which is another", () => {
    const seenMs = minutes(10);
    const held = tried(1).map((item) => ({
      ...{ item, phase: { phase: "idle" } as const, races: 0, under: undefined, seenMs },
    }));
    const begun = (nowMs: number) => mayBegin(held, nowMs, 0).map(({ item }) => item.id);
    expect(begun(minutes(14))).toEqual(["content"]);
    expect(begun(minutes(15))).toEqual(["content", "hand-back"]);
  });

  it("a clock that was set back makes it no longer", () => {
    expect(beginningAt(minutes(-600), minutes(-700), tried(0))).toEqual(["content", "hand-back"]);
    expect(beginningAt(minutes(10), minutes(600), tried(0))).toEqual(["content", "hand-back"]);
  });

  it("all else waits until what it comes after is there", () => {
    expect(beginningAt(minutes(600), 0, [{ ...content, attempts: 99 }, document])).toEqual(["content"]);
    const other = claimOf("other", "c2", { kind: "facts", after: ["content"] });
    expect(beginningAt(minutes(600), 0, [{ ...content, attempts: 99 }, other])).toEqual(["content"]);
  });
});

it("what was done under a claim of a safety copy waits with it for the answer, but no later claim does", () => {
  const asked = claimOf("claim", "c1", { state: "parked", why: "from-copy" });
  const begin = claimOf("begin", "c1", { kind: "act" });
  const other = claimOf("other", "c2");
  expect(beginning(asked, begin, other)).toEqual(["other"]);
  expect(beginning(asked, begin, claimOf("again", "c1"))).toEqual(["again"]);
  expect(beginning({ ...asked, state: "waiting", why: null }, begin)).toEqual(["claim"]);
  expect(beginning({ ...asked, why: "already-claimed//Dr Misal" }, begin)).toEqual(["begin"]);
});
