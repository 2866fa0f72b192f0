import { chatMessage } from "../../../../shared/contract/live.ts";
import type { RescuedFile, RescueWork, RescuedItem } from "../../../../shared/contract/rescue.ts";
import type { WritableDb } from "../writable-db.ts";
import { appendAudit } from "./audit.ts";
import { keepCarried } from "./carried-papers.ts";
import { keepSaid } from "./chat.ts";
import { saveServerName } from "./id-map.ts";
import { isSigned, writingOf } from "./journal.ts";
import { draftsOf, lastRevision } from "./notes.ts";
import { announceFile, endComing, isFileKnown, nextTaking, takeRescuedFile } from "./rescue-files.ts";
import { type KnownDrafts, knownDrafts } from "./rescue-earlier.ts";
import { type ApartDraft, keepApart } from "./rescue-apart.ts";
import { putRescuedItem } from "./rescue-items.ts";
import { takeSigned } from "./rescue-signed.ts";
import { markRescued } from "./rescue-marks.ts";
import { takeTyped } from "./rescue-typed.ts";
import { readSetting, writeSetting } from "./settings.ts";
import { answerOf } from "./signed.ts";

export type TakenWork = {
  /** By which its files are told from those of another taking, of the same package too. */
  readonly taking: number;
  readonly items: number;
  readonly alreadyHere: number;
  readonly apart: readonly Omit<ApartDraft, "id" | "at">[];
  /** Under this desk's names; their bytes are still to come, in this order. Of those without `isWanted` none are. */
  readonly files: readonly (RescuedFile & {
    readonly isWanted: boolean;
    readonly patientRef: string | undefined;
  })[];
  /** Of which consults something came, by this desk's names. */
  readonly touched: readonly string[];
  /** False where a field has no room for what was typed at both desks. */
  readonly isWhole: boolean;
};

/**
 * Takes another desk's unsent work in, whole or not at all. An item that is or was in this outbox is not taken again.
 * Each is looked up at the hub before it is sent: the other desk may have been quicker. Writing of this desk's own is
 * never covered; the other's draft is then kept beside it until its author has decided.
 */
export function takeRescued(
  db: WritableDb,
  input: { readonly packageId: string; readonly work: RescueWork; readonly at: string },
): TakenWork {
  return db
    .transaction((): TakenWork => {
      const { work, at, packageId } = input;
      endComing(db); // of a package that was begun before
      const taking = nextTaking(db);
      const here = takeRecords(db, work.records);
      const localId = (theirs: string): string => here.get(theirs) ?? theirs;
      const { signedOn, parked } = takePapers(db, work, localId, at);
      const isWhole = work.typed
        .map((one) => takeTyped(db, packageId, { ...one, consultId: localId(one.consultId) }))
        .every((isTaken) => isTaken);
      const { follows, apart } = sortDrafts(db, work, localId, signedOn);
      for (const one of apart) keepApart(db, packageId, { ...one, at });
      let items = 0;
      for (const item of work.items) {
        if (isKnown(db, item.id)) continue;
        const consultId = item.consultId === null ? null : localId(item.consultId);
        if (item.kind === "checkpoint" && (consultId === null || !follows.has(consultId))) continue;
        takeItem(db, { ...item, consultId, lane: item.lane === null ? null : localId(item.lane) }, at);
        items += 1;
      }
      const files = work.files.map((file) =>
        takeFile(db, { ...file, consultId: localId(file.consultId) }, { at, taking }),
      );
      appendAudit(db, { at, kind: "rescue-taken", subject: packageId });
      const about = [...work.consults, ...work.signed, ...work.carried, ...work.files];
      const touched = about.map((one) => localId(one.consultId));
      const alreadyHere = work.items.length - items;
      return { taking, items: items + parked, alreadyHere, apart, files, touched, isWhole };
    })
    .immediate();
}

/**
 * What was signed: in which consults this desk goes on from what the other signed, and how many papers that wait for
 * their author were not here.
 */
function takePapers(
  db: WritableDb,
  work: RescueWork,
  localId: (theirs: string) => string,
  at: string,
): { readonly signedOn: ReadonlySet<string>; readonly parked: number } {
  const signedOn = new Set<string>();
  let parked = 0;
  for (const one of work.signed) {
    const isWrittenAnew = freshDrafts(db, work, one.consultId).length > 0;
    const signed = { ...one, consultId: localId(one.consultId) };
    const taken = takeSigned(db, signed, { at, isWrittenAnew });
    if (taken.follows) signedOn.add(signed.consultId);
    parked += taken.parked;
  }
  for (const one of work.carried) {
    if (answerOf(db, one.itemId) !== undefined) continue;
    const state = one.state ?? "waiting";
    keepCarried(db, { ...one, state, consultId: localId(one.consultId) }, at);
    if (state === "parked") parked += 1;
  }
  return { signedOn, parked };
}

const freshDrafts = (db: WritableDb, work: RescueWork, theirs: string): readonly RescuedItem[] =>
  work.items.filter(
    ({ id, kind, consultId }) => kind === "checkpoint" && consultId === theirs && !isKnown(db, id),
  );

