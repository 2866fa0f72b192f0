import type { Encounter, Location, Patient, Resource, Task } from "@medplum/fhirtypes";
import { compareUrgency, type Ranked } from "../../../../shared/domain/compare-urgency.ts";
import { patientId } from "../../../../shared/domain/ids.ts";
import { readTicket, type Ticket } from "../../../../shared/fhir/read-ticket.ts";
import { judgeTicket } from "../../../../shared/fhir/ticket-urgency.ts";
import type { Item } from "../../../../shared/sync/item.ts";
import type { Load, Loaded, TicketName, TicketRow } from "../../../../shared/sync/keeps.ts";
import { ownReference } from "../../../../shared/sync/recipes/own-file.ts";
import { mostPatients } from "../../../../shared/sync/round/make-ready.ts";
import { queueConsults } from "../../../../shared/sync/round/list-tickets.ts";
import type { ServerTraits } from "../../../../shared/sync/server-traits.ts";
import type { WritableDb } from "../writable-db.ts";
import { isFileHere } from "./attachments.ts";
import { serverNameOf } from "./id-map.ts";
import { commonRevision, revisionOf } from "./notes.ts";
import {
  openTickets,
  recordOfPatient,
  resourceByLocalId,
  resourceByReference,
  type StoredResource,
} from "./resources.ts";
import { readCursor, readSetting } from "./settings.ts";
import { signedOf } from "./signed.ts";
import { reconciledAt, serverTraits } from "./sync-keep.ts";

/** What the sync machine reads; nothing is written. */
export function runLoad(db: WritableDb, load: Load): Loaded {
  switch (load.load) {
    case "start": {
      const traits = readSetting(db, serverTraits);
      return {
        loaded: "start",
        items: openItems(db),
        traits: traits === undefined ? undefined : (JSON.parse(traits) as ServerTraits), // written by runKeep
        reconciledAt: readSetting(db, reconciledAt),
      };
    }
    case "items":
      return { loaded: "items", items: openItems(db) };
    case "ticket":
      return { loaded: "ticket", ticket: ticketOf(db, load.consultId) };
    case "checkpoint":
      return checkpointOf(db, load);
    case "own-file":
      return {
        loaded: "own-file",
        isHere: isFileHere(db, ownReference(load.itemId)),
        server: serverNameOf(db, load.itemId),
      };
    case "name":
      return { loaded: "name", server: serverNameOf(db, load.localUuid) };
    case "tickets":
      return {
        loaded: "tickets",
        tickets: db
          .prepare<[], TicketName>(
            "SELECT server_id AS serverId, version_id AS versionId FROM resource WHERE type = 'Task'",
          )
          .all(),
        open: openTickets(db),
        consults: db
          .prepare<[], string>("SELECT server_id FROM resource WHERE type = 'Encounter'")
          .pluck()
          .all(),
        consultsSince: readCursor(db, queueConsults),
      };
    case "open-tickets":
      return {
        loaded: "open-tickets",
        tickets: openTickets(db).flatMap((id) => resourceByReference(db, `Task/${id}`) ?? []),
      };
    case "cursors": {
      const known = load.scopes.flatMap((scope) => {
        const cursor = readCursor(db, scope);
        return cursor === undefined ? [] : [[scope, cursor] as const];
      });
      return { loaded: "cursors", cursors: Object.fromEntries(known) };
    }
    case "queue":
      return { loaded: "queue", patients: nextPatients(db, load) };
    case "nothing":
      return { loaded: "nothing" };
  }
}

type Row = Omit<Item, "after" | "dueAtMs" | "isComing" | "isRecheck" | "lane" | "takenAt"> & {
  readonly coming: number;
  readonly takenAt: string | null;
  readonly lane: string | null;
  readonly nextAt: string | null;
  readonly recheck: number;
};

/**
 * Signed items are the sender's and messages the live channel's; both have their own way. What a rescue is still bringing
 * is among them: left out, what comes after it would be the first of its lane.
 */
function openItems(db: WritableDb): Item[] {
  const after = Map.groupBy(
    db
      .prepare<[], { item: string; after: string }>(
        "SELECT item_id AS item, after_id AS after FROM outbox_after WHERE item_id IN (SELECT id FROM outbox WHERE state IN ('waiting', 'sending', 'parked'))",
      )
      .all(),
    ({ item }) => item,
  );
  return db
    .prepare<[], Row>(
      `SELECT id, kind, lane, consult_id AS consultId, created_at AS createdAt, state, attempts, next_at AS nextAt, why,
         subject, bytes, recheck, taken_at AS takenAt, coming FROM outbox
       WHERE state IN ('waiting', 'sending', 'parked') AND kind NOT IN ('signed', 'chat', 'audit') ORDER BY position`,
    )
    .all()
    .map(({ nextAt, recheck, takenAt, coming, ...row }) => ({
      ...row,
      ...(coming === 0 ? {} : { isComing: true }),
      ...(takenAt === null ? {} : { takenAt }),
      lane: row.lane ?? row.consultId ?? row.id,
      after: (after.get(row.id) ?? []).map((one) => one.after),
      dueAtMs: nextAt === null ? 0 : Date.parse(nextAt),
      isRecheck: recheck === 1,
    }));
}

