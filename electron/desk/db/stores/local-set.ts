import type { Patient } from "@medplum/fhirtypes";
import type { WritableDb } from "../writable-db.ts";
import { attachmentBytes, dropAttachment } from "./attachments.ts";
import { appendAudit } from "./audit.ts";
import { type Bounds, isOwnPatient, type KeptReason, whyKept, whyKeptAlways } from "./protected.ts";

/** What one step may delete: a few milliseconds, between two letters. */
const rowsPerStep = 60;
const piecesPerStep = 4;
const pagesPerStep = 64;
/** Free pages that stay in the file: what is pruned today is fetched tomorrow. */
const sparePages = 512;
/**
 * A pull that began before the record was marked may still bring "what changed since", and must find the rest here.
 * Rows go only when every such pull has ended.
 */
const graceMs = 15 * 60_000;

/** When the doctor last looked at a chart here; by this the local set knows whose patients these are. */
export function noteChartUse(db: WritableDb, patientRef: string, at: string): void {
  db.prepare(
    `INSERT INTO chart_use (patient_ref, opened_at) VALUES (?, ?)
     ON CONFLICT (patient_ref) DO UPDATE SET opened_at = max(opened_at, excluded.opened_at)`,
  ).run(patientRef, at);
}

/** Since when a record is only at the hub; undefined where it is here, or never was. */
export function putAwayAt(db: WritableDb, patientRef: string): string | undefined {
  return db
    .prepare<[string], string>("SELECT at FROM put_away WHERE patient_ref = ?")
    .pluck()
    .get(patientRef);
}

/** Patients with anything on this PC, in the order of their references, from behind `after`. */
export function patientsHere(db: WritableDb, after: string, most: number): readonly string[] {
  return db
    .prepare<[string, number], string>(
      "SELECT DISTINCT patient_ref FROM resource WHERE patient_ref > ? ORDER BY patient_ref LIMIT ?",
    )
    .pluck()
    .all(after, most);
}

export type Pruned =
  | { readonly did: "kept"; readonly why: KeptReason }
  /** Marked, or a part of it deleted: the next step goes on. */
  | { readonly did: "some" | "marked" }
  | { readonly did: "whole" }
  /** Its tickets and name are all that there is. */
  | { readonly did: "nothing" };

/**
 * One small step of taking a record off this PC: asks anew whether it may go, then marks it, or deletes a few rows.
 *
 * Name and tickets of the doctor's own patients stay, under the ids by which notes, papers and audit know them. All
 * that the doctor wrote lies in other tables and is never touched.
 */
export function pruneSome(db: WritableDb, patientRef: string, bounds: Bounds): Pruned {
  const run = db.transaction((): Pruned => {
    if (!hasMoreThanStub(db, patientRef)) return { did: "nothing" };
    const why = whyKept(db, patientRef, bounds);
    if (why !== undefined) return { did: "kept", why };
    const since = putAwayAt(db, patientRef);
    if (since === undefined) return mark(db, patientRef, bounds.now);
    if (Math.abs(Date.parse(bounds.now) - Date.parse(since)) < graceMs) return { did: "marked" };
    if (deleteRows(db, patientRef) + shrinkFileOf(db, patientRef) > 0) return { did: "some" };
    leaveStub(db, patientRef, isOwnPatient(db, patientRef, bounds.doctorReference));
    return { did: "whole" };
  });
  return run.immediate();
}

function hasMoreThanStub(db: WritableDb, patientRef: string): boolean {
  const found = db
    .prepare<{ ref: string }>(
      `SELECT 1 FROM resource WHERE patient_ref = @ref AND (type NOT IN ('Patient', 'Task') OR
         (type = 'Patient' AND version_id <> '')) LIMIT 1`,
    )
    .get({ ref: patientRef });
  const file = db.prepare<[string]>("SELECT 1 FROM attachment_file WHERE patient_ref = ? LIMIT 1");
  return found !== undefined || file.get(patientRef) !== undefined;
}

/** From here on whoever opens it fetches it whole. */
function mark(db: WritableDb, patientRef: string, now: string): Pruned {
  db.prepare("DELETE FROM pull_cursor WHERE scope = ?").run(patientRef);
  db.prepare("INSERT OR REPLACE INTO put_away (patient_ref, at) VALUES (?, ?)").run(patientRef, now);
  appendAudit(db, { at: now, kind: "put-away", subject: patientRef });
  return { did: "marked" };
}

function deleteRows(db: WritableDb, patientRef: string): number {
  return db
    .prepare(
      `DELETE FROM resource WHERE local_id IN (SELECT local_id FROM resource
       WHERE patient_ref = ? AND type NOT IN ('Patient', 'Task') LIMIT ?)`,
    )
    .run(patientRef, rowsPerStep).changes;
}

function shrinkFileOf(db: WritableDb, patientRef: string): number {
  const reference = db
    .prepare<[string], string>("SELECT reference FROM attachment_file WHERE patient_ref = ? LIMIT 1")
    .pluck()
    .get(patientRef);
  return reference === undefined ? 0 : shrinkFile(db, reference);
}

