import { randomUUID } from "node:crypto";
import type { Task } from "@medplum/fhirtypes";
import { z } from "zod";
import type { Draft } from "../../../shared/domain/draft.ts";
import { readTicket } from "../../../shared/fhir/read-ticket.ts";
import { system } from "../../../shared/fhir/systems.ts";
import { checkpointBundle } from "../../../shared/fhir/write-checkpoint.ts";
import { claimedTask } from "../../../shared/fhir/write-claim.ts";
import { isDue } from "../../../shared/sync/due.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { OutboxRow } from "../db/stores/outbox.ts";
import { pushAct } from "./push-act.ts";
import { type Outcome, type Push, react, settled } from "./push-parts.ts";
import { keepPulled, pageOf } from "./pulled.ts";

/** Sends what waits: first in, first out within a consult; different consults at the same time. */
export async function pushOutbox(push: Push): Promise<boolean> {
  const rows = (await push.db.openOutbox()).filter(
    ({ kind }) => kind !== "signed" && kind !== "chat", // the sender's, and the live channel's
  );
  const byConsult = Map.groupBy(rows, ({ consultId }) => consultId ?? "");
  const sent = await Promise.all([...byConsult.values()].map((queue) => pushInOrder(push, queue)));
  return sent.includes(true);
}

/** Stops at the first that did not get through, so that order holds; a parked one does not block. */
async function pushInOrder(push: Push, queue: readonly OutboxRow[]): Promise<boolean> {
  let sent = false;
  for (const row of queue) {
    if (row.state === "parked") continue;
    if (!isDue(row.nextAt === null ? 0 : Date.parse(row.nextAt), push.now().getTime())) return sent;
    const outcome = await pushers[row.kind](push, row);
    if (outcome === "waits") return sent;
    sent = true;
  }
  return sent;
}

const pushers: Readonly<Record<OutboxRow["kind"], (push: Push, row: OutboxRow) => Promise<Outcome>>> = {
  claim: pushClaim,
  checkpoint: pushCheckpoint,
  act: pushAct,
  // None of these is this one's to send.
  chat: () => Promise.resolve("waits"),
  signed: () => Promise.resolve("waits"),
  audit: () => Promise.resolve("waits"),
};

async function pushClaim(push: Push, row: OutboxRow, isAgain = false): Promise<Outcome> {
  const { hub, db, doctor } = push;
  const stored = await db.resourceByLocalId(row.consultId ?? "");
  if (!stored) return settled(db, row, { state: "parked", why: "not-found" });
  const task = JSON.parse(stored.json) as Task; // as the hub wrote it
  const claim = { practitionerReference: `Practitioner/${doctor.id}`, claimId: row.id, display: doctor.name };
  const bytes = await db.beginAttempt(row.id, JSON.stringify(claimedTask(task, claim)));
  const ifMatch = `W/"${(JSON.parse(bytes) as Task).meta?.versionId}"`; // our own bytes
  const answer = await hub.ask({
    method: "PUT",
    path: `/fhir/Task/${stored.serverId}`,
    body: bytes,
    headers: { "if-match": ifMatch },
  });
  return react(push, row, answer, {
    done: async ({ json }) =>
      void (await keepPulled(db, pageOf({ resourceType: "Bundle", entry: [{ resource: json }] }).resources)),
    reconcile: async () => {
      const outcome = await reconcileClaim(push, row, stored.serverId);
      // A step of the alarm may have been written under our hands: a red request must not wait for the next round.
      const isFree = outcome === "waits" && !isAgain && (await isUnclaimedHere(db, row));
      return isFree ? pushClaim(push, row, true) : outcome;
    },
  });
}

async function isUnclaimedHere(db: DeskDatabase, row: OutboxRow): Promise<boolean> {
  const stored = await db.resourceByLocalId(row.consultId ?? "");
  return stored !== undefined && readTicket(JSON.parse(stored.json) as Task, undefined).state === "waiting"; // as the hub wrote it
}

