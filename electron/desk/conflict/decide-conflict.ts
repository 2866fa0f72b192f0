import { randomUUID } from "node:crypto";
import type { ConflictDecision } from "../../../shared/contract/conflict-view.ts";
import { factsSubject } from "../../../shared/domain/fact-change.ts";
import { detailsOf } from "../../../shared/fhir/patient-details.ts";
import { words } from "../../../shared/fhir/reading.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { err, ok, type Result } from "../../../shared/result/result.ts";
import { decidedDetails, mergeDetails } from "../../../shared/sync/merge/merge-details.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { OutboxRow } from "../db/stores/outbox.ts";
import type { ApartDraft } from "../db/stores/rescue-apart.ts";
import { resourceOf } from "../views/record.ts";
import { apartDrafts, bothDrafts, patientAtHub } from "./show-conflict.ts";
import { chosenOf, mayMergeUnasked } from "./two-drafts.ts";

const attempted = "deciding between two versions";
const gone = () => err(failure("not-found", attempted, "It was decided meanwhile."));

/** A person chose; the item goes on as chosen, and both versions stay on record. */
export async function decideRow(
  db: DeskDatabase,
  row: OutboxRow,
  decision: ConflictDecision,
  at: string,
): Promise<Result<void, Failure>> {
  return row.kind === "facts" ? decideFacts(db, row, decision, at) : decideDraft(db, row, decision, at);
}

async function decideFacts(
  db: DeskDatabase,
  row: OutboxRow,
  decision: ConflictDecision,
  at: string,
): Promise<Result<void, Failure>> {
  const told = factsSubject.parse(JSON.parse(row.subject));
  const { change } = told;
  const again = (fresh: typeof change) =>
    db.redecideFact({ id: row.id, subject: JSON.stringify({ ...told, change: fresh }), decision, at });
  if (change.kind === "refute-allergy") {
    const stored = await db.resourceByReference(change.reference);
    const there = stored && resourceOf(stored);
    if (there?.resourceType !== "AllergyIntolerance") return gone();
    if (decision === "keep-mine")
      await again({ ...change, substance: words(there.code) ?? change.substance });
    else await letGo(db, row, decision, at);
    return ok(undefined);
  }
  const patient = await patientAtHub(db, told.patientReference);
  if (change.kind !== "details" || !patient) return gone();
  const theirs = detailsOf(patient);
  const { conflicts } = mergeDetails(change.base, change.mine, theirs);
  const mineIn = decision === "keep-mine" ? conflicts : [];
  await again({ kind: "details", ...decidedDetails(change.base, change.mine, theirs, mineIn) });
  return ok(undefined);
}

async function letGo(db: DeskDatabase, row: OutboxRow, decision: string, at: string): Promise<void> {
  await db.settle(row.id, { state: "superseded", why: row.why ?? undefined });
  await db.noteDecision({ id: row.id, decision, at });
}

async function decideDraft(
  db: DeskDatabase,
  row: OutboxRow,
  decision: ConflictDecision,
  at: string,
): Promise<Result<void, Failure>> {
  const both = await bothDrafts(db, row);
  if (!both) return gone();
  // What was signed here stands; the other version stays readable at the hub.
  if (await db.isSigned(row.consultId ?? "")) {
    if (decision !== "keep-mine")
      return err(failure("not-allowed", attempted, "It is signed here. Amend it to say something else."));
    await letGo(db, row, decision, at);
    return ok(undefined);
  }
  const { theirs } = both;
  const chosen = chosenOf(both, decision);
  const decided = await db.decideDraft({
    itemId: row.id,
    consultId: row.consultId ?? "",
    draftSeq: both.draftSeq,
    theirs: JSON.stringify(theirs),
    chosen: JSON.stringify(chosen),
    decision,
    outboxId: randomUUID(),
    at,
    server: both.server,
  });
  return decided === "decided" ? ok(undefined) : err(typedMeanwhile);
}

/** What a rescue laid beside this PC's own writing. */
export async function decideApart(
  db: DeskDatabase,
  apart: ApartDraft,
  decision: ConflictDecision,
  at: string,
): Promise<Result<void, Failure>> {
  const both = await apartDrafts(db, apart);
  if (!both) return gone();
  const decided = await db.decideApart({
    ...{ id: apart.id, draftSeq: both.draftSeq, decision, at },
    chosen: JSON.stringify(chosenOf(both, decision)),
    outboxId: randomUUID(),
  });
  return decided === "decided" ? ok(undefined) : err(typedMeanwhile);
}

const typedMeanwhile = failure(
  "changed-meanwhile",
  attempted,
  "Something was typed meanwhile. Look once more.",
);

/** Drafts of two PCs that do not touch each other's parts are merged without a question; the audit says so. */
export async function mergeWithoutQuestion(db: DeskDatabase, at: string): Promise<readonly string[]> {
  const merged: string[] = [];
  for (const row of await db.openOutbox()) {
    if (row.kind !== "checkpoint" || row.state !== "parked") continue;
    const both = (await db.isSigned(row.consultId ?? "")) ? undefined : await bothDrafts(db, row);
    if (!both || !mayMergeUnasked(both)) continue;
    const decided = await decideDraft(db, row, "keep-both", at);
    if (decided.ok && row.consultId !== null) merged.push(row.consultId);
  }
  return merged;
}