function ticketOf(db: WritableDb, consultId: string): TicketRow | undefined {
  const stored = resourceByLocalId(db, consultId);
  return stored?.type === "Task" ? stored : undefined;
}

function checkpointOf(db: WritableDb, load: Extract<Load, { load: "checkpoint" }>): Loaded {
  const { consultId, revision, withDrafts } = load;
  const saved = revisionOf(db, consultId, revision);
  const uuid = readSetting(db, `checkpoint-uuid:${consultId}`);
  return {
    loaded: "checkpoint",
    ticket: ticketOf(db, consultId),
    draft: saved?.draft,
    savedAt: saved?.savedAt ?? "",
    isSigned: signedOf(db, consultId) !== undefined,
    uuid,
    server: uuid === undefined ? undefined : serverNameOf(db, uuid),
    ownDrafts: withDrafts
      ? db
          .prepare<[string], { draft: string }>(
            "SELECT draft FROM note_revision WHERE consult_id = ? ORDER BY revision",
          )
          .all(consultId)
          .map(({ draft }) => draft)
      : [],
    commonRevision: withDrafts ? (commonRevision(db, consultId)?.revision ?? 0) : 0,
  };
}

const waiting = new Set(["requested", "waiting", "claimed", "in-consult", "interrupted", "signed", "left"]);

type Waiting = {
  readonly stored: StoredResource;
  readonly task: Task;
  readonly patient: string;
  readonly isHere: boolean;
};

/** Patients of open tickets, most urgent first; for records in any order where all are here: none need come first. */
function nextPatients(
  db: WritableDb,
  { now, forRecords }: Extract<Load, { load: "queue" }>,
): { reference: string; isHere: boolean }[] {
  const found = openTickets(db)
    .flatMap((id) => waitingAt(db, id) ?? [])
    .filter(({ task }) => forRecords === undefined || !isAnothers(task, forRecords.of));
  const isOrdered =
    forRecords === undefined || found.length > mostPatients || found.some(({ isHere }) => !isHere);
  const ordered = isOrdered
    ? found.map((one) => ({ ...one, ...rankedAt(db, one, now) })).toSorted(compareUrgency)
    : found;
  return [...new Map(ordered.map(({ patient, isHere }) => [patient, isHere]))].map(([reference, isHere]) => ({
    reference,
    isHere,
  }));
}

const isAnothers = ({ owner }: Task, me: string): boolean =>
  owner?.reference !== undefined && owner.reference !== me;

function waitingAt(db: WritableDb, ticketId: string): Waiting | undefined {
  const stored = resourceByReference(db, `Task/${ticketId}`);
  if (!stored) return undefined;
  const task = JSON.parse(stored.json) as Task; // as the hub wrote it
  const alone = readTicket(task, undefined);
  if (!waiting.has(alone.state)) return undefined;
  // Where the ticket does not say whose it is, its consult may.
  const patient = alone.patientReference ?? ticketWhole(db, task).patientReference;
  if (patient === undefined) return undefined;
  return { stored, task, patient, isHere: readCursor(db, patient) !== undefined };
}

function ticketWhole(db: WritableDb, task: Task): Ticket {
  const { encounterId } = readTicket(task, undefined);
  return readTicket(task, read<Encounter>(db, `Encounter/${encounterId}`));
}

function rankedAt(db: WritableDb, { stored, task, patient }: Waiting, now: string): Ranked {
  const ticket = ticketWhole(db, task);
  const { urgency } = judgeTicket({
    ticket,
    patient: read<Patient>(db, patient),
    record: recordOf(db, patient),
    location:
      ticket.locationReference === undefined ? undefined : read<Location>(db, ticket.locationReference),
    id: patientId.parse(resourceByReference(db, patient)?.localId ?? patient),
    now,
  });
  return { urgency, requestedAt: ticket.requestedAt, consultId: stored.localId };
}

/** What the hub wrote; every reader of records is total. */
function read<T extends Resource>(db: WritableDb, reference: string): T | undefined {
  const stored = resourceByReference(db, reference);
  return stored && (JSON.parse(stored.json) as T);
}

const recordOf = (db: WritableDb, patient: string): Resource[] =>
  recordOfPatient(db, patient).map(({ json }) => JSON.parse(json) as Resource);