/** Takes pieces off a file's end; what is left is a file half fetched, and goes on from there if it is wanted again. */
function shrinkFile(db: WritableDb, reference: string): number {
  const { changes } = db
    .prepare(
      `DELETE FROM attachment_piece WHERE reference = @reference AND start IN (SELECT start FROM attachment_piece
       WHERE reference = @reference ORDER BY start DESC LIMIT @most)`,
    )
    .run({ reference, most: piecesPerStep });
  db.prepare(
    `UPDATE attachment_file SET whole = 0, held = (SELECT coalesce(sum(length(bytes)), 0) FROM attachment_piece
     WHERE attachment_piece.reference = attachment_file.reference) WHERE reference = ?`,
  ).run(reference);
  const left = db.prepare<[string]>("SELECT 1 FROM attachment_piece WHERE reference = ? LIMIT 1");
  if (left.get(reference) === undefined) dropAttachment(db, reference);
  return Math.max(1, changes);
}

/** The version of no server: the next pull writes over it. A photograph is most of a Patient's size. */
function leaveStub(db: WritableDb, patientRef: string, isOwn: boolean): void {
  if (!isOwn) {
    db.prepare("DELETE FROM resource WHERE patient_ref = ?").run(patientRef);
    db.prepare("DELETE FROM chart_use WHERE patient_ref = ?").run(patientRef);
    db.prepare("DELETE FROM put_away WHERE patient_ref = ?").run(patientRef);
    return;
  }
  const patient = db
    .prepare<[string], { local_id: string; json: string }>(
      "SELECT local_id, json FROM resource WHERE patient_ref = ? AND type = 'Patient'",
    )
    .get(patientRef);
  if (!patient) return;
  const { photo: _photo, ...rest } = JSON.parse(patient.json) as Patient; // as the hub wrote it
  db.prepare("UPDATE resource SET json = ?, version_id = '' WHERE local_id = ?").run(
    JSON.stringify(rest),
    patient.local_id,
  );
}

/** So much of the room stays free for the next patients' files: what is fetched ahead stops at all of it. */
const freeShare = 0.1;
/** How many files one step looks at. */
const filesPerStep = 200;

/** A place in the order of files, the longest unused first. */
export type FilePlace = { readonly usedAt: string; readonly reference: string };

/**
 * `looked`: all that were looked at must stay; the next step goes on behind them.
 *
 * `after`: the last one that stays.
 */
export type Evicted = { readonly did: "some" | "looked" | "nothing"; readonly after?: FilePlace };

/**
 * Where the hub's files leave too little of their room: a few pieces of the one that was longest unused. Those of
 * patients who wait or with whom something is open are not among them.
 */
export function evictSome(
  db: WritableDb,
  bounds: Pick<Bounds, "doctorReference"> & { readonly mostBytes: number },
  after: FilePlace = { usedAt: "", reference: "" },
): Evicted {
  const run = db.transaction((): Evicted => {
    if (attachmentBytes(db) <= bounds.mostBytes * (1 - freeShare)) return { did: "nothing" };
    const files = filesAfter(db, after);
    const stays = new Map<string, boolean>();
    const mustStay = (patientRef: string): boolean => {
      const known = stays.get(patientRef) ?? whyKeptAlways(db, patientRef, bounds) !== undefined;
      stays.set(patientRef, known);
      return known;
    };
    const at = files.findIndex(({ patientRef }) => patientRef === null || !mustStay(patientRef));
    const found = files[at];
    const last = found === undefined ? files.at(-1) : files[at - 1];
    const place = last === undefined ? after : { usedAt: last.usedAt, reference: last.reference };
    if (found === undefined) return { did: files.length < filesPerStep ? "nothing" : "looked", after: place };
    shrinkFile(db, found.reference);
    return { did: "some", after: place };
  });
  return run.immediate();
}

type EvictableFile = FilePlace & { readonly patientRef: string | null };

/** What was added or spoken here is nobody else's yet: the hub's files have another name. */
const filesAfter = (db: WritableDb, after: FilePlace): readonly EvictableFile[] =>
  db
    .prepare<[FilePlace & { readonly most: number }], EvictableFile>(
      `SELECT reference, patient_ref AS patientRef, used_at AS usedAt FROM attachment_file
       WHERE reference NOT LIKE 'new/%' AND reference NOT LIKE 'voice/%'
         AND (used_at, reference) > (@usedAt, @reference)
       ORDER BY used_at, reference LIMIT @most`,
    )
    .all({ ...after, most: filesPerStep });

/** Gives free pages back to the disk, a few at a time; `done` where only the spare ones are left. */
export function giveBackSome(db: WritableDb): "some" | "done" {
  const free = Number(db.pragma("freelist_count", { simple: true }));
  if (free <= sparePages || Number(db.pragma("auto_vacuum", { simple: true })) !== 2) return "done";
  db.pragma(`incremental_vacuum(${Math.min(pagesPerStep, free - sparePages)})`);
  return "some";
}

/** The file itself becomes shorter when the log is written into it. */
export function cutFile(db: WritableDb): void {
  db.pragma("wal_checkpoint(TRUNCATE)");
}
