import type { RescueWork, RescuedItem } from "../../../../shared/contract/rescue.ts";
import type { WritableDb } from "../writable-db.ts";
import { appendAudit } from "./audit.ts";
import { carriedToRescue } from "./carried-papers.ts";
import { serverNameOf } from "./id-map.ts";
import { draftsOf, revisionOf } from "./notes.ts";
import { filesToRescue } from "./rescue-files.ts";
import { rescuedItems } from "./rescue-items.ts";
import { signedToRescue } from "./rescue-signed.ts";
import { lookUpOpen, markRescued } from "./rescue-marks.ts";
import { typedToRescue } from "./rescue-typed.ts";
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
    lookUpOpen(db);
    appendAudit(db, { at: input.at, kind: "rescue-made", subject: input.packageId });
  }).immediate();
}

/** All that has not reached the hub, or was not taken by it, with what another desk needs to go on with it. */
export function workToRescue(db: WritableDb): Omit<RescueWork, "practitionerId"> {
  return db.transaction(() => {
    const open = openItems(db);
    const anew = writtenAnew(db);
    const items = [...open, ...amendingItems(db, anew, open)];
    const files = filesToRescue(db);
    const signed = signedToRescue(db, anew);
    const carried = carriedToRescue(db);
    const typed = typedToRescue(db);
    const ids = [...new Set([...items, ...files].flatMap(({ consultId }) => consultId ?? []))];
    return {
      items,
      files,
      signed,
      carried,
      typed,
      consults: ids.map((consultId) => ({
        consultId,
        earlier: draftsOf(db, consultId),
        ...noteOf(db, consultId),
      })),
      records: recordsOf(db, [
        ...new Set([...ids, ...[...signed, ...carried, ...typed].map(({ consultId }) => consultId)]),
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

/** Consults that were opened again and written on since, each with its last revision. */
function writtenAnew(db: WritableDb): { readonly consultId: string; readonly revision: number }[] {
  return db
    .prepare<[], { consultId: string; revision: number }>(
      `SELECT consult_id AS consultId, max(note_revision.revision) AS revision
       FROM signed_item JOIN note_revision USING (consult_id)
       WHERE signed_item.rowid IN (SELECT max(rowid) FROM signed_item GROUP BY consult_id)
         AND item_id IN (SELECT replaces FROM amendment WHERE consult_id = signed_item.consult_id)
       GROUP BY consult_id HAVING max(note_revision.revision) > signed_item.revision`,
    )
    .all();
}

/** It goes to the hub when it is signed: until then no row may wait for it. */
function amendingItems(
  db: WritableDb,
  anew: ReturnType<typeof writtenAnew>,
  open: readonly RescuedItem[],
): RescuedItem[] {
  return anew.flatMap(({ consultId, revision }): RescuedItem[] => {
    const saved = revisionOf(db, consultId, revision);
    // An older one that the hub did not take says less: what is being written over the signed note goes along behind it.
    const isOpen = open.some(
      ({ saved: one, consultId: of }) => of === consultId && one?.draft === saved?.draft,
    );
    if (saved === undefined || isOpen) return [];
    return [
      {
        id: `amending-${consultId}-${revision}`,
        kind: "checkpoint",
        consultId,
        lane: consultId,
        createdAt: saved.savedAt,
        attempts: 0,
        subject: JSON.stringify({ revision }),
        bytes: null,
        after: [],
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