/** One that was cut off over is its sentence alone; of the others the bytes come behind. */
function takeFile(
  db: WritableDb,
  file: RescuedFile,
  { at, taking }: { readonly at: string; readonly taking: number },
): TakenWork["files"][number] {
  if (!file.isCarried) takeRescuedFile(db, file, at);
  const patientRef = db
    .prepare<[string], string | null>("SELECT patient_ref FROM resource WHERE local_id = ?")
    .pluck()
    .get(file.consultId);
  const isWanted = file.isCarried && !isFileKnown(db, file);
  if (isWanted) announceFile(db, file, taking);
  return { ...file, isWanted, patientRef: patientRef ?? undefined };
}

const isKnown = (db: WritableDb, id: string): boolean =>
  db.prepare("SELECT 1 FROM outbox WHERE id = ?").get(id) !== undefined;

/**
 * The other desk's name of each record, and this desk's. What is here already stays as it is, and whatever the hub shows
 * takes the place of what came: it may have come from a backup since the other desk saw it.
 */
function takeRecords(db: WritableDb, records: RescueWork["records"]): Map<string, string> {
  const put = db.prepare(
    `INSERT OR IGNORE INTO resource
       (local_id, type, server_id, version_id, last_updated, patient_ref, encounter_ref, json)
     VALUES (@localId, @type, @serverId, @versionId, @lastUpdated, @patientRef, @encounterRef, @json)`,
  );
  const find = db
    .prepare<[string, string], string>("SELECT local_id FROM resource WHERE type = ? AND server_id = ?")
    .pluck();
  const names = new Map<string, string>();
  for (const record of records) {
    put.run({ ...record, versionId: "?", lastUpdated: "" });
    names.set(record.localId, find.get(record.type, record.serverId) ?? record.localId);
  }
  return names;
}

/** Whose draft here is nothing, or one that the other desk has gone on from: theirs follows. */
function sortDrafts(
  db: WritableDb,
  work: RescueWork,
  localId: (theirs: string) => string,
  signedOn: ReadonlySet<string>,
): { readonly follows: ReadonlySet<string>; readonly apart: TakenWork["apart"] } {
  const follows = new Set<string>();
  const apart: Omit<ApartDraft, "id" | "at">[] = [];
  for (const { consultId: theirs, note, ...drafts } of work.consults) {
    const consultId = localId(theirs);
    const earlier = knownDrafts(drafts);
    const newest = freshDrafts(db, work, theirs).at(-1)?.saved?.draft;
    if (newest === undefined) continue;
    const { revision } = lastRevision(db, consultId);
    const { draft, seq } = writingOf(db, consultId);
    const present = JSON.stringify(draft);
    const own = draftsOf(db, consultId);
    if (present === newest) continue;
    if (own.includes(newest) && !isTakenBack(db, consultId, { newest, own, earlier })) continue;
    const isOwn = revision + seq > 0 && !earlier.has(present) && !signedOn.has(consultId);
    if (isSigned(db, consultId) || isOwn) {
      const base = earlier.lastOf(own.filter((one) => one !== newest));
      apart.push({ consultId, draft: newest, ...(base === undefined ? {} : { base }) });
      continue;
    }
    follows.add(consultId);
    markRescued(db, consultId);
    if (note) takeNoteName(db, consultId, note);
  }
  return { follows, apart };
}

/**
 * The other desk came back to an earlier text of this one's from a later one: something was struck out there. What had
 * come here from there this desk has gone on from.
 */
function isTakenBack(
  db: WritableDb,
  consultId: string,
  { newest, own, earlier }: { newest: string; own: readonly string[]; earlier: KnownDrafts },
): boolean {
  const later = own.slice(own.lastIndexOf(newest) + 1);
  if (!later.some((one) => earlier.has(one))) return false;
  const cameHere = db
    .prepare(
      `SELECT 1 FROM note_revision WHERE consult_id = ? AND draft = ?
         AND reason IN ('other-desk', 'as-it-stood-there', 'rescued')`,
    )
    .get(consultId, newest);
  return cameHere === undefined;
}

type Note = NonNullable<RescueWork["consults"][number]["note"]>;

/** One preliminary note for each consult and author, whichever desk wrote it first. */
function takeNoteName(db: WritableDb, consultId: string, { uuid, server }: Note): void {
  const name = `checkpoint-uuid:${consultId}`;
  if (readSetting(db, name) !== undefined) return;
  writeSetting(db, name, uuid);
  if (server) saveServerName(db, { localUuid: uuid, type: "Composition", ...server });
}

function takeItem(db: WritableDb, item: RescuedItem, at: string): void {
  if (item.kind === "chat" && item.consultId !== null)
    return keepSaid(db, item.consultId, chatMessage.parse(JSON.parse(item.subject)));
  const subject =
    item.kind === "checkpoint" ? JSON.stringify({ revision: takeDraft(db, item, at) }) : item.subject;
  putRescuedItem(db, { ...item, subject });
}

function takeDraft(db: WritableDb, { consultId, saved }: RescuedItem, at: string): number {
  if (consultId === null || saved === undefined)
    throw new Error("A checkpoint names its consult and its draft.");
  const { revision } = lastRevision(db, consultId);
  // A number of its own, so that a window that has the draft open reads it again before it goes on.
  db.prepare(
    `INSERT INTO note_revision (consult_id, revision, journal_seq, reason, draft, saved_at)
     VALUES (?, ?, ?, 'rescued', ?, ?)`,
  ).run(consultId, revision + 1, writingOf(db, consultId).seq + 1, saved.draft, at);
  return revision + 1;
}
