import type { RescueWork, RescuedItem } from "../../../../shared/contract/rescue.ts";
import type { WritableDb } from "../writable-db.ts";
import { actDrafts } from "./act-drafts.ts";
import { appendAudit } from "./audit.ts";
import { serverNameOf } from "./id-map.ts";
import { lastRevision, revisionOf } from "./notes.ts";
import { filesToRescue } from "./rescue-files.ts";
import { rescuedItems } from "./rescue-items.ts";
import { draftsOf, signedToRescue } from "./rescue-signed.ts";
import { markRescued } from "./rescue-marks.ts";
import { readSetting } from "./settings.ts";

/** Consults with writing that no revision holds yet. */
export function unsavedWriting(db: WritableDb): string[] {
  return db
    .prepare<[], string>(
      `SELECT DISTINCT consult_id FROM journal AS typed WHERE seq >
         (SELECT coalesce(max(journal_seq), 0) FROM note_revision WHERE consult_id = typed.consult_id)`,
    )
    .pluck()
    .all();
}

/** Before the work leaves for another desk: whatever was carried away is looked up at the hub before this desk sends it. */
export function readyForRescue(
  db: WritableDb,
  input: {
    readonly packageId: string;
    readonly at: string;
    readonly consultIds: readonly string[];
  },
): void {
  db.transaction(() => {
    for (const consultId of input.consultIds) markRescued(db, consultId);
    db.prepare(
      `UPDATE outbox SET recheck = 1
       WHERE state IN ('waiting', 'sending', 'parked') AND kind IN ('claim', 'checkpoint', 'act', 'facts', 'binary', 'document')`,
    ).run();
    appendAudit(db, { at: input.at, kind: "rescue-made", subject: input.packageId });
  }).immediate();
}

/** All that has not reached the hub and is not signed, with what another desk needs to send it. */
export function workToRescue(db: WritableDb): Omit<RescueWork, "practitionerId"> {
  return db.transaction(() => {
    const open = openItems(db);
    const amending = amendingItems(db, open);
    const items = [...open, ...amending];
    const files = filesToRescue(db);
    const signed = signedToRescue(db, amending);
    const typed = actDrafts(db);
    const ids = [...new Set([...items, ...files].flatMap(({ consultId }) => consultId ?? []))];
    return {
      items,
      files,
      signed,
      typed,
      consults: ids.map((consultId) => ({
        consultId,
        earlier: draftsOf(db, consultId),
        ...noteOf(db, consultId),
      })),
      records: recordsOf(db, [
        ...new Set([...ids, ...[...signed, ...typed].map(({ consultId }) => consultId)]),
      ]),
    };
  })();
}

function openItems(db: WritableDb): RescuedItem[] {
  return rescuedItems(
    db,
    "state IN ('waiting', 'sending', 'parked') AND kind IN ('claim', 'checkpoint', 'act', 'facts', 'chat')",
  ).map((item) => ({ ...item, ...savedOf(db, item) }));
}

/** What is written anew over a signed note goes to the hub when it is signed: until then no row waits for it. */
function amendingItems(db: WritableDb, open: readonly RescuedItem[]): RescuedItem[] {
  return db
    .prepare<[], { consultId: string; signed: number }>(
      `SELECT consult_id AS consultId, revision AS signed FROM signed_item
       WHERE rowid IN (SELECT max(rowid) FROM signed_item GROUP BY consult_id)
         AND item_id IN (SELECT replaces FROM amendment WHERE consult_id = signed_item.consult_id)`,
    )
    .all()
    .flatMap(({ consultId, signed }): RescuedItem[] => {
      const { revision } = lastRevision(db, consultId);
      const saved = revisionOf(db, consultId, revision);
      const isOpen = open.some(({ kind, consultId: of }) => kind === "checkpoint" && of === consultId);
      if (saved === undefined || revision <= signed || isOpen) return [];
      const id = `amending-${consultId}-${revision}`;
      const subject = JSON.stringify({ revision });
      const fresh = { attempts: 0, bytes: null, after: [] };
      return [
        {
          ...fresh,
          id,
          kind: "checkpoint",
          consultId,
          lane: consultId,
          createdAt: saved.savedAt,
          subject,
          saved,
        },
      ];
    });
}

function savedOf(db: WritableDb, { kind, consultId, subject }: RescuedItem): Pick<RescuedItem, "saved"> {
  if (kind !== "checkpoint" || consultId === null) return {};
  const { revision } = JSON.parse(subject) as { revision: number }; // written by this program
  const saved = revisionOf(db, consultId, revision);
  return saved ? { saved } : {};
}

function noteOf(db: WritableDb, consultId: string): Pick<RescueWork["consults"][number], "note"> {
  const uuid = readSetting(db, `checkpoint-uuid:${consultId}`);
  if (uuid === undefined) return {};
  const server = serverNameOf(db, uuid);
  return { note: { uuid, ...(server ? { server } : {}) } };
}

type Stored = RescueWork["records"][number];

function recordsOf(db: WritableDb, consultIds: readonly string[]): Stored[] {
  const columns = `local_id AS localId, type, server_id AS serverId, version_id AS versionId,
    last_updated AS lastUpdated, patient_ref AS patientRef, encounter_ref AS encounterRef, json`;
  const ticket = db.prepare<[string], Stored>(`SELECT ${columns} FROM resource WHERE local_id = ?`);
  const patient = db.prepare<[string], Stored>(
    `SELECT ${columns} FROM resource WHERE type = 'Patient' AND 'Patient/' || server_id = ?`,
  );
  const tickets = consultIds.flatMap((id) => ticket.get(id) ?? []);
  const patients = new Set(tickets.flatMap(({ patientRef }) => patientRef ?? []));
  return [...tickets, ...[...patients].flatMap((reference) => patient.get(reference) ?? [])];
}
