import type { Down } from "../../shared/contract/live.ts";
import {
  type AlarmLevel,
  alarmSince,
  dueLevels,
  type EscalationStep,
  highestLevel,
  tellAgainMs,
} from "../../shared/domain/escalation.ts";
import { extension } from "../../shared/fhir/systems.ts";
import { withExtras } from "../../shared/fhir/ticket-extras.ts";
import { openChart } from "../server/open-chart.ts";
import { type Store, StoreRefusal } from "../server/store.ts";
import { type EmergencyContact, readEmergencyContact, whoOf } from "./emergency-contact.ts";
import type { Change } from "./pokes.ts";
import { asRed, type RedTicket, unclaimedTickets } from "./red-tickets.ts";

export type AlarmParts = {
  readonly store: Store;
  readonly clock: () => Date;
  readonly tell: (rooms: readonly string[], message: Down) => void;
  /** One commit; a throw undoes all of it. */
  readonly write: <T>(work: () => Promise<T>) => Promise<T>;
  readonly covers: (practitionerId: string, speciality: string) => boolean;
  /** The doctor's desks look again: a ticket outside their specialities has become theirs to see. */
  readonly pokeDoctor: (practitionerId: string) => void;
  readonly grant: Parameters<typeof openChart>[3];
};

export type Alarms = {
  /** After a commit is durable. */
  readonly changed: (changes: readonly Change[]) => void;
  /** One look now: what changed, which steps are due, who is to be told again. */
  readonly look: () => Promise<void>;
};

type Ringing = RedTicket & { readonly toldAtMs: number };

/** Beyond so many patients at a time one look at all tickets is cheaper. */
const mostPatients = 50;

/**
 * Red requests that nobody has claimed.
 *
 *   red and unclaimed ──▶ ringing: told at once and every 15 s ──▶ claimed, ended, or red no more: over, told once
 *
 * 1. The steps taken stand on the Task, so a restart goes on where it stopped and takes none twice.
 * 2. A step is written only onto the version that was judged: a claim that came first stands untouched.
 * 3. A request that stopped ringing and rings again (handed back) starts anew, its old steps gone.
 */
export function watchAlarms(parts: AlarmParts): Alarms {
  const ringing = new Map<string, Ringing>();
  const touched = new Set<string>();
  // Until the first look at everything, steps found on a ticket are of an alarm that still goes on.
  const state = { all: true, first: true };

  const look = async (): Promise<void> => {
    const patients = state.all || touched.size > mostPatients ? undefined : [...touched];
    const isChanged = patients === undefined || patients.length > 0;
    if (!isChanged && ringing.size === 0) return;
    const contact = await readEmergencyContact(parts.store);
    if (isChanged) {
      touched.clear();
      state.all = true; // should this look fail, the next is at all of them
      const red = await redTickets(parts, patients);
      for (const over of settle(ringing, red, patients, state.first)) {
        parts.tell(roomsOf(over, contact), { hear: "alarm-over", alarm: "red", taskId: over.taskId });
        pokeEmergencyDoctor(parts, over.steps, contact);
      }
      state.all = false;
      state.first = false;
    }
    for (const one of [...ringing.values()]) await ring(parts, ringing, one, contact);
  };

  return {
    changed: (changes) => {
      for (const { patientId } of changes) if (patientId !== undefined) touched.add(patientId);
    },
    look: inTurn(look),
  };
}

async function redTickets(
  parts: AlarmParts,
  patients: readonly string[] | undefined,
): Promise<ReadonlyMap<string, RedTicket>> {
  const now = parts.clock().toISOString();
  const red = new Map<string, RedTicket>();
  for (const task of await unclaimedTickets(parts.store, patients)) {
    const found = await asRed(parts.store, task, now);
    if (found) red.set(found.taskId, found);
  }
  return red;
}

/** Brings `ringing` up to what is red among these patients; answers what rings no more. */
function settle(
  ringing: Map<string, Ringing>,
  red: ReadonlyMap<string, RedTicket>,
  patients: readonly string[] | undefined,
  isFirst: boolean,
): readonly Ringing[] {
  const over = [...ringing.values()].filter(
    ({ taskId, patientId }) => !red.has(taskId) && (patients === undefined || patients.includes(patientId)),
  );
  for (const { taskId } of over) ringing.delete(taskId);
  for (const [taskId, one] of red) {
    const known = ringing.get(taskId);
    const isAnew = known ? known.steps.length === 0 : !isFirst;
    ringing.set(taskId, { ...one, steps: isAnew ? [] : one.steps, toldAtMs: known?.toldAtMs ?? 0 });
  }
  return over;
}

