import type Database from "better-sqlite3";
import { beforeEach, expect, it } from "vitest";
import { type Draft, emptyDraft } from "../../../../shared/domain/draft.ts";
import { openAmendment } from "./acts.ts";
import { isSigned, writingOf } from "./journal.ts";
import { openOutbox } from "./outbox.ts";
import { apartDrafts } from "./rescue-apart.ts";
import { takeSignedElsewhere } from "./signed-elsewhere.ts";
import { signedOf, unansweredSigned } from "./signed.ts";
import { answer, at, carry, consultId, openFile, sign, stateOf, whyOf, write } from "./two-files.fixture.ts";

let first: Database.Database;
let other: Database.Database;
beforeEach(() => {
  [first, other] = [openFile(), openFile()];
});

const drafted = (complaint: string): Draft => ({
  ...emptyDraft,
  sections: { ...emptyDraft.sections, complaint },
});
/** Signed at a third PC and issued: as the hub gives it to this one. */
const bring = (db: Database.Database, itemId: string, draft: Draft) =>
  takeSignedElsewhere(
    db,
    {
      ...{ itemId, consultId, claimId: "claim", signedAt: at, draft },
      ...{ bundle: "{}", paper: "{}", receipt: '{"outcome":"issued"}' },
    },
    { at, toAmend: false },
  );
const unanswered = (db: Database.Database) => unansweredSigned(db).map(({ itemId }) => itemId);

it("a later version of what this desk has from the hub is this desk's too, and so is the hub's answer", () => {
  write(first, "fever");
  sign(first, "i1");
  answer(first, "i1", "issued");
  openAmendment(first, { consultId, at, reason: "dose" });
  write(first, "high ");
  sign(first, "i2");
  bring(other, "i1", drafted("fever, as the hub has it"));
  carry(first, other);
  expect([isSigned(other, consultId), signedOf(other, consultId)?.itemId]).toEqual([true, "i2"]);
  expect(writingOf(other, consultId).draft.sections.complaint).toBe("high fever");
  expect(unanswered(other)).toEqual(["i2"]);
  expect(answer(other, "i2", "held")).toEqual({ consultId });
  expect([stateOf(other, "i2"), whyOf(other, "i2")]).toEqual(["parked", "held for a reason"]);
  carry(first, other, "r2");
  expect(stateOf(other, "i2")).toBe("parked");
});

it("what is being written anew over a paper that this desk has from the hub is gone on with, and nothing laid apart", () => {
  write(first, "fever");
  sign(first, "i1");
  answer(first, "i1", "issued");
  openAmendment(first, { consultId, at, reason: "dose" });
  write(first, "high ");
  bring(other, "i1", drafted("fever, as the hub has it"));
  expect(carry(first, other)).toMatchObject({ apart: [], items: 1 });
  expect(isSigned(other, consultId)).toBe(false);
  expect(writingOf(other, consultId).draft.sections.complaint).toBe("high fever");
});

it("beside this desk's own writing a paper is delivered, its answer awaited, and what it says kept to be read", () => {
  write(first, "fever");
  sign(first, "i1");
  write(other, "written here");
  carry(first, other);
  expect([isSigned(other, consultId), unanswered(other)]).toEqual([false, ["i1"]]);
  expect(openOutbox(other)).toMatchObject([{ id: "i1", kind: "signed", state: "waiting", consultId }]);
  expect(answer(other, "i1", "refused")).toEqual({ consultId });
  expect([stateOf(other, "i1"), whyOf(other, "i1")]).toEqual(["parked", "refused for a reason"]);
  expect(apartDrafts(other).map(({ draft }) => (JSON.parse(draft) as Draft).sections.complaint)).toEqual([
    "fever",
  ]);
  expect(unanswered(other)).toEqual([]);
  carry(first, other, "r2");
  expect([unanswered(other), apartDrafts(other).length]).toEqual([[], 1]);
});

it("beside another paper of this desk's own it is delivered too, and done with when it is issued", () => {
  write(first, "fever");
  sign(first, "i1");
  write(other, "cough");
  sign(other, "i2");
  carry(first, other);
  expect(unanswered(other)).toEqual(["i2", "i1"]);
  answer(other, "i1", "issued");
  expect([stateOf(other, "i1"), signedOf(other, consultId)?.itemId]).toEqual(["done", "i2"]);
  expect(apartDrafts(other)).toEqual([]);
});

it("a paper that was brought here goes along to a third desk, with its answer or without", () => {
  write(first, "fever");
  sign(first, "i1");
  write(other, "written here");
  carry(first, other);
  const [third, fourth] = [openFile(), openFile()];
  carry(other, third);
  expect(unanswered(third)).toEqual(["i1"]);
  answer(other, "i1", "held");
  expect(carry(other, fourth).items).toBe(2);
  expect([stateOf(fourth, "i1"), whyOf(fourth, "i1")]).toEqual(["parked", "held for a reason"]);
  expect(apartDrafts(fourth)).toHaveLength(1);
});

it("one that was issued and comes from the hub becomes this desk's note, and keeps its seal", () => {
  write(first, "fever");
  sign(first, "i1");
  write(other, "x");
  carry(first, other);
  answer(other, "i1", "issued");
  other.exec("DELETE FROM journal");
  expect(bring(other, "i1", drafted("fever"))).toBe("taken");
  other.exec("UPDATE outbox SET state = 'waiting' WHERE id = 'i1'"); // a hub from a backup has lost it
  expect(unansweredSigned(other)).toMatchObject([{ itemId: "i1", envelope: '{"itemId":"i1"}' }]);
});

it("what a desk had from the hub itself has no seal, and is never sent from the desk that takes over", () => {
  bring(first, "i1", drafted("fever"));
  openAmendment(first, { consultId, at, reason: "dose" });
  write(first, "high ");
  sign(first, "i2");
  carry(first, other);
  expect([stateOf(other, "i1"), stateOf(other, "i2")]).toEqual([undefined, "waiting"]);
});
