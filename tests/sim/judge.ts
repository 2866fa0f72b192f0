import type { Patient, Task } from "@medplum/fhirtypes";
import type { WritableDb } from "../../electron/desk/db/writable-db.ts";
import { openOutbox } from "../../electron/desk/db/stores/outbox.ts";
import { openTickets, resourcesOfType } from "../../electron/desk/db/stores/resources.ts";
import type { Principal } from "../../hub/fhir/principal.ts";
import { factsSubject } from "../../shared/domain/fact-change.ts";
import { detailsOf } from "../../shared/fhir/patient-details.ts";
import { changedDetails } from "../../shared/sync/merge/merge-details.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { extension, system } from "../../shared/fhir/systems.ts";
import { draftJsonIn } from "../../shared/fhir/write-checkpoint.ts";
import { fileName, principalOf } from "./desk.ts";
import { actedIn, takenAt } from "./done-marks.ts";
import { givenUpIn, keyOfDraft, mayBeGone } from "./given-up.ts";
import { judgeDrafts, judgeReturn } from "./judge-drafts.ts";
import { piecesIn, textIn } from "./texts.ts";
import type { Desk } from "./pc.ts";
import { readable } from "./hub/access.ts";
import type { Committed } from "./hub/store.ts";
import { receiptIn } from "./hub/deliver.ts";
import { checkAudit } from "./invariants/audit-chain.ts";
import { notDoneAtHub, type TicketVersion } from "./invariants/done-at-hub.ts";
import { diverged } from "./invariants/converged.ts";
import { undelivered } from "./invariants/delivered-without-author.ts";
import { notExactlyOnce, parkedThoughTaken } from "./invariants/exactly-once.ts";
import { orderBroken } from "./invariants/lane-order.ts";
import { checkLetters, ticketOf } from "./invariants/letters.ts";
import { detailsOverwritten, factNotTold } from "./invariants/facts-told.ts";
import { draftOverwritten, factsLost } from "./invariants/nothing-overwritten.ts";
import { twoPapers } from "./invariants/one-paper.ts";
import { heldUnseen, hidden, type Row } from "./invariants/parked-visible.ts";
import { refusedByStore } from "./invariants/under-claim.ts";
import { signedChanged } from "./invariants/signed-unchanged.ts";
import { judgeAdded, judgeFiles } from "./judge-files.ts";
import { judgeAnswer, judgePapers, judgeRecall } from "./judge-papers.ts";
import { hold } from "./violation.ts";
import type { World } from "./world.ts";

/** After each commit at the hub. */
export function judgeCommit(world: World, committed: Committed): void {
  const { hub, watch } = world;
  if (hub.fhir.isAtomic()) judgeRecall(world, committed);
  for (const { resource } of committed.written) {
    if (resource.resourceType === "Basic") judgeAnswer(world, resource, committed.commit);
    if (resource.resourceType === "Composition" && resource.status === "preliminary") {
      const before = hub.store.versions("Composition", resource.id).at(-2)?.resource;
      if (before?.resourceType === "Composition" && before.status === "preliminary") {
        const given = givenUpIn(watch, keyOfDraft(resource));
        hold(
          "nobody's update is silently overwritten",
          draftOverwritten(textIn(before), textIn(resource), (piece) => mayBeGone(given, piece)),
        );
        judgeReturn(world, resource, textIn(before));
      }
    }
    if (resource.resourceType === "Patient") judgeDetails(world, resource);
    if (resource.resourceType === "DocumentReference") judgeAdded(world, resource);
    if (resource.resourceType !== "Composition" && resource.resourceType !== "Task") continue;
    const encounter = resource.encounter?.reference;
    const papers = hub.store.all("Composition").filter((one) => one.encounter?.reference === encounter);
    const task = hub.store.all("Task").find((one) => one.encounter?.reference === encounter);
    if (task) hold("a spoke never holds two undisputed prescriptions", twoPapers(task, papers));
  }
}

function judgeDetails({ hub, watch }: World, after: Patient): void {
  const before = hub.store.versions("Patient", after.id ?? "").at(-2)?.resource;
  if (before?.resourceType !== "Patient") return;
  hold(
    "nobody's update is silently overwritten",
    detailsOverwritten(detailsOf(before), detailsOf(after), watch.details),
  );
}