async function ring(
  parts: AlarmParts,
  ringing: Map<string, Ringing>,
  one: Ringing,
  contact: EmergencyContact,
): Promise<void> {
  const now = parts.clock();
  const due = dueLevels(one.steps, now.toISOString());
  const stepped = due.length > 0 ? await takeSteps(parts, one, due, contact) : one;
  if (!stepped) return; // somebody was faster: the next look judges anew
  const isTime = now.getTime() - one.toldAtMs >= tellAgainMs || due.length > 0;
  ringing.set(one.taskId, { ...stepped, toldAtMs: isTime ? now.getTime() : one.toldAtMs });
  if (!isTime) return;
  parts.tell(roomsOf(stepped, contact), {
    hear: "alarm",
    alarm: "red",
    taskId: one.taskId,
    since: alarmSince(stepped.steps) ?? now.toISOString(),
    level: highestLevel(stepped.steps),
  });
}

/** The ticket with the steps written; undefined where it was written by somebody else meanwhile. */
async function takeSteps(
  parts: AlarmParts,
  one: Ringing,
  due: readonly AlarmLevel[],
  contact: EmergencyContact,
): Promise<Ringing | undefined> {
  const at = parts.clock().toISOString();
  const taken = due.map((level): EscalationStep => ({
    level,
    at,
    who: whoOf(contact, level, one.speciality),
  }));
  const steps = [...one.steps, ...taken];
  try {
    // Both or neither: a step without the right to read would ring a doctor who then sees nothing.
    await parts.write(async () => {
      await writeSteps(parts.store, one, steps);
      if (due.includes(1)) await openForEmergencyDoctor(parts, one, contact);
    });
  } catch (problem) {
    if (problem instanceof StoreRefusal && (problem.status === 412 || problem.status === 409))
      return undefined;
    throw problem;
  }
  pokeEmergencyDoctor(parts, steps, contact);
  return { ...one, steps };
}

/** Onto the version that was judged and no other. */
async function writeSteps(store: Store, { task }: RedTicket, steps: readonly EscalationStep[]) {
  const texts = steps.map(({ level, at, who }) => ({ level: String(level), at, who }));
  const ifMatch = `W/"${task.meta?.versionId}"`;
  const request = { method: "PUT" as const, url: `Task/${task.id}`, ifMatch };
  const resource = withExtras(task, extension.escalation, texts);
  await store.transaction({ resourceType: "Bundle", type: "transaction", entry: [{ resource, request }] });
}

/** A request of another speciality is not this doctor's to read: for a day it is, and an AuditEvent says so. */
async function openForEmergencyDoctor(
  parts: AlarmParts,
  { patientId, speciality }: RedTicket,
  { doctor }: EmergencyContact,
): Promise<void> {
  if (!doctor || parts.covers(doctor.practitionerId, speciality)) return;
  const reason = "A red request was not claimed for two minutes: it went to the emergency doctor.";
  const asked = { practitionerId: doctor.practitionerId, patientId, reason };
  await openChart(parts.store, asked, parts.clock(), parts.grant);
}

function pokeEmergencyDoctor(
  parts: AlarmParts,
  steps: readonly EscalationStep[],
  { doctor }: EmergencyContact,
): void {
  if (highestLevel(steps) >= 1 && doctor) parts.pokeDoctor(doctor.practitionerId);
}

function roomsOf({ speciality, steps }: RedTicket, { doctor }: EmergencyContact): readonly string[] {
  const desks = `speciality:${speciality}`;
  return highestLevel(steps) >= 1 && doctor ? [desks, `practitioner:${doctor.practitionerId}`] : [desks];
}

/** One look at a time; a call while one runs gets the next, which sees what came meanwhile. */
function inTurn(work: () => Promise<void>): () => Promise<void> {
  const state: { last: Promise<void> } = { last: Promise.resolve() };
  return () => {
    state.last = state.last.catch(() => undefined).then(work);
    return state.last;
  };
}
