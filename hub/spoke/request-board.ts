import type { Composition, Encounter, Observation, Patient, Task } from "@medplum/fhirtypes";
import { LRUCache } from "lru-cache";
import { compareUrgency } from "../../shared/domain/compare-urgency.ts";
import { patientId } from "../../shared/domain/ids.ts";
import type { PatientFacts } from "../../shared/domain/patient.ts";
import type { Speciality } from "../../shared/domain/speciality.ts";
import { urgencyOf } from "../../shared/domain/urgency.ts";
import type { VitalSigns } from "../../shared/domain/vitals.ts";
import { patientFacts } from "../../shared/fhir/patient-facts.ts";
import { readTicket, type Ticket } from "../../shared/fhir/read-ticket.ts";
import { vitalsOf } from "../../shared/fhir/read-vitals.ts";
import { concept } from "../../shared/fhir/systems.ts";
import type { Change } from "../live/pokes.ts";
import type { Store } from "../server/store.ts";

/** A request with what its place in the queue and its line on a screen come from. */
export type Requested = {
  readonly task: Task;
  readonly encounter: Encounter | undefined;
  readonly patient: Patient | undefined;
  readonly ticket: Ticket;
  readonly facts: PatientFacts;
  readonly vitals: VitalSigns;
  readonly takenAt?: string | undefined;
  readonly altitudeM?: number | undefined;
  readonly compositions: readonly Composition[];
};

export type RequestBoard = {
  readonly of: (task: Task) => Promise<Requested>;
  /** Ticket ids of those who wait for a speciality, in the desks' own order. */
  readonly waiting: (speciality: Speciality, now: string) => Promise<readonly string[]>;
  /** When tickets of a speciality were taken by a doctor since `after`. */
  readonly takenSince: (speciality: Speciality, after: string) => Promise<readonly string[]>;
  readonly changed: (changes: readonly Change[]) => void;
};

export const ticketCode = `${concept.teleConsult.system}|${concept.teleConsult.code}`;

type Kept = { readonly version: string; readonly patientId: string; readonly read: Promise<Requested> };

/** More than wait at a time; each may hold a patient's photograph, and a hub runs for months. */
const mostKept = 500;

/** Reads on the hub's behalf and remembers until something of the patient changes: every waiting page asks often. */
export function openRequestBoard(store: Store, clock: () => Date, most = mostKept): RequestBoard {
  const kept = new LRUCache<string, Kept>({ max: most });
  const of = (task: Task): Promise<Requested> => {
    const id = task.id ?? "";
    const version = task.meta?.versionId ?? "";
    const known = kept.get(id);
    if (known?.version === version) return known.read;
    const read = readRequested(store, task, clock().toISOString());
    const about = (task.for?.reference ?? "").replace("Patient/", "");
    kept.set(id, { version, patientId: about, read });
    read.catch(() => kept.delete(id));
    return read;
  };
  return {
    of,
    waiting: async (speciality, now) => {
      const tasks = await store.search("Task", { code: ticketCode, status: "requested" });
      const asked = tasks.filter((task) => {
        const { state, speciality: wanted } = readTicket(task, undefined);
        return wanted === speciality && (state === "waiting" || state === "requested");
      });
      const ranked = await Promise.all(asked.map(async (task) => ranks(await of(task), now)));
      return ranked.toSorted(compareUrgency).map(({ consultId }) => consultId);
    },
    takenSince: async (speciality, after) => {
      const tasks = await store.search("Task", { code: ticketCode, _lastUpdated: `ge${after}` });
      const taken = tasks.map((task) => readTicket(task, undefined));
      return taken.flatMap(({ speciality: asked, claimedAt }) =>
        asked === speciality && claimedAt !== undefined && Date.parse(claimedAt) >= Date.parse(after)
          ? [claimedAt]
          : [],
      );
    },
    changed: (changes) => {
      const patients = new Set(changes.flatMap(({ patientId: of }) => of ?? []));
      for (const [taskId, one] of kept) if (patients.has(one.patientId)) kept.delete(taskId);
    },
  };
}

export function urgencyAt({ facts, vitals, takenAt, ticket, altitudeM }: Requested, now: string) {
  return urgencyOf({
    patient: facts,
    vitals,
    ...(takenAt === undefined ? {} : { vitalsTakenAt: takenAt }),
    reportedFlags: ticket.reportedFlags,
    requestedAt: ticket.requestedAt,
    ...(altitudeM === undefined ? {} : { centreAltitudeM: altitudeM }),
    now,
  });
}

const ranks = (one: Requested, now: string) => ({
  urgency: urgencyAt(one, now),
  requestedAt: one.ticket.requestedAt,
  consultId: one.ticket.taskId,
});

async function readRequested(store: Store, task: Task, now: string): Promise<Requested> {
  const { encounterId, patientReference = "" } = readTicket(task, undefined);
  const encounter = encounterId === undefined ? undefined : await store.read("Encounter", encounterId);
  const ticket = readTicket(task, encounter);
  const id = patientReference.replace("Patient/", "");
  const patient = id === "" ? undefined : await store.read("Patient", id);
  const observations = await observationsOf(store, patientReference, encounterId);
  const facts = patientFacts({
    patient: patient ?? { resourceType: "Patient" },
    record: observations,
    id: patientId.parse(id === "" ? "unknown" : id),
    now,
  });
  const { vitals, takenAt } = vitalsOf(observations, `Encounter/${encounterId}`);
  const locationId = ticket.locationReference?.replace("Location/", "");
  const location = locationId === undefined ? undefined : await store.read("Location", locationId);
  const compositions =
    encounterId === undefined
      ? []
      : await store.search("Composition", { encounter: `Encounter/${encounterId}` });
  const altitudeM = location?.position?.altitude;
  return { task, encounter, patient, ticket, facts, vitals, takenAt, altitudeM, compositions };
}

/** Of this consult all; of the rest of the life only what says whether somebody is pregnant or breastfeeds. */
async function observationsOf(
  store: Store,
  patient: string,
  encounterId: string | undefined,
): Promise<readonly Observation[]> {
  if (patient === "") return [];
  const codes = [concept.pregnancyStatus, concept.lastMenstrualPeriod, concept.breastfeeding]
    .map(({ code }) => code)
    .join(",");
  const pregnancy = await store.search("Observation", { patient, code: codes });
  const own =
    encounterId === undefined
      ? []
      : await store.search("Observation", { encounter: `Encounter/${encounterId}` });
  return [...new Map([...pregnancy, ...own].map((one) => [one.id, one])).values()];
}