/** Somebody wrote the ticket meanwhile: perhaps ourselves in an answer that was lost. */
async function reconcileClaim({ hub, db, doctor }: Push, row: OutboxRow, taskId: string): Promise<Outcome> {
  const answer = await hub.ask({ path: `/fhir/Task?_id=${taskId}` });
  if (!answer.ok) return settled(db, row, { state: "waiting" }, "waits");
  const { resources } = pageOf(answer.value.json);
  await keepPulled(db, resources);
  const task = resources.find((one): one is Task => one.resourceType === "Task");
  const ticket = task && readTicket(task, undefined);
  const own = ticket?.ownerReference === `Practitioner/${doctor.id}`;
  if (own || ticket?.claimId === row.id) return settled(db, row, { state: "done" });
  if (ticket?.state === "waiting") return settled(db, row, { state: "waiting", newBytes: true }, "waits");
  return settled(db, row, { state: "parked", why: "already-claimed" });
}

const draftSubject = z.object({ revision: z.number() });

async function pushCheckpoint(push: Push, row: OutboxRow): Promise<Outcome> {
  const { hub, db } = push;
  const consultId = row.consultId ?? "";
  const bundle = await checkpointBytes(push, row, consultId);
  if (bundle === undefined) return settled(db, row, { state: "superseded" });
  const bytes = await db.beginAttempt(row.id, bundle.text);
  const answer = await hub.ask({ method: "POST", path: "/fhir", body: bytes });
  return react(push, row, answer, {
    done: ({ json }) => keepServerName(db, bundle.uuid, json),
    reconcile: async () => {
      await adoptServerName(push, bundle.uuid);
      return settled(db, row, { state: "waiting", newBytes: true }, "waits");
    },
  });
}

async function checkpointBytes({ db, doctor }: Push, row: OutboxRow, consultId: string) {
  const { revision } = draftSubject.parse(JSON.parse(row.subject));
  const saved = await db.revisionOf(consultId, revision);
  const stored = await db.resourceByLocalId(consultId);
  if (!saved || !stored || (await db.signedOf(consultId))) return undefined; // the signed note says more
  const ticket = readTicket(JSON.parse(stored.json) as Task, undefined); // as the hub wrote it
  if (ticket.patientReference === undefined || ticket.encounterId === undefined) return undefined;
  const uuid = await checkpointUuid(db, consultId);
  const server = await db.serverNameOf(uuid);
  const bundle = checkpointBundle({
    uuid,
    ...(server ? { server: { id: server.serverId, versionId: server.versionId } } : {}),
    draft: JSON.parse(saved.draft) as Draft, // written by this program from a parsed draft
    savedAt: saved.savedAt,
    patientReference: ticket.patientReference,
    encounterReference: `Encounter/${ticket.encounterId}`,
    practitionerReference: `Practitioner/${doctor.id}`,
    authorName: doctor.name,
  });
  return { uuid, text: JSON.stringify(bundle) };
}

/** One preliminary Composition for each consult and author. */
async function checkpointUuid(db: DeskDatabase, consultId: string): Promise<string> {
  const name = `checkpoint-uuid:${consultId}`;
  const known = await db.readSetting(name);
  if (known !== undefined) return known;
  const uuid = randomUUID();
  await db.writeSetting(name, uuid);
  return uuid;
}

async function keepServerName(db: DeskDatabase, localUuid: string, json: unknown): Promise<void> {
  const found = pageOf(json).resources.find(({ resourceType }) => resourceType === "Composition");
  if (!found?.id || !found.meta?.versionId) return;
  await db.saveServerName({
    localUuid,
    type: "Composition",
    serverId: found.id,
    versionId: found.meta.versionId,
  });
}

async function adoptServerName({ hub, db }: Push, uuid: string): Promise<void> {
  const answer = await hub.ask({
    path: `/fhir/Composition?identifier=${encodeURIComponent(`${system.uuid}|${uuid}`)}`,
  });
  if (answer.ok) await keepServerName(db, uuid, answer.value.json);
}
