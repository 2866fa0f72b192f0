import { randomUUID } from "node:crypto";
import type { Encounter, Resource, Task } from "@medplum/fhirtypes";
import { type ConsultAct, consultAct, stateAfter } from "../../../shared/domain/consult-act.ts";
import type { ConsultState } from "../../../shared/domain/consult-state.ts";
import { leaseState } from "../../../shared/domain/consult-machine.ts";
import { readTicket, type Ticket } from "../../../shared/fhir/read-ticket.ts";
import { endedEncounter, endsEncounter } from "../../../shared/fhir/end-encounter.ts";
import { extension } from "../../../shared/fhir/systems.ts";
import { extrasOf } from "../../../shared/fhir/ticket-extras.ts";
import { voidedPapers } from "../../../shared/fhir/void-papers.ts";
import { actBundle } from "../../../shared/fhir/write-act.ts";
import { type Result, err, ok } from "../../../shared/result/result.ts";
import type { OutboxRow } from "../db/stores/outbox.ts";
import { type Outcome, type Push, react, settled } from "./push-parts.ts";
import { keepPulled, pageOf } from "./pulled.ts";

/** One act of the doctor as one guarded transaction; its trace on the ticket tells a lost answer from a lost race. */
export async function pushAct(push: Push, row: OutboxRow): Promise<Outcome> {
  const { hub, db } = push;
  const stored = await db.resourceByLocalId(row.consultId ?? "");
  if (!stored) return settled(db, row, { state: "parked", why: "not-found" });
  const made = row.bytes === null ? await bytesOf(push, row, JSON.parse(stored.json) as Task) : ok(row.bytes); // as the hub wrote it
  if (!made.ok) {
    if (made.error === "waits")
      return settled(db, row, { state: "waiting", why: "hub-unreachable" }, "waits");
    return reconcileAct(push, row, stored.serverId);
  }
  const bytes = await db.beginAttempt(row.id, made.value);
  const answer = await hub.ask({ method: "POST", path: "/fhir", body: bytes });
  return react(push, row, answer, {
    done: async ({ json }) => void (await keepPulled(db, pageOf(json).resources)),
    reconcile: () => reconcileAct(push, row, stored.serverId),
  });
}

/** `no-way`: from how this PC knows the ticket, the act leads nowhere; `waits`: the hub must be asked first. */
async function bytesOf(push: Push, row: OutboxRow, task: Task): Promise<Result<string, "no-way" | "waits">> {
  const act = consultAct.parse(JSON.parse(row.subject));
  const ticket = readTicket(task, undefined);
  const to = nextState(push, act, ticket);
  if (to === undefined) return err("no-way");
  const voided = act.act === "recall" ? await papersToVoid(push, ticket, act) : ok([]);
  if (!voided.ok) return err("waits");
  const ended = endsEncounter(to) ? await encounterToEnd(push, ticket, to, row.createdAt) : ok([]);
  if (!ended.ok) return err("waits");
  const { doctor } = push;
  const bundle = actBundle(task, ticket.state, act, {
    id: row.id,
    at: row.createdAt,
    by: { reference: `Practitioner/${doctor.id}`, display: doctor.name },
    to,
    uuids: randomUUID,
    alongside: [...voided.value, ...ended.value],
  });
  return ok(JSON.stringify(bundle));
}

function nextState({ doctor, now }: Push, { act }: ConsultAct, ticket: Ticket) {
  const owner = ticket.ownerReference;
  const mine = owner === `Practitioner/${doctor.id}`;
  const leaseRunning = leaseState(ticket.leaseUntil, now().toISOString()) === "running";
  return stateAfter(act, { state: ticket.state, mine, foreign: owner !== undefined && !mine, leaseRunning });
}

/** All paper of the consult as the hub holds it now: the desk's copy may be older than the centre's. */
async function papersToVoid(
  { hub }: Push,
  ticket: Ticket,
  act: Extract<ConsultAct, { act: "recall" }>,
): Promise<Result<readonly Resource[], "waits">> {
  const found: Resource[] = [];
  for (const type of ["Composition", "MedicationRequest"]) {
    const answer = await hub.ask({
      path: `/fhir/${type}?encounter=Encounter/${ticket.encounterId}&_count=200`,
    });
    if (!answer.ok || answer.value.status !== 200) return err("waits");
    found.push(...pageOf(answer.value.json).resources);
  }
  return ok(voidedPapers(found, act.kind, act.reason));
}

/** As the hub holds it now: the centre adds to it as long as the patient is there. */
async function encounterToEnd(
  { hub }: Push,
  { encounterId }: Ticket,
  to: ConsultState,
  at: string,
): Promise<Result<readonly Resource[], "waits">> {
  if (encounterId === undefined) return ok([]);
  const answer = await hub.ask({ path: `/fhir/Encounter?_id=${encounterId}` });
  if (!answer.ok || answer.value.status !== 200) return err("waits");
  const found = pageOf(answer.value.json).resources.find(
    (one): one is Encounter => one.resourceType === "Encounter",
  );
  const ended = endedEncounter(found, to, at);
  return ok(ended === undefined ? [] : [ended]);
}

/**
 * Somebody wrote the ticket meanwhile. Our own trace on it: the answer was lost, the act is done. Still possible
 * from where it stands now: new bytes. Otherwise a person is told what happened.
 */
async function reconcileAct(push: Push, row: OutboxRow, taskId: string): Promise<Outcome> {
  const { hub, db } = push;
  const answer = await hub.ask({ path: `/fhir/Task?_id=${taskId}` });
  if (!answer.ok) return settled(db, row, { state: "waiting" }, "waits");
  const { resources } = pageOf(answer.value.json);
  await keepPulled(db, resources);
  const task = resources.find((one): one is Task => one.resourceType === "Task");
  if (!task) return settled(db, row, { state: "parked", why: "not-found" });
  if (extrasOf(task, extension.acted).some(({ id }) => id === row.id))
    return settled(db, row, { state: "done" });
  const ticket = readTicket(task, undefined);
  const act = consultAct.parse(JSON.parse(row.subject));
  if (nextState(push, act, ticket) !== undefined && row.attempts < mostRaces)
    return settled(db, row, { state: "waiting", newBytes: true }, "waits");
  return settled(db, row, { state: "parked", why: movedOn(ticket) });
}

/** A ticket that is written all the time is a bug somewhere: a person looks before the hub is asked for ever. */
const mostRaces = 20;

/** `moved-on/<state>/<who>`: the screen says it in the doctor's language. */
function movedOn(ticket: Ticket): string {
  return ["moved-on", ticket.state, ticket.ownerDisplay ?? ""].join("/");
}
