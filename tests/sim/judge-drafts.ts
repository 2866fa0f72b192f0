import type { Composition } from "@medplum/fhirtypes";
import { writingOf } from "../../electron/desk/db/stores/journal.ts";
import { lastRevision } from "../../electron/desk/db/stores/notes.ts";
import { openOutbox } from "../../electron/desk/db/stores/outbox.ts";
import { apartDrafts } from "../../electron/desk/db/stores/rescue-apart.ts";
import { resourceByReference } from "../../electron/desk/db/stores/resources.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { draftJsonIn } from "../../shared/fhir/write-checkpoint.ts";
import { adoptAt } from "./adopt.ts";
import { fileName } from "./desk.ts";
import { givenUpIn, keyOfDraft, mayBeGone, writingKey } from "./given-up.ts";
import { cameBack, otherDraft } from "./invariants/one-draft.ts";
import { lettersGone, ticketOf } from "./invariants/letters.ts";
import type { Disk } from "./disk.ts";
import type { Desk } from "./pc.ts";
import { piecesIn, textIn, textOf } from "./texts.ts";
import { hold } from "./violation.ts";
import type { World } from "./world.ts";

/** When nothing moves any more: one doctor's draft of a consult, at the hub and at each PC. */
export function judgeDrafts(world: World): void {
  judgeLeft(world);
  // A backup brings back what was given up, and what its PC cannot know to be gone.
  if (world.hub.wasRestored()) return;
  for (const doctor of ["a", "b"])
    for (let consult = 0; consult < world.plan.consults; consult += 1) judgeDraft(world, doctor, consult);
}

function judgeDraft(world: World, doctor: string, consult: number): void {
  const { hub, watch, desks } = world;
  const ticketId = `t-${consult}`;
  const key = writingKey(doctor, ticketId);
  const task = hub.store.all("Task").find(({ id }) => id === ticketId);
  const draft = draftAtHub(world, key);
  if (!task || !draft || watch.setAside.has(key) || isSignedAtHub(world, key)) return;
  if (readTicket(task, undefined).ownerReference !== `Practitioner/doctor-${doctor}`) return;
  const files = desks.flatMap((desk) => {
    const disk = desk.files.get(doctor);
    return disk && !desk.isGone ? [{ desk, disk }] : [];
  });
  if (files.some(({ disk }) => hasWork(disk, `Task/${ticketId}`))) return;
  hold("what was given up stays away", cameBack(textIn(draft), givenUpIn(watch, key).now));
  for (const { desk, disk } of files) {
    const isNewest = desk.seat?.doctor === doctor && desk.seenCommit === hub.store.lastCommit();
    const localId = resourceByReference(disk.db, `Task/${ticketId}`)?.localId;
    if (!isNewest || localId === undefined) continue;
    adoptAt(desk, disk.db, doctor, localId);
    const here = JSON.stringify(writingOf(disk.db, localId).draft);
    const told = otherDraft(fileName(desk, doctor), here, draftJsonIn(draft) ?? "");
    hold("one doctor's PCs show one draft", told);
  }
}

/** Not saved, not sent, waiting for its doctor, or signed. */
function hasWork({ db }: Disk, reference: string): boolean {
  const consultId = resourceByReference(db, reference)?.localId;
  if (consultId === undefined) return false;
  const isSignedHere =
    db.prepare("SELECT 1 FROM signed_item WHERE consult_id = ?").get(consultId) !== undefined;
  return (
    isSignedHere ||
    writingOf(db, consultId).seq !== lastRevision(db, consultId).journalSeq ||
    openOutbox(db).some((row) => row.kind === "checkpoint" && row.consultId === consultId) ||
    apartDrafts(db).some((one) => one.consultId === consultId)
  );
}

/** What is signed says all; the draft of another PC stays beside it. */
const isSignedAtHub = ({ hub }: World, key: string): boolean =>
  hub.store.all("Composition").some((one) => one.status !== "preliminary" && keyOfDraft(one) === key);

const draftAtHub = ({ hub }: World, key: string): Composition | undefined =>
  hub.store.all("Composition").find((one) => one.status === "preliminary" && keyOfDraft(one) === key);

/** Of a PC that never starts again, what its doctor was told is saved there is at the hub, or where it was carried to. */
function judgeLeft(world: World): void {
  const { hub, watch, desks, packages } = world;
  for (const { doctor, left } of packages) {
    // What had arrived went with a backup, and the PC that could tell it again is no more.
    if (!left || hub.wasRestored()) continue;
    for (const [ticketId, pieces] of left) {
      const key = writingKey(doctor, ticketId);
      // Its doctor said that it need not be sent: it was to stay at that PC.
      if (watch.setAside.has(key)) continue;
      const given = givenUpIn(watch, key);
      const versions = hub.store
        .all("Composition")
        .filter((one) => keyOfDraft(one) === key)
        .flatMap(({ id = "" }) => hub.store.versions("Composition", id))
        .flatMap(({ resource }) => (resource.resourceType === "Composition" ? textIn(resource) : []));
      const here = [...desks].flatMap((desk) => textsAt(desk, doctor, ticketId));
      hold(
        "every acknowledged letter is there",
        lettersGone(
          pieces.filter((piece) => !mayBeGone(given, piece)),
          [...versions, ...here],
        ),
      );
    }
  }
}

function textsAt(desk: Desk, doctor: string, ticketId: string): readonly string[] {
  const db = desk.isGone ? undefined : desk.files.get(doctor)?.db;
  if (!db) return [];
  const consultId = resourceByReference(db, `Task/${ticketId}`)?.localId;
  if (consultId === undefined) return [];
  const apart = apartDrafts(db).filter((one) => ticketOf(db, one.consultId) === ticketId);
  return [textOf(writingOf(db, consultId).draft), ...apart.map(({ draft }) => draft)];
}

/** What had gone from the hub's draft, because its doctor gave it up, is not there again unless he chose it. */
export function judgeReturn(
  { hub, watch }: World,
  draft: Composition & { id?: string },
  before: string,
): void {
  if (hub.wasRestored()) return;
  const { now } = givenUpIn(watch, keyOfDraft(draft));
  if (now.size === 0) return;
  const earlier = hub.store
    .versions("Composition", draft.id ?? "")
    .flatMap(({ resource }) => (resource.resourceType === "Composition" ? piecesIn(textIn(resource)) : []));
  const there = new Set(piecesIn(before));
  const known = earlier.slice(0, earlier.length - piecesIn(textIn(draft)).length);
  const gone = new Set(known.filter((piece) => now.has(piece) && !there.has(piece)));
  hold("what was given up stays away", cameBack(textIn(draft), gone));
}
