import type { Encounter, Location, Organization, Patient, Task } from "@medplum/fhirtypes";
import type { QueueRow } from "../../../shared/contract/queue-view.ts";
import type { Doctor } from "../../../shared/contract/session-view.ts";
import { ageAt } from "../../../shared/domain/age.ts";
import type { ActName } from "../../../shared/domain/consult-act.ts";
import { compareUrgency } from "../../../shared/domain/compare-urgency.ts";
import { alarmSince } from "../../../shared/domain/escalation.ts";
import { consultId, patientId } from "../../../shared/domain/ids.ts";
import { contentUrl, documentsOf } from "../../../shared/fhir/read-reports.ts";
import { type Ticket, readTicket } from "../../../shared/fhir/read-ticket.ts";
import { extensionOf } from "../../../shared/fhir/reading.ts";
import { extension } from "../../../shared/fhir/systems.ts";
import { extrasOf } from "../../../shared/fhir/ticket-extras.ts";
import { judgeTicket } from "../../../shared/fhir/ticket-urgency.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { CentrePresence } from "../live/centres.ts";
import type { StoredResource } from "../db/stores/resources.ts";
import type { OutboxRow } from "../db/stores/outbox.ts";
import { readRecord, resourceOf, withTold } from "./record.ts";
import { actsUnderWay, heldBy } from "./held.ts";

export type QueueEntry = { readonly row: QueueRow; readonly patientReference: string | undefined };

const states = new Set(["requested", "waiting", "claimed", "in-consult", "interrupted", "signed", "left"]);
/** Who left may come back the same day; after that it is no place in a queue. */
const leftForMs = 12 * 3_600_000;

/** Open tickets, the doctor's own first, then most urgent first. */
export async function queueOf(
  db: DeskDatabase,
  doctor: Doctor | undefined,
  now: Date,
  centres?: CentrePresence,
): Promise<readonly QueueEntry[]> {
  const open = new Set(await db.openTickets());
  const tasks = (await db.resourcesOfType("Task")).filter(({ serverId }) => open.has(serverId));
  const outbox = await db.openOutbox();
  const unsent = new Set(outbox.flatMap(({ consultId: id }) => id ?? []));
  const attachments = new Set(await db.attachmentReferences());
  const entries = await Promise.all(
    tasks.map((task) => entryOf(db, task, { doctor, now, unsent, attachments, centres, outbox })),
  );
  return entries
    .filter((entry) => entry !== undefined)
    .filter(({ row }) => states.has(row.state))
    .filter(({ row }) => row.state !== "left" || row.waitingMs < leftForMs)
    .toSorted(
      (one, other) => Number(other.row.mine) - Number(one.row.mine) || compareUrgency(one.row, other.row),
    );
}

type Around = {
  readonly doctor: Doctor | undefined;
  readonly now: Date;
  readonly unsent: ReadonlySet<string>;
  readonly attachments: ReadonlySet<string>;
  readonly centres: CentrePresence | undefined;
  readonly outbox: readonly OutboxRow[];
};

