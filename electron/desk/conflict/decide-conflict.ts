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
import { bothDrafts, type Judged } from "./show-conflict.ts";
import { chosenOf, mayMergeUnasked } from "./two-drafts.ts";

const attempted = "deciding between two versions";
const gone = () => err(failure("not-found", attempted, "It was decided meanwhile."));

/** A person chose between the two that were compared; the chosen goes on, and both versions stay on record. */
export function decideJudged(
  db: DeskDatabase,
  judged: Exclude<Judged, { of: "late" }>,
  decision: ConflictDecision,
  at: string,
): Promise<Result<void, Failure>> {
  switch (judged.of) {
    case "facts":
      return decideFacts(db, judged, decision, at);
    case "draft":
      return decideDraft(db, judged, decision, at);
    case "apart":
      return decideApart(db, judged, decision, at);
  }
}

async function decideFacts(
  db: DeskDatabase,
  { row, there }: Extract<Judged, { of: "facts" }>,
  decision: ConflictDecision,
  at: string,
): Promise<Result<void, Failure>> {
  const told = factsSubject.parse(JSON.parse(row.subject));
  const { change } = told;
  // From what was compared: what came in behind it is a question of its own when this is sent.
  const again = async (fresh: typeof change) =>
    orChanged(
      await db.redecideFact({
        id: row.id,
        subject: JSON.stringify({ ...told, change: fresh }),
        decision,
        at,
      }),
    );
  if (change.kind === "refute-allergy") {
    if (there.resourceType !== "AllergyIntolerance") return gone();
    return decision === "keep-mine"
      ? again({ ...change, substance: words(there.code) ?? change.substance })
      : letGo(db, row, decision, at);
  }
  if (change.kind !== "details" || there.resourceType !== "Patient") return gone();
  const theirs = detailsOf(there);
  const { conflicts } = mergeDetails(change.base, change.mine, theirs);
  const mineIn = decision === "keep-mine" ? conflicts : [];
  return again({ kind: "details", ...decidedDetails(change.base, change.mine, theirs, mineIn) });
}

const letGo = async (db: DeskDatabase, row: OutboxRow, decision: string, at: string) =>
  orChanged(await db.letGoOfParked({ itemId: row.id, decision, at }));

async function decideDraft(
  db: DeskDatabase,
  { row, both }: Extract<Judged, { of: "draft" }>,
  decision: ConflictDecision,
  at: string,
): Promise<Result<void, Failure>> {
  // What was signed here stands; the other version stays readable at the hub.
  if (await db.isSigned(row.consultId ?? "")) {
    if (decision !== "keep-mine")
      return err(failure("not-allowed", attempted, "It is signed here. Amend it to say something else."));
    return letGo(db, row, decision, at);
  }
  return orChanged(
    await db.decideDraft({
      itemId: row.id,
      consultId: row.consultId ?? "",
      draftSeq: both.draftSeq,
      theirs: JSON.stringify(both.theirs),
      read: both.read,
      chosen: JSON.stringify(chosenOf(both, decision)),
      decision,
      outboxId: randomUUID(),
      at,
      server: both.server,
    }),
  );
}

/** What a rescue laid beside this PC's own writing. */
async function decideApart(
  db: DeskDatabase,
  { apart, both }: Extract<Judged, { of: "apart" }>,
  decision: ConflictDecision,
  at: string,
): Promise<Result<void, Failure>> {
  return orChanged(
    await db.decideApart({
      ...{ id: apart.id, draftSeq: both.draftSeq, decision, at },
      chosen: JSON.stringify(chosenOf(both, decision)),
      outboxId: randomUUID(),
    }),
  );
}

const orChanged = (decided: "decided" | "changed"): Result<void, Failure> =>
  decided === "decided" ? ok(undefined) : err(changedMeanwhile);

export const changedMeanwhile = failure(
  "changed-meanwhile",
  attempted,
  "One of the two changed meanwhile. Look at both once more.",
);

/** Drafts of two PCs that do not touch each other's parts are merged without a question; the audit says so. */
export async function mergeWithoutQuestion(db: DeskDatabase, at: string): Promise<readonly string[]> {
  const merged: string[] = [];
  for (const row of await db.openOutbox()) {
    if (row.kind !== "checkpoint" || row.state !== "parked") continue;
    const both = (await db.isSigned(row.consultId ?? "")) ? undefined : await bothDrafts(db, row);
    if (!both || !mayMergeUnasked(both)) continue;
    // The very pair that was tested: a line changed since would be in conflict, and ours would win unasked.
    const decided = await decideDraft(db, { of: "draft", row, both }, "keep-both", at);
    if (decided.ok && row.consultId !== null) merged.push(row.consultId);
  }
  return merged;
}