export function answeredAtHub({ hub, desks }: World): ReadonlySet<string> {
  const answered = hub.store.all("Basic").flatMap(({ identifier }) => identifier?.[0]?.value ?? []);
  // A refusal is not kept at the hub; the desk has it.
  const refused = desks.flatMap(({ spool }) =>
    [...spool].flatMap(([id, { receipt }]) => (receipt ? [id] : [])),
  );
  return new Set([...answered, ...refused]);
}

/** While nobody is signed in anywhere. */
export function judgeDelivery(world: World, spooledNow: ReadonlySet<string>): void {
  hold("delivery without the author's passphrase", undelivered(spooledNow, answeredAtHub(world)));
}

/** When faults have stopped, everybody was there, and nothing moves any more. */
export function judgeEnd(world: World): void {
  const { hub, watch, desks } = world;
  for (const desk of desks) {
    for (const [doctor, { db }] of desk.files) {
      checkLetters(watch, fileName(desk, doctor), db);
      checkAudit(fileName(desk, doctor), db);
      // What it did not send is at the PC to which its work was carried.
      if (desk.isGone) continue;
      judgeOutbox(world, desk, doctor);
      judgeFiles(world, desk, doctor);
    }
    if (desk.seat) judgeReplica(world, desk);
  }
  judgeOnce(world);
  judgeDrafts(world);
  judgePapers(world);
  const held = new Set(hub.store.all("AllergyIntolerance").map(({ id }) => id ?? ""));
  hold("nobody's update is silently overwritten", factsLost(watch.allergiesTold, held));
  const noted = hub.store
    .all("Task")
    .filter((task) => task.extension?.some(({ url }) => url === extension.ambulance));
  hold(
    "nobody's update is silently overwritten",
    factsLost(watch.ambulancesNoted, new Set(noted.map(({ id }) => id ?? ""))),
  );
}

type Outgoing = Row & { readonly consultId: string; readonly subject: string };

function rowsOf(desk: Desk, doctor: string): ReadonlyMap<string, Outgoing> {
  const rows = desk
    .fileOf(doctor)
    .db.prepare<[], Outgoing>(
      `SELECT id, iif(behind IS NULL, state, 'parked') AS state, coalesce(why, behind) AS why, kind,
         consult_id AS consultId, subject
       FROM outbox LEFT JOIN (SELECT item_id, 'behind ' || id AS behind FROM outbox_after
         JOIN outbox ON id = after_id AND state = 'parked' GROUP BY item_id) ON item_id = id AND state = 'waiting'
       ORDER BY position`,
    )
    .all();
  return new Map(rows.map((row) => [row.id, row]));
}

function judgeOutbox({ hub, watch }: World, desk: Desk, doctor: string): void {
  const { db } = desk.fileOf(doctor);
  const rows = rowsOf(desk, doctor);
  const listed = new Set(openOutbox(db).map(({ id }) => id));
  hold(
    "every parked item is visible",
    hidden(watch.enqueued.get(fileName(desk, doctor)) ?? [], rows, listed),
  );
  const written = [...rows.values()].filter(({ kind }) => kind === "act").map(({ id }) => id);
  for (const task of hub.store.all("Task"))
    hold("order within a consult", orderBroken(written, actedIn(task)));
  const parked = [...rows.values()].filter(({ state }) => state === "parked");
  const ids = parked.map(({ id }) => id);
  hold("every checkpoint and signature reaches the hub exactly once", parkedThoughTaken(ids, takenAt(hub)));
  // A first try that was long under way may arrive when the hub has been asked: nobody could know then.
  for (const row of parked)
    hold(
      "every checkpoint and signature reaches the hub exactly once",
      hub.store.seenUntil(watch.askedAt.get(row.id), () =>
        parkedThoughTaken(knowable([row], db), bornAt(hub, principalOf(doctor))),
      ),
    );
  for (const { id, kind, consultId, state } of rows.values()) {
    if (state !== "done" || (kind !== "claim" && kind !== "act")) continue;
    const ticketId = ticketOf(db, consultId);
    hold(
      "what counts as done was done",
      notDoneAtHub({ id, kind, doctor: `Practitioner/doctor-${doctor}` }, versionsOf(hub, ticketId)),
    );
  }
  for (const row of rows.values())
    if (row.kind === "facts" && row.state === "done") hold("what counts as done was done", notTold(hub, row));
  hold("every parked item is visible", heldUnseen(answersIn(db), rows));
  hold("a late signature is told as late", refusedByStore(reasonsIn(db)));
  const pieces = [...(watch.acknowledged.get(fileName(desk, doctor))?.values() ?? [])].flat();
  for (const composition of hub.store.all("Composition")) {
    if (watch.reordered.has(keyOfDraft(composition))) continue;
    const lasts = hub.store
      .versions("Composition", composition.id ?? "")
      .flatMap(({ resource }) =>
        resource.resourceType === "Composition" ? newestOf(textIn(resource), pieces) : [],
      );
    hold("order within a consult", orderBroken(pieces, lasts));
  }
}

