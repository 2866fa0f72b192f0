import Database from "better-sqlite3";
import { beforeEach, describe, expect, it } from "vitest";
import type { Edit } from "../../../../shared/domain/draft.ts";
import { migrate } from "../migrations/migrate.ts";
import { appendEdits, writingOf } from "./journal.ts";

const at = "2026-11-26T05:00:00.000Z";
const consultId = "c1";
let db: Database.Database;
beforeEach(() => {
  db = new Database(":memory:");
  migrate(db);
});

const letters = (text: string, from: number): readonly Edit[] =>
  [...text].map((insert, index) => ({
    kind: "splice",
    section: "complaint",
    at: from + index,
    remove: 0,
    insert,
  }));
const append = (windowId: string, firstSeq: number, text: string) =>
  appendEdits(db, { consultId, firstSeq, edits: letters(text, firstSeq - 1), windowId, at });
const complaint = () => writingOf(db, consultId).draft.sections.complaint;

describe("a batch that comes again because its answer was lost", () => {
  it("is saved once, and may have grown meanwhile", () => {
    append("one", 1, "ab");
    expect(append("one", 1, "abc")).toMatchObject({ outcome: "durable", durableSeq: 3 });
    expect(complaint()).toBe("abc");
  });

  it("is told its own last number, although another window has written on", () => {
    append("one", 1, "ab");
    append("two", 3, "xy");
    expect(append("one", 1, "ab")).toMatchObject({ outcome: "durable", durableSeq: 2 });
    expect(complaint()).toBe("abxy");
  });

  it("is saved as far as it stands there; only the rest has to be written on top of the other window's", () => {
    append("one", 1, "ab");
    append("two", 3, "xy");
    expect(append("one", 1, "abcd")).toMatchObject({ outcome: "durable", durableSeq: 2 });
    expect(append("one", 3, "cd")).toEqual({ outcome: "gap" });
    expect(complaint()).toBe("abxy");
  });
});

it("the same letter of another window is not taken for a letter that came again", () => {
  append("one", 1, "a");
  expect(append("two", 1, "a")).toEqual({ outcome: "gap" });
  expect(append("two", 2, "a")).toMatchObject({ outcome: "durable", durableSeq: 2 });
  expect(complaint()).toBe("aa");
});
