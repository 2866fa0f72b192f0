import type { Basic, Resource, Task } from "@medplum/fhirtypes";
import { amendmentOf } from "../../electron/desk/db/stores/acts.ts";
import { writingOf } from "../../electron/desk/db/stores/journal.ts";
import { lastRevision } from "../../electron/desk/db/stores/notes.ts";
import { openOutbox } from "../../electron/desk/db/stores/outbox.ts";
import { apartDrafts } from "../../electron/desk/db/stores/rescue-apart.ts";
import { resourceByReference } from "../../electron/desk/db/stores/resources.ts";
import { answerOf, signedOf } from "../../electron/desk/db/stores/signed.ts";
import type { WritableDb } from "../../electron/desk/db/writable-db.ts";
import { isOutOfUse } from "../../hub/spoke/centre-papers.ts";
import { isIssuable, isPaperOut } from "../../shared/domain/consult-state.ts";
import { newestSigned } from "../../shared/fhir/read-signed.ts";
import { extension } from "../../shared/fhir/systems.ts";
import { extrasOf } from "../../shared/fhir/ticket-extras.ts";
import { writingKey } from "./given-up.ts";
import { receiptIn } from "./hub/deliver.ts";
import { lateIn } from "./hub/late.ts";
import type { Committed } from "./hub/store.ts";
import { ticketOf } from "./hub/ticket-of.ts";
import { carriedUnseen } from "./invariants/carried-read.ts";
import { type LateAtHub, lateUnseen } from "./invariants/late-in-sight.ts";
import { laterVersionLate } from "./invariants/later-version.ts";
import { otherPaper } from "./invariants/paper-in-use.ts";
import { calledBackUnseen, undoesRecall } from "./invariants/recall-known.ts";
import { acceptedByAnother, issuedUnderAnother } from "./invariants/under-claim.ts";
import { lateHere } from "./late.ts";
import type { Package } from "./package.ts";
import type { Seat } from "./pc.ts";
import { textOf } from "./texts.ts";
import { hold } from "./violation.ts";
import type { World } from "./world.ts";

const recallsIn = (task: Task): readonly string[] =>
  extrasOf(task, extension.acted).flatMap(({ act, id }) => (act === "recall" ? id : []));

/** The hub's answer to a signature, against the ticket as it stood before. */
export function judgeAnswer({ hub, watch }: World, basic: Basic, commit: number): void {
  const itemId = basic.identifier?.[0]?.value;
  const signed = watch.signed.get(itemId ?? "");
  if (itemId === undefined || !signed) return;
  const before = hub.store
    .versions("Task", signed.taskId)
    .findLast((version) => version.commit < commit)?.resource;
  if (before?.resourceType !== "Task") return;
  const { outcome } = receiptIn(basic);
  const knewAll = isSubset(recallsIn(before), signed.knewRecalls);
  const { wentOnFrom } = signed;
  if (outcome === "signed-late" && wentOnFrom !== undefined && knewAll)
    hold(
      "a later version of the paper in use is taken",
      laterVersionLate(
        { ...signed, itemId, wentOnFrom },
        ticketOf(before),
        inUseAt(hub, before, signed.doctor),
      ),
    );
  if (outcome !== "issued") return;
  const accepted = lateIn(basic)?.answer;
  hold(
    "a paper is issued under its own claim",
    accepted
      ? acceptedByAnother({ itemId, by: `Practitioner/${accepted.by}` }, before)
      : issuedUnderAnother({ ...signed, itemId }, before),
  );
  if (ticketOf(before).state === "recalled")
    hold(
      "what was called back stays called back",
      undoesRecall(itemId, recallsIn(before).slice(-1), signed.knewRecalls),
    );
}

const isSubset = (some: readonly string[], of: ReadonlySet<string>): boolean =>
  some.every((one) => of.has(one));

function inUseAt({ store }: World["hub"], task: Task, doctor: string): string | undefined {
  const encounter = `Encounter/${ticketOf(task).encounterId}`;
  const author = `Practitioner/doctor-${doctor}`;
  return newestSigned(store.all("Composition"), { encounter, author })?.note.identifier?.value;
}

/** A recall that was just taken, against the papers that it voids. */
export function judgeRecall(world: World, { written }: Committed): void {
  const { hub, watch } = world;
  if (watch.recalls.size === 0) return;
  for (const { resource: task } of written) {
    if (task.resourceType !== "Task") continue;
    const before = hub.store.versions("Task", task.id ?? "").at(-2)?.resource;
    const earlier = new Set(before?.resourceType === "Task" ? recallsIn(before) : []);
    for (const id of recallsIn(task)) {
      const seen = earlier.has(id) ? undefined : watch.recalls.get(id);
      if (!seen) continue;
      const voided = written.flatMap(({ resource }) => wasInForce(world, resource));
      hold("what was called back stays called back", calledBackUnseen(id, voided, seen));
    }
  }
}

/** By its birth, where it is not in force any more. */
function wasInForce({ hub }: World, after: Resource): readonly string[] {
  if (after.resourceType !== "Composition" || !isOutOfUse(after)) return [];
  const before = hub.store.versions("Composition", after.id ?? "").at(-2)?.resource;
  const isNews =
    before?.resourceType === "Composition" && before.status !== "preliminary" && !isOutOfUse(before);
  return isNews ? [after.identifier?.value ?? ""] : [];
}

/** When nothing moves any more, and each that is signed in has asked once more. */
export function judgePapers(world: World): void {
  for (const desk of world.desks) {
    if (desk.isGone) continue;
    for (const { db } of desk.files.values()) judgeCarried(db);
    if (!desk.seat || world.plan.asksForPapers !== true) continue;
    judgeLate(world, desk.seat);
    judgeInUse(world, desk.seat, "opened");
  }
  for (const one of world.packages) judgeTaken(world, one);
}

