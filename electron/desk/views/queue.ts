import type { Encounter, Location, Organization, Patient, Task } from "@medplum/fhirtypes";
import type { QueueRow } from "../../../shared/contract/queue-view.ts";
import type { Doctor } from "../../../shared/contract/session-view.ts";
import { compareUrgency } from "../../../shared/domain/compare-urgency.ts";
import { type Ticket, readTicket } from "../../../shared/fhir/read-ticket.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { KeptRow } from "../db/stores/queue-rows.ts";
import type { CentrePresence } from "../live/centres.ts";
import type { StoredResource } from "../db/stores/resources.ts";
import type { OutboxRow } from "../db/stores/outbox.ts";
import { keptQueue } from "./kept-queue.ts";
import { readRecord, resourceOf, withTold } from "./record.ts";
import { actsUnderWay, heldBy } from "./held.ts";
import { cameBackOf, queueRowOf, waitedMs } from "./queue-row.ts";

export type QueueEntry = { readonly row: QueueRow; readonly patientReference: string | undefined };

const states = new Set(["requested", "waiting", "claimed", "in-consult", "interrupted", "signed", "left"]);
/** Who left may come back the same day; after that it is no place in a queue. */
const leftForMs = 12 * 3_600_000;

/**
 * Open tickets, the doctor's own first, then most urgent first; `most` cuts the list. Rows stand ready in the file;
 * what this doctor did to a ticket, and what came in since, is put over them here.
 */
export async function queueOf(
  db: DeskDatabase,
  doctor: Doctor | undefined,
  now: Date,
  centres?: CentrePresence,
  most?: number,
): Promise<readonly QueueEntry[]> {
  const owner = doctor === undefined ? undefined : `Practitioner/${doctor.id}`;
  const { rows, touched, outbox } = await keptQueue(db, { now: now.toISOString(), owner, most });
  const ready = rows.map((one) => overlaid(one, now, centres)).filter(({ row }) => isShown(row));
  if (touched.length === 0) return ready;
  const attachments = new Set(await db.attachmentReferences());
  const around = { doctor, now, outbox, attachments, centres };
  const own = await Promise.all(touched.map((ticket) => entryOf(db, ticket, around)));
  return [...ready, ...own.filter((entry) => entry !== undefined).filter(({ row }) => isShown(row))]
    .toSorted(
      (one, other) => Number(other.row.mine) - Number(one.row.mine) || compareUrgency(one.row, other.row),
    )
    .slice(0, most);
}

const isShown = ({ state, waitingMs }: QueueRow): boolean =>
  states.has(state) && (state !== "left" || waitingMs < leftForMs);

/** What turns with the clock and with the live channel. */
function overlaid(
  { row, patientReference, centreReference }: KeptRow,
  now: Date,
  centres: CentrePresence | undefined,
): QueueEntry {
  const here = centres?.of(centreReference);
  const shown = { ...row, waitingMs: waitedMs(row, now) };
  return { row: here === undefined ? shown : { ...shown, ...atCentre(row, here) }, patientReference };
}

type Here = NonNullable<ReturnType<CentrePresence["of"]>>;

function atCentre(row: QueueRow, here: Here): Pick<QueueRow, "presence" | "line" | "lineAt"> {
  return {
    presence: row.state === "left" ? "left" : here.presence,
    // What the page measured just now says more than what is written about the place.
    line: here.line === "unknown" ? row.line : here.line,
    ...(here.lineAt === undefined ? {} : { lineAt: here.lineAt }),
  };
}

type Around = {
  readonly doctor: Doctor | undefined;
  readonly now: Date;
  readonly attachments: ReadonlySet<string>;
  readonly centres: CentrePresence | undefined;
  readonly outbox: readonly OutboxRow[];
};

/** A ticket that this doctor holds, or did something to that is under way. */
async function entryOf(
  db: DeskDatabase,
  stored: StoredResource,
  { doctor, now, attachments, centres, outbox }: Around,
): Promise<QueueEntry | undefined> {
  const { localId } = stored;
  const { task, ticket, patient, location, centre } = await ticketAround(db, stored);
  const { patientReference } = ticket;
  if (patientReference === undefined) return undefined;
  const {
    holder: _holder,
    heldSince: _since,
    cameBack: _cameBack,
    ...row
  } = queueRowOf({
    localId,
    task,
    ticket,
    patientReference,
    patient,
    location,
    centre,
    record: await readRecord(db, patientReference),
    isHere: (await db.readCursor(patientReference)) !== undefined,
    hasFile: (url) => attachments.has(url),
    now,
  }).row;
  const held = doctor && heldBy(ticket, doctor, outbox, localId, now.toISOString());
  const unsentAct = actsUnderWay(outbox, localId).at(-1);
  const here = centres?.of(ticket.centreReference);
  const entry: QueueRow = {
    ...row,
    state: held?.state ?? ticket.state,
    mine: held?.mine ?? false,
    ...(held?.foreign === true ? { holder: ticket.ownerDisplay ?? ticket.ownerReference ?? "" } : {}),
    ...(held?.foreign === true && ticket.claimedAt !== undefined ? { heldSince: ticket.claimedAt } : {}),
    ...(unsentAct ? { unsentAct: unsentAct.act.act } : {}),
    ...cameBackOf(task, held?.state ?? ticket.state, unsentAct?.act.act),
    ...(here ? { ...atCentre({ ...row, state: ticket.state }, here) } : {}),
    unsent: outbox.some(({ consultId }) => consultId === localId),
  };
  return { row: entry, patientReference };
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
