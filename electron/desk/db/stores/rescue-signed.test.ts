import Database from "better-sqlite3";
import { beforeEach, expect, it } from "vitest";
import { emptyDraft } from "../../../../shared/domain/draft.ts";
import { migrate } from "../migrations/migrate.ts";
import { actDraftOf, keepActDraft } from "./act-drafts.ts";
import { dropAmendment, openAmendment } from "./acts.ts";
import { appendEdits, isSigned, writingOf } from "./journal.ts";
import { takeRescued } from "./rescue-in.ts";
import { workToRescue } from "./rescue-out.ts";
import { commitSigned, mergeReceipt, signedOf } from "./signed.ts";

const at = "2026-11-26T06:00:00.000Z";
const consultId = "c1";
let first: Database.Database;
let other: Database.Database;
beforeEach(() => {
  [first, other] = [new Database(":memory:"), new Database(":memory:")];
  for (const db of [first, other]) migrate(db);
});

const write = (db: Database.Database, insert: string) => {
  const { seq } = writingOf(db, consultId);
  const edit = { kind: "splice" as const, section: "complaint" as const, at: 0, remove: 0, insert };
  appendEdits(db, { consultId, firstSeq: seq + 1, edits: [edit], at });
};
function sign(db: Database.Database, itemId: string): void {
  const texts = { claimId: "claim", bundle: "{}", paper: "{}", envelope: "{}" };
  const draftSeq = writingOf(db, consultId).seq;
  expect(commitSigned(db, { itemId, consultId, signedAt: at, draftSeq, ...texts })).toBe("signed");
}
const answer = (db: Database.Database, itemId: string, outcome: "issued" | "held") =>
  mergeReceipt(db, {
    itemId,
    receipt: `{"outcome":"${outcome}"}`,
    outcome,
    why: outcome === "held" ? "allergy" : undefined,
    at,
  });
const stateOf = (db: Database.Database, id: string) =>
  db.prepare("SELECT state FROM outbox WHERE id = ?").pluck().get(id);
const take = () => {
  const work = { practitionerId: "p", ...workToRescue(first) };
  return takeRescued(other, { packageId: "r1", work, at });
};

it("the hub's answer to what was signed at one desk is known at the author's other desk, which can amend", () => {
  write(first, "fever");
  sign(first, "i1");
  take();
  take();
  expect(isSigned(other, consultId)).toBe(true);
  expect(writingOf(other, consultId).draft.sections.complaint).toBe("fever");
  expect(answer(other, "i1", "held")).toEqual({ consultId });
  expect(stateOf(other, "i1")).toBe("parked");
  expect(openAmendment(other, { consultId, at, reason: "allergy" })).toBe("opened");
  write(other, "no ");
  sign(other, "i2");
  expect(signedOf(other, consultId)?.itemId).toBe("i2");
});

it("a later version that was begun at the first desk is gone on with under its number", () => {
  write(first, "fever");
  sign(first, "i1");
  answer(first, "i1", "issued");
  openAmendment(first, { consultId, at, reason: "dose" });
  write(first, "high ");
  sign(first, "i2");
  take();
  expect([isSigned(other, consultId), signedOf(other, consultId)?.itemId]).toEqual([true, "i2"]);
  expect([stateOf(other, "i1"), stateOf(other, "i2")]).toEqual(["done", "waiting"]);
  openAmendment(other, { consultId, at, reason: "again" });
  expect(other.prepare("SELECT max(version) FROM amendment").pluck().get()).toBe(3);
});

it("a desk with writing of its own in that consult keeps it, and signs by itself", () => {
  write(first, "fever");
  sign(first, "i1");
  write(other, "written here");
  take();
  expect(isSigned(other, consultId)).toBe(false);
  expect(writingOf(other, consultId).draft).toEqual({
    ...emptyDraft,
    sections: { ...emptyDraft.sections, complaint: "written here" },
  });
});

it("what is held while it is written anew already asks for nobody, until that is given up", () => {
  write(first, "fever");
  sign(first, "i1");
  answer(first, "i1", "issued");
  first.exec("UPDATE outbox SET state = 'waiting' WHERE id = 'i1'"); // the hub was started anew: asked once more
  openAmendment(first, { consultId, at, reason: "dose" });
  answer(first, "i1", "held");
  expect(stateOf(first, "i1")).toBe("superseded");
  dropAmendment(first, { consultId, at });
  expect(stateOf(first, "i1")).toBe("parked");
});

it("the words of a referral letter go along, and cover none that were typed at the other desk", () => {
  const letter = { consultId, item: "referral-letter" };
  const fields = { to: "Chest clinic", reason: "Breathless in spite of treatment" };
  keepActDraft(first, letter, fields);
  keepActDraft(first, { consultId: "c2", item: "referral-letter" }, { to: "Cardiology" });
  keepActDraft(other, { consultId: "c2", item: "referral-letter" }, { to: "Medicine" });
  take();
  expect(actDraftOf(other, letter)).toEqual(fields);
  expect(actDraftOf(other, { consultId: "c2", item: "referral-letter" })).toEqual({ to: "Medicine" });
});
