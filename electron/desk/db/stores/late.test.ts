import Database from "better-sqlite3";
import { beforeEach, expect, it } from "vitest";
import { migrate } from "../migrations/migrate.ts";
import { appendEdits } from "./journal.ts";
import { latePapers, replaceLate } from "./late.ts";
import { openOutbox } from "./outbox.ts";
import { commitSigned, mergeReceipt, signedOf } from "./signed.ts";

const at = "2026-11-24T06:00:00.000Z";
const late = '{"outcome":"signed-late"}';
const issued = '{"outcome":"issued"}';
let db: Database.Database;
beforeEach(() => {
  db = new Database(":memory:");
  migrate(db);
  const edit = { kind: "splice", section: "complaint", at: 0, remove: 0, insert: "x" } as const;
  appendEdits(db, { consultId: "c1", firstSeq: 1, edits: [edit], at });
  const signed = { itemId: "i1", consultId: "c1", claimId: "claim", signedAt: at, draftSeq: 1 };
  commitSigned(db, { ...signed, bundle: "{}", paper: "{}", envelope: "{}" });
  mergeReceipt(db, { itemId: "i1", receipt: late, outcome: "signed-late", why: "late", at });
});

const replace = (papers: Parameters<typeof replaceLate>[1]["papers"]) => replaceLate(db, { papers, at });
const merges = () =>
  db.prepare("SELECT count(*) FROM audit WHERE kind = 'receipt-issued'").pluck().get() as number;

it("an accepted paper is issued for its author with the list that says so, once", () => {
  const accepted = [{ itemId: "i1", paper: "accepted", issued }];
  expect(replace([{ itemId: "i1", paper: "open" }])).toBe(true);
  expect(openOutbox(db)).toMatchObject([{ id: "i1", state: "parked" }]);
  expect(replace(accepted)).toBe(true);
  expect(signedOf(db, "c1")?.receipt).toBe(issued);
  expect(openOutbox(db)).toEqual([]);
  expect(replace(accepted)).toBe(false);
  expect(merges()).toBe(1);
});

it("a list that was taken in before a kill, without what became of the own paper, is made good by the next", () => {
  replace([{ itemId: "i1", paper: "accepted" }]);
  expect(openOutbox(db)).toMatchObject([{ state: "parked" }]);
  expect(replace([{ itemId: "i1", paper: "accepted", issued }])).toBe(true);
  expect(openOutbox(db)).toEqual([]);
  expect(latePapers(db)).toEqual(["accepted"]);
});