/** Of those that this file wrote. */
function newestOf(text: string, pieces: readonly string[]): readonly string[] {
  const here = new Set(piecesIn(text));
  const newest = pieces.findLast((piece) => here.has(piece));
  return newest === undefined ? [] : [newest];
}

/** What came into being by an item, as far as this doctor may read it: by the item's id, a draft by its text. */
function bornAt({ store }: World["hub"], by: Principal): ReadonlySet<string> {
  const sees = readable(store, by);
  const born = [...store.all("AllergyIntolerance"), ...store.all("DocumentReference")].filter(sees);
  const drafts = store.all("Composition").filter((one) => one.status === "preliminary" && sees(one));
  return new Set([
    ...born.flatMap(({ identifier = [] }) => identifier.flatMap(({ value }) => value ?? [])),
    ...drafts.flatMap((draft) => draftJsonIn(draft) ?? []),
  ]);
}

/** Whoever lost the consult meanwhile may see nothing of what he had brought into being, and is told of the refusal. */
const knowable = (parked: readonly Outgoing[], db: WritableDb): readonly string[] =>
  parked
    .filter(({ why }) => why !== "not-allowed")
    .map((row) => (row.kind === "checkpoint" ? draftOf(db, row) : row.id));

function draftOf(db: WritableDb, { consultId, subject }: Outgoing): string {
  const { revision } = JSON.parse(subject) as { revision: number }; // as the store wrote it
  const row = db
    .prepare<[string, number], { draft: string }>(
      "SELECT draft FROM note_revision WHERE consult_id = ? AND revision = ?",
    )
    .get(consultId, revision);
  return row?.draft ?? "";
}

function notTold(
  { store }: World["hub"],
  { id, subject }: { id: string; subject: string },
): string | undefined {
  const { patientReference, change } = factsSubject.parse(JSON.parse(subject));
  if (change.kind === "allergy") {
    const same = store
      .all("AllergyIntolerance")
      .filter(({ identifier }) => identifier?.some(({ value }) => value === id));
    return factNotTold({ id, kind: "allergy", timesAtHub: same.length });
  }
  if (change.kind !== "details") return undefined;
  const { base, mine } = change;
  const wished = Object.fromEntries(changedDetails(base, mine).map((field) => [field, mine[field]]));
  const versions = store
    .versions("Patient", patientReference.replace("Patient/", ""))
    .flatMap(({ resource }) => (resource.resourceType === "Patient" ? [detailsOf(resource)] : []));
  return factNotTold({ id, kind: "details", wished, versions });
}

const versionsOf = ({ store }: World["hub"], ticketId: string): readonly TicketVersion[] =>
  store.versions("Task", ticketId).flatMap(({ resource }) => {
    if (resource.resourceType !== "Task") return [];
    const { ownerReference: owner, claimId } = readTicket(resource, undefined);
    return [{ owner, claimId, acted: actedIn(resource) }];
  });

function answersIn(db: WritableDb): ReadonlyMap<string, string> {
  const answers = db
    .prepare<[], { id: string; outcome: string }>(
      "SELECT item_id AS id, json_extract(receipt, '$.outcome') AS outcome FROM signed_item WHERE receipt IS NOT NULL",
    )
    .all();
  return new Map(answers.map(({ id, outcome }) => [id, outcome]));
}

function reasonsIn(db: WritableDb): ReadonlyMap<string, string> {
  const reasons = db
    .prepare<[], { id: string; reason: string }>(
      "SELECT item_id AS id, json_extract(receipt, '$.reason') AS reason FROM signed_item WHERE receipt IS NOT NULL AND json_extract(receipt, '$.reason') IS NOT NULL",
    )
    .all();
  return new Map(reasons.map(({ id, reason }) => [id, reason]));
}

/** A backup lost what had arrived, and the PC that could tell it again is no more. */
const isLostFor = ({ hub, desks }: World, file: string): boolean =>
  hub.wasRestored() && desks[Number(file.split("/")[0])]?.isGone === true;