/** The hub's answer to each paper that was carried has somebody to come to. */
function judgeTaken({ desks }: World, { takenBy, doctor, work }: Package): void {
  const desk = takenBy === undefined ? undefined : desks[takenBy];
  const db = desk?.isGone === false ? desk.files.get(doctor)?.db : undefined;
  if (!db) return;
  const carried = [...work.carried, ...work.signed.flatMap(({ items }) => items)];
  for (const { itemId, state } of carried)
    if (state === "waiting" || state === "parked")
      hold(
        "what was signed at the other PC is in sight",
        answerOf(db, itemId) === undefined ? `signature ${itemId} was carried and is nowhere` : undefined,
      );
}

function judgeLate({ hub }: World, { disk, file, doctor }: Seat): void {
  const listed = new Map(lateHere(disk.db).map((one) => [one.itemId, one]));
  const rows = new Map(signedRows(disk.db).map(({ id, state }) => [id, state]));
  for (const basic of hub.store.all("Basic")) {
    const kept = lateIn(basic);
    const task = kept && hub.store.read("Task", kept.item.taskId);
    if (!kept || task?.resourceType !== "Task") continue;
    const { itemId, practitionerId } = kept.item;
    const { ownerReference: owner, state } = ticketOf(task);
    const late: LateAtHub = {
      itemId,
      author: `Practitioner/${practitionerId}`,
      owner,
      isIssuable: isIssuable(state),
      decision: kept.answer?.decision,
    };
    const rowState = rows.get(itemId);
    const row = rowState === undefined ? undefined : { state: rowState, outcome: outcomeOf(disk.db, itemId) };
    const me = `Practitioner/doctor-${doctor}`;
    hold("a late paper is in sight", lateUnseen(late, { file, me, row, listed: listed.get(itemId) }));
  }
}

const signedRows = (db: WritableDb): readonly { readonly id: string; readonly state: string }[] =>
  db.prepare<[], { id: string; state: string }>("SELECT id, state FROM outbox WHERE kind = 'signed'").all();

function outcomeOf(db: WritableDb, itemId: string): string | undefined {
  const told = answerOf(db, itemId);
  return told == null ? undefined : (JSON.parse(told) as { outcome: string }).outcome; // a receipt
}

/** Where a chart was not opened, of what this PC holds as issued: printed or read out it would be the wrong paper. */
export function judgeInUse(
  { hub, plan, watch }: World,
  { disk, file, doctor }: Seat,
  charts: "opened" | "closed",
): void {
  const author = `Practitioner/doctor-${doctor}`;
  for (let consult = 0; consult < plan.consults; consult += 1) {
    const task = hub.store.read("Task", `t-${consult}`);
    if (task?.resourceType !== "Task") continue;
    const { state, ownerReference } = ticketOf(task);
    const localId = resourceByReference(disk.db, `Task/${task.id}`)?.localId;
    const atHub = inUseAt(hub, task, doctor);
    if (ownerReference !== author || !isPaperOut(state) || atHub === undefined || localId === undefined)
      continue;
    const here = signedOf(disk.db, localId)?.itemId;
    if (charts === "closed" && (state === "recalled" || outcomeOf(disk.db, here ?? "") !== "issued"))
      continue;
    // What was not to be sent stays at its PC, as own writing.
    const isSetAside = watch.setAside.has(writingKey(doctor, `t-${consult}`));
    const hasOwnWork = isSetAside || isUnderWay(disk.db, localId);
    hold(
      "each PC has the paper in use",
      otherPaper({ file, consult: `t-${consult}`, here, atHub, hasOwnWork }),
    );
  }
}

/** Written here and in no version, signed here and not issued, or opened anew. */
function isUnderWay(db: WritableDb, consultId: string): boolean {
  const last = signedOf(db, consultId);
  const isOpened = last !== undefined && amendmentOf(db, consultId)?.replaces === last.itemId;
  const rows = db
    .prepare<[string], string>(
      "SELECT state FROM outbox WHERE consult_id = ? AND kind IN ('signed', 'checkpoint')",
    )
    .pluck()
    .all(consultId);
  const isUnsaved = writingOf(db, consultId).seq !== lastRevision(db, consultId).journalSeq;
  return isOpened || isUnsaved || rows.some((state) => state !== "done" && state !== "superseded");
}

function judgeCarried(db: WritableDb): void {
  const rows = db
    .prepare<[], { itemId: string; consultId: string; draft: string; state: string; why: string | null }>(
      `SELECT item_id AS itemId, carried_paper.consult_id AS consultId, draft, state, why
       FROM carried_paper JOIN outbox ON id = item_id`,
    )
    .all();
  if (rows.length === 0) return;
  const listed = new Set(openOutbox(db).map(({ id }) => id));
  for (const row of rows) {
    const { itemId, consultId } = row;
    const texts = [
      textOf(writingOf(db, consultId).draft),
      ...draftsApart(db, consultId),
      ...revisions(db, consultId),
    ];
    const carried = { ...row, isListed: listed.has(itemId), outcome: outcomeOf(db, itemId) };
    hold("what was signed at the other PC is in sight", carriedUnseen(carried, texts));
  }
}

const draftsApart = (db: WritableDb, consultId: string): readonly string[] =>
  apartDrafts(db).flatMap((one) => (one.consultId === consultId ? one.draft : []));

const revisions = (db: WritableDb, consultId: string): readonly string[] =>
  db.prepare<[string], string>("SELECT draft FROM note_revision WHERE consult_id = ?").pluck().all(consultId);
