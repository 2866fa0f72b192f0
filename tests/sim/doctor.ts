import type { Composition, Task } from "@medplum/fhirtypes";
import { enqueueAct, openAmendment } from "../../electron/desk/db/stores/acts.ts";
import { appendAudit } from "../../electron/desk/db/stores/audit.ts";
import { saveServerName } from "../../electron/desk/db/stores/id-map.ts";
import { appendEdits, writingOf } from "../../electron/desk/db/stores/journal.ts";
import { adoptDraft, checkpoint } from "../../electron/desk/db/stores/notes.ts";
import { enqueue, openOutbox, setAside, settle } from "../../electron/desk/db/stores/outbox.ts";
import { recordOfPatient, resourceByReference } from "../../electron/desk/db/stores/resources.ts";
import { writeSetting } from "../../electron/desk/db/stores/settings.ts";
import { signedOf } from "../../electron/desk/db/stores/signed.ts";
import type { ConsultAct } from "../../shared/domain/consult-act.ts";
import type { Edit } from "../../shared/domain/draft.ts";
import { lineId } from "../../shared/domain/ids.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { draftJsonIn } from "../../shared/fhir/write-checkpoint.ts";
import { readOtherDesk } from "../../shared/sync/recipes/words.ts";
import { isoOf, poke } from "./desk.ts";
import { decideFact, tell } from "./facts.ts";
import { attach } from "./files.ts";
import type { PlannedAct } from "./plan.ts";
import type { Chart, Sitting } from "./sitting.ts";
import { sign } from "./sign.ts";
import { ticketOf } from "./invariants/letters.ts";
import { leftOf, noteEnqueued } from "./watch.ts";

function chartOf({ seat }: Sitting, consult: number): Chart | undefined {
  const stored = resourceByReference(seat.disk.db, `Task/t-${consult}`);
  if (!stored) return undefined;
  const task = JSON.parse(stored.json) as Task; // as the hub wrote it
  const ticket = readTicket(task, undefined);
  const isMine = ticket.ownerReference === `Practitioner/doctor-${seat.doctor}`;
  return { localId: stored.localId, task, ticket, isMine };
}

/** What a doctor does at a desk, by the desk's own stores, as its handlers do it. */
export function doctorDoes(sitting: Sitting, { act, consult }: Pick<PlannedAct, "act" | "consult">): void {
  const chart = chartOf(sitting, consult);
  if (act === "decide") return decide(sitting);
  if (act === "save-all") return saveAll(sitting);
  if (act === "poke")
    return poke(sitting.world, sitting.desk, {
      event: "poked",
      patients: [`Patient/p-${consult}`],
      byPerson: true,
    });
  if (!chart) return;
  switch (act) {
    case "write":
      return write(sitting, chart);
    case "checkpoint":
      return save(sitting, chart, "idle");
    case "claim":
      return claim(sitting, chart, false);
    case "take-over":
      return claim(sitting, chart, true);
    case "begin":
      return acts(sitting, chart, { act: "begin" }, ["claimed"]);
    case "hand-back":
      return acts(sitting, chart, { act: "hand-back", reason: "another is free" }, ["claimed", "in-consult"]);
    case "recall":
      return recall(sitting, chart);
    case "amend":
      return amend(sitting, chart);
    case "sign":
      return sign(sitting, chart);
    case "tell":
      return tell(sitting, chart);
    case "attach":
      return attach(sitting, chart);
    default:
      return;
  }
}

function adopt({ desk, seat }: Sitting, { localId, ticket }: Chart): void {
  const own = recordOfPatient(seat.disk.db, ticket.patientReference ?? "")
    .filter(({ type }) => type === "Composition")
    .map(({ json }) => JSON.parse(json) as Composition) // as the hub wrote it
    .find(
      (one) =>
        one.status === "preliminary" &&
        one.encounter?.reference === `Encounter/${ticket.encounterId}` &&
        one.author?.[0]?.reference === `Practitioner/doctor-${seat.doctor}`,
    );
  const json = own && draftJsonIn(own);
  const uuid = own?.identifier?.value;
  if (
    !own ||
    json === undefined ||
    !adoptDraft(seat.disk.db, { consultId: localId, draft: json, serverId: own.id ?? "", at: isoOf(desk) })
  )
    return;
  if (uuid === undefined) return;
  writeSetting(seat.disk.db, `checkpoint-uuid:${localId}`, uuid);
  const server = { serverId: own.id ?? "", versionId: own.meta?.versionId ?? "" };
  saveServerName(seat.disk.db, { localUuid: uuid, type: "Composition", ...server });
}

function write(sitting: Sitting, chart: Chart): void {
  const { world, desk, seat, draw } = sitting;
  const { db } = seat.disk;
  const { localId } = chart;
  adopt(sitting, chart);
  const { seq, draft } = writingOf(db, localId);
  const { watch } = world;
  const token = `[${desk.index}${seat.doctor}${(watch.tokens += 1)}]`;
  const medicineId = draw < 0.5 ? "amoxicillin-500mg-capsule" : "paracetamol-500mg-tablet";
  const line = {
    id: lineId.parse("line-1"),
    medicineId,
    doseAmount: 1,
    frequency: "twice-daily" as const,
    meal: "after-food" as const,
    durationDays: 3,
  };
  const edits: Edit[] = [
    { kind: "splice", section: "complaint", at: draft.sections.complaint.length, remove: 0, insert: token },
    ...(draft.lines.length === 0 ? [{ kind: "put-line" as const, line }] : []),
  ];
  const answer = appendEdits(db, { consultId: localId, firstSeq: seq + 1, edits, at: isoOf(desk) });
  if (answer.outcome !== "durable") return;
  const ofFile = watch.acknowledged.get(seat.file) ?? new Map<string, string[]>();
  watch.acknowledged.set(seat.file, ofFile.set(localId, [...(ofFile.get(localId) ?? []), token]));
}