function judgeOnce(world: World): void {
  const { hub, watch, desks } = world;
  const drafts: string[] = [];
  for (const { id = "" } of hub.store.all("Composition")) {
    const versions = hub.store
      .versions("Composition", id)
      .flatMap(({ resource }) =>
        resource.resourceType === "Composition" && resource.status === "preliminary"
          ? (draftJsonIn(resource) ?? "")
          : [],
      );
    drafts.push(...versions);
  }
  const checkpoints = desks.flatMap((desk) =>
    [...desk.files].flatMap(([doctor, { db }]) =>
      [...rowsOf(desk, doctor).values()]
        .filter(({ kind }) => kind === "checkpoint")
        .map((row) => ({
          itemId: row.id,
          draft: draftOf(db, row),
          isDone: row.state === "done" && !isLostFor(world, fileName(desk, doctor)),
        })),
    ),
  );
  const notes = (itemId: string) =>
    hub.store
      .all("Composition")
      .filter(({ identifier }) => identifier?.system === system.uuid && identifier.value === itemId);
  const answers = new Map(
    hub.store.all("Basic").flatMap((basic) => {
      const id = basic.identifier?.[0]?.value;
      return id === undefined ? [] : [[id, receiptIn(basic).outcome] as const];
    }),
  );
  const signatures = [...watch.signed].flatMap(([itemId, { file }]) =>
    isLostFor(world, file)
      ? []
      : {
          itemId,
          outcome: answers.get(itemId) ?? notIssuedAt(desks, itemId),
          notesAtHub: notes(itemId).length,
        },
  );
  hold(
    "every checkpoint and signature reaches the hub exactly once",
    notExactlyOnce(
      checkpoints,
      drafts,
      signatures,
      hub.wasRestored()
        ? { mayBeGone: (piece) => [...watch.givenUp.values()].some((given) => mayBeGone(given, piece)) }
        : undefined,
    ),
  );
  const facts = [...watch.signed].map(([itemId, { file, bundle }]) => ({
    itemId,
    signed: bundle,
    kept: keptIn(desks, file, itemId),
    versions: notes(itemId).flatMap(({ id }) =>
      hub.store
        .versions("Composition", id ?? "")
        .map(({ resource }) => resource as unknown as Readonly<Record<string, unknown>>),
    ),
  }));
  hold("nothing signed changes", signedChanged(facts));
}

/** A refusal is not kept at the hub; what was held or late may have gone with a backup, and waits at the desk. */
function notIssuedAt(desks: readonly Desk[], itemId: string): string | undefined {
  const told = desks.flatMap(({ files }) =>
    [...files.values()].flatMap(
      ({ db }) =>
        db
          .prepare<[string], { outcome: string | null }>(
            "SELECT json_extract(receipt, '$.outcome') AS outcome FROM signed_item WHERE item_id = ?",
          )
          .get(itemId)?.outcome ?? [],
    ),
  );
  return told.find((outcome) => outcome !== "issued");
}

function keptIn(desks: readonly Desk[], file: string, itemId: string): string | undefined {
  const [index, doctor = ""] = file.split("/");
  const { db } = desks[Number(index)]?.files.get(doctor) ?? {};
  return db
    ?.prepare<[string], { bundle: string }>("SELECT bundle FROM signed_item WHERE item_id = ?")
    .get(itemId)?.bundle;
}

const isOpenStatus = new Set([
  "draft",
  "requested",
  "received",
  "accepted",
  "ready",
  "in-progress",
  "on-hold",
]);

function judgeReplica({ hub }: World, desk: Desk): void {
  const { seat } = desk;
  if (!seat) return;
  const me = principalOf(seat.doctor);
  const own = "practitionerId" in me ? `Practitioner/${me.practitionerId}` : "";
  // A lease that was renewed a moment ago is no difference.
  const key = ({ meta: _meta, restriction: _lease, ...task }: Task): readonly [string, string] => [
    `Task/${task.id}`,
    JSON.stringify(Object.entries(task).toSorted(([one], [other]) => (one < other ? -1 : 1))),
  ];
  const all = hub.store.all("Task");
  const open = all.filter(({ status }) => isOpenStatus.has(status));
  const shown = all.filter((task) => open.includes(task) || task.owner?.reference === own);
  const has = new Map(resourcesOfType(seat.disk.db, "Task").map(({ json }) => key(JSON.parse(json) as Task))); // as the hub wrote it
  const replica = { file: seat.file, has, shows: openTickets(seat.disk.db) };
  hold(
    "replicas converge when faults stop",
    diverged(
      replica,
      new Map(shown.map(key)),
      open.map(({ id }) => id ?? ""),
    ),
  );
}
