import Database from "better-sqlite3";
import { beforeEach, expect, it } from "vitest";
import { type Draft, emptyDraft } from "../../../../shared/domain/draft.ts";
import { migrate } from "../migrations/migrate.ts";
import { openAmendment } from "./acts.ts";
import { appendEdits, isSigned, writingOf } from "./journal.ts";
import { correctReceipt, type SignedElsewhere, takeSignedElsewhere } from "./signed-elsewhere.ts";
import { openOutbox } from "./outbox.ts";
import { commitSigned, mergeReceipt, signedOf, unansweredSigned } from "./signed.ts";

const at = "2026-11-26T05:00:00.000Z";
const consultId = "c1";
const written = (advice: string, complaint = "fever"): Draft => ({
  ...emptyDraft,
  sections: { ...emptyDraft.sections, advice, complaint },
});
const there = (itemId: string, draft: Draft, more: Partial<SignedElsewhere> = {}): SignedElsewhere => ({
  itemId,
  consultId,
  claimId: "claim",
  signedAt: at,
  bundle: "{}",
  paper: "{}",
  receipt: '{"outcome":"issued"}',
  draft,
  ...more,
});

let db: Database.Database;
beforeEach(() => {
  db = new Database(":memory:");
  migrate(db);
});
const type = (insert: string): void => {
  const edit = { kind: "splice" as const, section: "advice" as const, at: 0, remove: 0, insert };
  appendEdits(db, { consultId, firstSeq: writingOf(db, consultId).seq + 1, edits: [edit], at });
};
const advice = (): string => writingOf(db, consultId).draft.sections.advice;

it("on a PC that has written nothing it stands as signed, once, and nothing of it is ever sent from here", () => {
  expect(takeSignedElsewhere(db, there("v1", written("rest")), { at, toAmend: false })).toBe("taken");
  expect(takeSignedElsewhere(db, there("v1", written("rest")), { at, toAmend: false })).toBe("known");
  expect([advice(), isSigned(db, consultId)]).toEqual(["rest", true]);
  expect(unansweredSigned(db)).toEqual([]);
});

it("over what was written here it is not laid; to amend it, both are in the new version, and each for itself stays", () => {
  type("fluids");
  expect(takeSignedElsewhere(db, there("v1", written("rest")), { at, toAmend: false })).toBe("own-writing");
  expect([advice(), isSigned(db, consultId)]).toEqual(["fluids", false]);
  expect(takeSignedElsewhere(db, there("v1", written("rest")), { at, toAmend: true })).toBe("taken");
  openAmendment(db, { consultId, at, reason: "too little" });
  expect(advice()).toBe("fluids\n\nrest");
  const kept = db.prepare<[], string>("SELECT draft FROM note_revision ORDER BY revision").pluck().all();
  expect(kept.map((text) => (JSON.parse(text) as Draft).sections.advice)).toEqual([
    "fluids",
    "rest",
    "fluids\n\nrest",
  ]);
});

it("a later version from there is the one that is amended, as the version after it", () => {
  takeSignedElsewhere(db, there("v1", written("rest")), { at, toAmend: false });
  const later = { version: 2, reason: "dose", replaces: "v1" };
  takeSignedElsewhere(db, there("v2", written("rest, fluids"), { later }), { at, toAmend: false });
  expect([advice(), isSigned(db, consultId)]).toEqual(["rest, fluids", true]);
  openAmendment(db, { consultId, at, reason: "again" });
  expect(isSigned(db, consultId)).toBe(false);
  expect(db.prepare("SELECT max(version) AS version FROM amendment").get()).toEqual({ version: 3 });
});

it("while a version is being written here none is taken under it", () => {
  takeSignedElsewhere(db, there("v1", written("rest")), { at, toAmend: false });
  openAmendment(db, { consultId, at, reason: "dose" });
  expect(takeSignedElsewhere(db, there("v2", written("other")), { at, toAmend: false })).toBe("own-writing");
});

it("what was signed here and stands as late is issued once the hub shows it in use, and that once", () => {
  type("rest");
  const signed = { itemId: "i1", consultId, claimId: "claim", signedAt: at, draftSeq: 1 };
  commitSigned(db, { ...signed, bundle: "{}", paper: "{}", envelope: "{}" });
  mergeReceipt(db, {
    itemId: "i1",
    receipt: '{"outcome":"signed-late"}',
    outcome: "signed-late",
    why: "late",
    at,
  });
  const issued = { receipt: '{"outcome":"issued"}', at };
  expect(correctReceipt(db, { itemId: "another", ...issued })).toBeUndefined();
  expect(correctReceipt(db, { itemId: "i1", ...issued })).toBe("corrected");
  expect([signedOf(db, consultId)?.receipt, openOutbox(db)]).toEqual([issued.receipt, []]);
  expect(correctReceipt(db, { itemId: "i1", ...issued })).toBe("known");
});
