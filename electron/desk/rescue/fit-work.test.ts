import { randomBytes } from "node:crypto";
import type Database from "better-sqlite3";
import { beforeEach, expect, it } from "vitest";
import type { RescueWork } from "../../../shared/contract/rescue.ts";
import { type Draft, emptyDraft } from "../../../shared/domain/draft.ts";
import { checkpoint } from "../db/stores/notes.ts";
import { takeRescued } from "../db/stores/rescue-in.ts";
import { workToRescue } from "../db/stores/rescue-out.ts";
import { at, openFile } from "../db/stores/two-files.fixture.ts";
import { appendEdits, writingOf } from "../db/stores/journal.ts";
import { fitEnvelopes, fitWork } from "./fit-work.ts";
import { newCode, openWork, sealWork } from "./seal-work.ts";

const head = { id: "00000000-0000-4000-8000-000000000001", hubId: "hub", madeAt: at };
const consults = ["a", "b", "c", "d"];
let first: Database.Database;
let other: Database.Database;
beforeEach(() => ([first, other] = [openFile(), openFile()]));

/** What no packing makes shorter: as many different notes say. */
const long = (): string => randomBytes(20_000).toString("base64");
const draftWith = (complaint: string): string => {
  const draft: Draft = { ...emptyDraft, sections: { ...emptyDraft.sections, complaint } };
  return JSON.stringify(draft);
};
function revise(db: Database.Database, consultId: string, revision: number, draft: string): void {
  db.prepare("INSERT INTO note_revision VALUES (?, ?, ?, 'idle', ?, ?)").run(
    consultId,
    revision,
    revision,
    draft,
    at,
  );
}
/** Days of writing without line: each consult with a hundred saved drafts. */
function writeForDays(): void {
  for (const consultId of consults) {
    for (let revision = 1; revision <= 100; revision += 1)
      revise(first, consultId, revision, draftWith(long()));
    const edit = { kind: "splice" as const, section: "history" as const, at: 0, remove: 0, insert: "rest" };
    appendEdits(first, { consultId, firstSeq: 101, edits: [edit], at });
    checkpoint(first, { consultId, reason: "idle", at, outboxId: `last-of-${consultId}` });
  }
}
const packed = (): RescueWork => ({ practitionerId: "p", ...workToRescue(first) });
const textOf = (db: Database.Database, consultId: string): string =>
  JSON.stringify(writingOf(db, consultId).draft);

function carried(work: RescueWork, envelopeChars = 0): RescueWork {
  const code = newCode();
  const bytes = fitWork(work, envelopeChars);
  if (bytes === undefined) throw new Error("It does not fit.");
  const sealed = sealWork(bytes, code, head);
  expect(JSON.stringify(sealed).length).toBeLessThan(7_500_000);
  const opened = openWork(sealed, code, head);
  if (typeof opened === "string") throw new Error(opened);
  return opened;
}

it("after days without line all that is unsent comes over, and goes on from what the other desk has", () => {
  writeForDays();
  const work = packed();
  expect(JSON.stringify(work).length).toBeGreaterThan(8_000_000);
  // Long before the newest ones that go along as texts.
  const known = first
    .prepare("SELECT draft FROM note_revision WHERE consult_id = 'a' AND revision = 20")
    .pluck()
    .get();
  revise(other, "a", 1, String(known));
  revise(other, "b", 1, draftWith("written at the other desk alone"));
  const taken = takeRescued(other, { packageId: head.id, work: carried(work), at });
  for (const consultId of ["a", "c", "d"]) expect(textOf(other, consultId)).toBe(textOf(first, consultId));
  expect(textOf(other, "b")).toBe(draftWith("written at the other desk alone"));
  expect(taken.apart.map(({ consultId, draft }) => [consultId, draft])).toEqual([["b", textOf(first, "b")]]);
});

it("of two that were both written on, the draft from which both went on is known by its sum too", () => {
  writeForDays();
  const known = first
    .prepare("SELECT draft FROM note_revision WHERE consult_id = 'a' AND revision = 20")
    .pluck()
    .get();
  revise(other, "a", 1, String(known));
  revise(other, "a", 2, draftWith("written on at the other desk"));
  const { apart } = takeRescued(other, { packageId: head.id, work: carried(packed()), at });
  expect(apart).toMatchObject([{ consultId: "a", base: known }]);
});

it("a work that is small says every draft as a text: an earlier release compares by nothing else", () => {
  revise(first, "a", 1, draftWith("fever"));
  revise(first, "a", 2, draftWith("fever and cough"));
  const work: RescueWork = {
    ...packed(),
    consults: [{ consultId: "a", earlier: ["fever", "fever and cough"] }],
  };
  expect(carried(work)).toEqual(work);
});

it("photographs of patients, which are the hub's, stay behind where there is no room for them", () => {
  const json = JSON.stringify({
    resourceType: "Patient",
    id: "p",
    photo: [{ data: randomBytes(6_000_000).toString("base64") }],
  });
  const record = { localId: "p", type: "Patient", serverId: "p", versionId: "1", lastUpdated: at };
  const work = { ...packed(), records: [{ ...record, patientRef: "Patient/p", encounterRef: null, json }] };
  expect(carried(work).records[0]?.json).toBe('{"resourceType":"Patient","id":"p"}');
});

it("what no other desk could take in is not made", () => {
  const limits = { textChars: 3_000, plainBytes: 20_000 };
  const work = { ...packed(), typed: [{ consultId: "a", item: "letter", fields: { why: long() } }] };
  expect(fitWork(packed(), 0, { usual: limits, most: limits })).toBeInstanceOf(Buffer);
  expect(fitWork(packed(), 5_000, { usual: limits, most: limits })).toBeUndefined();
  expect(fitWork(work, 0, { usual: limits, most: limits })).toBeUndefined();
});

it("of sealed items as many go along as another desk takes in at once", () => {
  const envelope = { hubId: "hub", enc: "e".repeat(40), ciphertext: "c".repeat(100) };
  const all = Array.from({ length: 5_001 }, (_, index) => ({ itemId: `item-${index}`, ...envelope }));
  expect(fitEnvelopes(all)).toHaveLength(5_000);
  const chars = JSON.stringify(all.slice(0, 7)).length;
  expect(JSON.stringify(fitEnvelopes(all, chars)).length).toBeLessThanOrEqual(chars);
  expect(fitEnvelopes(all, chars)).toHaveLength(7);
});