function save({ world, desk, seat }: Sitting, { localId }: Chart, reason: string): void {
  const outboxId = desk.given.uuid();
  const input = { consultId: localId, reason, at: isoOf(desk), outboxId };
  const { db } = seat.disk;
  checkpoint(db, input);
  if (openOutbox(db).some(({ id }) => id === outboxId)) noteEnqueued(world.watch, seat.file, outboxId);
  poke(world, desk, { event: "enqueued" });
}

/** Who leaves the room has something to keep of every consult: the drafts go in one request. */
function saveAll(sitting: Sitting): void {
  const { plan } = sitting.world;
  for (let consult = 0; consult < plan.consults; consult += 1) {
    const chart = chartOf(sitting, consult);
    if (!chart) continue;
    write(sitting, chart);
    save(sitting, chart, "lock");
  }
}

const isUnderWay = ({ seat }: Sitting, { localId }: Chart): boolean =>
  openOutbox(seat.disk.db).some(
    ({ kind, consultId, state }) =>
      consultId === localId && (kind === "claim" || kind === "act") && state !== "parked",
  );

function claim(sitting: Sitting, chart: Chart, isTakeOver: boolean): void {
  const { world, desk, seat } = sitting;
  const { state, ownerReference } = chart.ticket;
  if (chart.isMine || isUnderWay(sitting, chart)) return;
  if (isTakeOver ? ownerReference === undefined : state !== "waiting") return;
  const id = desk.given.uuid();
  const subject = isTakeOver ? '{"takeOver":true}' : "{}";
  enqueue(seat.disk.db, { id, kind: "claim", consultId: chart.localId, createdAt: isoOf(desk), subject });
  noteEnqueued(world.watch, seat.file, id);
  poke(world, desk, { event: "enqueued" });
}

function acts(sitting: Sitting, chart: Chart, act: ConsultAct, from: readonly string[]): void {
  const { world, desk, seat } = sitting;
  if (!chart.isMine || !from.includes(chart.ticket.state) || isUnderWay(sitting, chart)) return;
  save(sitting, chart, "hand-over");
  const id = desk.given.uuid();
  const createdAt = isoOf(desk);
  enqueueAct(seat.disk.db, {
    id,
    consultId: chart.localId,
    createdAt,
    subject: JSON.stringify(act),
    act: act.act,
  });
  noteEnqueued(world.watch, seat.file, id);
  poke(world, desk, { event: "enqueued" });
}

const withPaper = ["issued", "reached", "given", "explained"];

function recall(sitting: Sitting, chart: Chart): void {
  acts(sitting, chart, { act: "recall", kind: "cancelled", reason: "the wrong dose" }, withPaper);
}

/** A recall that was meant before there was a paper, now that there is one. */
export function recallWherePossible(sitting: Sitting): void {
  for (let consult = 0; consult < sitting.world.plan.consults; consult += 1) {
    const chart = chartOf(sitting, consult);
    if (!chart?.isMine || !withPaper.includes(chart.ticket.state)) continue;
    sitting.desk.wantsRecall = false;
    return recall(sitting, chart);
  }
}

function amend({ desk, seat }: Sitting, { localId, ticket, isMine }: Chart): void {
  const signed = signedOf(seat.disk.db, localId);
  if (!isMine || !withPaper.includes(ticket.state) || !signed?.receipt?.includes('"issued"')) return;
  openAmendment(seat.disk.db, { consultId: localId, at: isoOf(desk), reason: "a shorter course" });
}

/** A person answers what is parked: sets it aside, or goes on with the own draft over the other PC's. */
function decide(sitting: Sitting): void {
  const { world, desk, seat } = sitting;
  const { db } = seat.disk;
  for (const row of openOutbox(db)) {
    const { id, state, why, kind, consultId } = row;
    if (state !== "parked" || kind === "signed") continue;
    if (kind === "facts" && why?.startsWith("facts-conflict/") === true) {
      decideFact(sitting, row);
      continue;
    }
    const other = readOtherDesk(why);
    if (kind === "binary" || kind === "document") {
      setAside(db, { id, reason: why ?? "", at: isoOf(desk) });
      continue;
    }
    // Whoever sets the own draft aside, or goes on over the other's, gives one of the two up for now.
    if (kind === "checkpoint") world.watch.chosenOf.add(`${seat.doctor}/${ticketOf(db, consultId ?? "")}`);
    if (other) {
      const uuid = world.hub.store.read("Composition", other.compositionId);
      const known = uuid?.resourceType === "Composition" ? uuid.identifier?.value : undefined;
      if (known === undefined) continue;
      world.watch.decided.add(other.compositionId);
      writeSetting(db, `checkpoint-uuid:${consultId}`, known);
      const server = { serverId: other.compositionId, versionId: other.versionId };
      saveServerName(db, { localUuid: known, type: "Composition", ...server });
      leftOf(world.watch, seat.file).delete(id);
      settle(db, id, { state: "waiting", newBytes: true });
    } else {
      settle(db, id, { state: "superseded", why: `set aside: ${why}` });
      appendAudit(db, { at: isoOf(desk), kind: "set-aside", subject: id });
    }
  }
  poke(world, desk, { event: "enqueued" });
}
