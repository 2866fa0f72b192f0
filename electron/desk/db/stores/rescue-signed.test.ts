import type Database from "better-sqlite3";
import { beforeEach, expect, it } from "vitest";
import { emptyDraft } from "../../../../shared/domain/draft.ts";
import { dropAmendment, openAmendment } from "./acts.ts";
import { isSigned, writingOf } from "./journal.ts";
import { checkpoint } from "./notes.ts";
import { takeRescued } from "./rescue-in.ts";
import { signedOf } from "./signed.ts";
import { takeSignedElsewhere } from "./signed-elsewhere.ts";
import {
  answer,
  at,
  carry,
  consultId,
  openFile,
  packed,
  sign,
  stateOf,
  whyOf,
  write,
} from "./two-files.fixture.ts";

let first: Database.Database;
let other: Database.Database;
beforeEach(() => {
  [first, other] = [openFile(), openFile()];
});
const take = () => carry(first, other);

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

it("what the hub refused goes along with its reason: it keeps nothing of it, and no row of a draft is left", () => {
  write(first, "fever");
  sign(first, "i1");
  answer(first, "i1", "refused");
  expect(take().items).toBe(1);
  expect([stateOf(other, "i1"), whyOf(other, "i1")]).toEqual(["parked", "refused for a reason"]);
  expect(writingOf(other, consultId).draft.sections.complaint).toBe("fever");
  expect(openAmendment(other, { consultId, at, reason: "dose" })).toBe("opened");
});

it("what its author let go is still this author's words, and waits for nobody at the other desk either", () => {
  write(first, "fever");
  sign(first, "i1");
  answer(first, "i1", "refused");
  first.exec("UPDATE outbox SET state = 'superseded', why = 'set aside: let go' WHERE id = 'i1'");
  expect(take().items).toBe(0);
  expect([isSigned(other, consultId), stateOf(other, "i1")]).toEqual([true, "superseded"]);
});

it("a held paper that is being written anew asks again at the other desk when that is given up there, and only once", () => {
  write(first, "fever");
  sign(first, "i1");
  answer(first, "i1", "held");
  openAmendment(first, { consultId, at, reason: "dose" });
  write(first, "high ");
  take();
  expect([isSigned(other, consultId), stateOf(other, "i1")]).toEqual([false, "superseded"]);
  expect(writingOf(other, consultId).draft.sections.complaint).toBe("high fever");
  expect(dropAmendment(other, { consultId, at })).toBe("dropped");
  expect([stateOf(other, "i1"), whyOf(other, "i1")]).toEqual(["parked", "held for a reason"]);
  take();
  expect([isSigned(other, consultId), stateOf(other, "i1")]).toEqual([true, "parked"]);
});

it("of an earlier release's package, that does not say how a paper stands, the hub's answer tells it", () => {
  write(first, "fever");
  sign(first, "i1");
  answer(first, "i1", "held");
  const work = packed(first);
  for (const item of work.signed.flatMap(({ items }) => items)) {
    delete item.state;
    delete item.why;
  }
  takeRescued(other, { packageId: "r1", work, at });
  expect([stateOf(other, "i1"), whyOf(other, "i1")]).toEqual(["parked", "held for a reason"]);
});

it("what stands here with what was signed elsewhere goes along, though an older draft of it was not taken by the hub", () => {
  write(first, "said here");
  checkpoint(first, { consultId, reason: "idle", at, outboxId: "not-taken" });
  first.prepare("UPDATE outbox SET state = 'parked', why = 'not-allowed'").run();
  const draft = { ...emptyDraft, sections: { ...emptyDraft.sections, advice: "signed there" } };
  const signed = {
    itemId: "i1",
    consultId,
    claimId: "claim",
    signedAt: at,
    bundle: "{}",
    paper: "{}",
    draft,
  };
  const receipt = JSON.stringify({ outcome: "issued" });
  takeSignedElsewhere(first, { ...signed, receipt }, { at, toAmend: true });
  openAmendment(first, { consultId, at, reason: "dose" });
  take();
  expect(writingOf(other, consultId).draft.sections).toMatchObject({
    complaint: "said here",
    advice: "signed there",
  });
});