async function entryOf(
  db: DeskDatabase,
  stored: StoredResource,
  around: Around,
): Promise<QueueEntry | undefined> {
  const { task, ticket, patient, location, centre } = await ticketAround(db, stored);
  if (ticket.patientReference === undefined) return undefined;
  const { resources, idOf } = await readRecord(db, ticket.patientReference);
  const nowText = around.now.toISOString();
  const id = patientId.parse(idOf(ticket.patientReference));
  const judged = judgeTicket({ ticket, patient, record: resources, location, id, now: nowText });
  const { facts, urgency, altitudeM } = judged;
  const steps = extrasOf(task, extension.escalation);
  const since = alarmSince(steps);
  const held =
    around.doctor && heldBy(ticket, around.doctor, around.outbox, stored.localId, around.now.toISOString());
  const mine = held?.mine ?? false;
  const unsentAct = actsUnderWay(around.outbox, stored.localId).at(-1);
  const usual = extensionOf(location, extension.line)?.valueCode;
  const usualLine = usual === "good" || usual === "thin" || usual === "poor" ? usual : "unknown";
  const here = around.centres?.of(ticket.centreReference);
  const age = ageAt(facts.birthDate, nowText);
  const row: QueueRow = {
    consultId: consultId.parse(stored.localId),
    patientId: id,
    name: facts.name,
    ...(facts.nameDevanagari === undefined ? {} : { nameDevanagari: facts.nameDevanagari }),
    ...(age === undefined ? {} : { age }),
    sex: facts.sex,
    complaint: ticket.complaint,
    ...(ticket.complaintDuration === undefined ? {} : { complaintDuration: ticket.complaintDuration }),
    state: held?.state ?? ticket.state,
    urgency,
    requestedAt: ticket.requestedAt,
    waitingMs: Math.max(0, around.now.getTime() - Date.parse(ticket.requestedAt)),
    centre: { name: centre?.name ?? location?.name ?? "", ...(altitudeM === undefined ? {} : { altitudeM }) },
    speciality: ticket.speciality,
    mine,
    ...(held?.foreign === true ? { holder: ticket.ownerDisplay ?? ticket.ownerReference ?? "" } : {}),
    ...(held?.foreign === true && ticket.claimedAt !== undefined ? { heldSince: ticket.claimedAt } : {}),
    ...(unsentAct ? { unsentAct: unsentAct.act.act } : {}),
    ...cameBackOf(task, held?.state ?? ticket.state, unsentAct?.act.act),
    presence: ticket.state === "left" ? "left" : (here?.presence ?? "unknown"),
    // What the page measured just now says more than what is written about the place.
    line: here === undefined || here.line === "unknown" ? usualLine : here.line,
    readyOffline: await readiness(db, ticket.patientReference, resources, idOf, around.attachments),
    unsent: around.unsent.has(stored.localId),
    ...(since === undefined ? {} : { escalation: { since, steps: [...steps] } }),
  };
  return { row, patientReference: ticket.patientReference };
}

/** The last thing done with it tells, as long as nobody has it in hand. */
function cameBackOf(
  task: Task,
  state: QueueRow["state"],
  underWay: ActName | undefined,
): Pick<QueueRow, "cameBack"> {
  if (state !== "requested" && state !== "waiting") return {};
  const last = underWay ?? extrasOf(task, extension.acted).at(-1)?.act;
  if (last === "come-back") return { cameBack: "after-leaving" };
  return last === "return-for-information" ? { cameBack: "with-answers" } : {};
}

async function readiness(
  db: DeskDatabase,
  patientReference: string,
  resources: Parameters<typeof documentsOf>[0],
  idOf: (reference: string) => string,
  attachments: ReadonlySet<string>,
): Promise<QueueRow["readyOffline"]> {
  if ((await db.readCursor(patientReference)) === undefined) return "coming";
  const wanted = documentsOf(resources, idOf).filter(({ attachment }) => attachment.data === undefined);
  return wanted.every(({ attachment }) => attachments.has(contentUrl(attachment)))
    ? "ready"
    : "images-coming";
}

/** A ticket with what it names, as far as this PC has it. */
export async function ticketAround(db: DeskDatabase, stored: StoredResource) {
  const task = resourceOf<Task>(stored);
  const bare = readTicket(task, undefined);
  const read = async <T extends Patient | Encounter | Location | Organization>(
    reference: string | undefined,
  ) => {
    const found = reference === undefined ? undefined : await db.resourceByReference(reference);
    return found && resourceOf<T>(found);
  };
  const encounter = await read<Encounter>(
    bare.encounterId === undefined ? undefined : `Encounter/${bare.encounterId}`,
  );
  const ticket: Ticket = readTicket(task, encounter);
  return {
    task,
    encounter,
    ticket,
    patient: await patientOf(db, await read<Patient>(ticket.patientReference)),
    location: await read<Location>(ticket.locationReference),
    centre: await read<Organization>(ticket.centreReference),
  };
}

async function patientOf(db: DeskDatabase, patient: Patient | undefined): Promise<Patient | undefined> {
  if (!patient) return undefined;
  const [told] = await withTold(db, `Patient/${patient.id}`, [patient]);
  return told?.resourceType === "Patient" ? told : patient;
}
