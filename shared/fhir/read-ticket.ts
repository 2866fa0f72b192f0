import type { Encounter, Task } from "@medplum/fhirtypes";
import { type ConsultState, consultStates } from "../domain/consult-state.ts";
import { type Flag, flag } from "../domain/flag.ts";
import { type Speciality, specialities } from "../domain/speciality.ts";
import { codeIn, extensionOf, list, localReference, words } from "./reading.ts";
import { extension, system } from "./systems.ts";

export type Asker = "patient" | "caregiver" | "health-worker" | "doctor";

/** A place in the queue, as the Task and its Encounter tell it. References are `Type/id`. */
export type Ticket = {
  readonly taskId: string;
  readonly encounterId?: string;
  readonly patientReference?: string;
  readonly state: ConsultState;
  readonly speciality: Speciality;
  readonly ownerReference?: string;
  readonly ownerDisplay?: string;
  readonly claimId?: string;
  /** The present claim's beginning and end, by hub time. */
  readonly claimedAt?: string;
  readonly leaseUntil?: string;
  readonly reportedFlags: readonly Flag[];
  readonly complaint: string;
  readonly complaintDuration?: string;
  readonly requestedAt: string;
  readonly asker: Asker;
  readonly askerName?: string;
  readonly centreReference?: string;
  readonly locationReference?: string;
  readonly priority: NonNullable<Task["priority"]>;
};

/** Total: what the Task does not say gets the most harmless reading. */
export function readTicket(task: Task, encounter: Encounter | undefined): Ticket {
  const encounterReference = localReference(task.encounter ?? task.focus);
  const encounterId =
    encounter?.id ??
    (encounterReference?.startsWith("Encounter/") ? encounterReference.slice(10) : undefined);
  const requestedAt = task.authoredOn ?? encounter?.period?.start ?? task.meta?.lastUpdated;
  return {
    taskId: task.id ?? "",
    state: stateOf(task),
    speciality: specialityOf(task),
    reportedFlags: reportedFlags(task),
    complaint: complaintOf(task, encounter),
    requestedAt: requestedAt ?? "1970-01-01T00:00:00.000Z",
    priority: task.priority ?? "routine",
    asker: askerOf(encounter),
    ...present({
      encounterId,
      patientReference: localReference(task.for ?? encounter?.subject),
      ...claimOf(task),
      complaintDuration: extensionOf(encounter, extension.complaintDuration)?.valueString,
      askerName: task.requester?.display,
      centreReference: localReference(encounter?.serviceProvider),
      locationReference: localReference(list(encounter?.location)[0]?.location ?? task.location),
    }),
  };
}

function claimOf(task: Task) {
  const period = task.restriction?.period;
  return {
    ownerReference: localReference(task.owner),
    ownerDisplay: task.owner?.display,
    claimId: extensionOf(task, extension.claimId)?.valueString,
    claimedAt: period?.start,
    leaseUntil: period?.end,
  };
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is undefined, so that optional fields are absent and not "undefined". */
function present<T extends Record<string, string | undefined>>(fields: T): Present<T> {
  const filled: Record<string, string> = {};
  // A loop, for every ticket is read at every round.
  for (const name in fields) {
    const value: string | undefined = fields[name];
    if (value !== undefined) filled[name] = value;
  }
  // A record forgets the keys that the generic knows.
  return filled as Present<T>;
}

/** What a foreign server's Task.status means where there is no business status of ours. */
const stateByStatus: Readonly<Record<Task["status"], ConsultState>> = {
  draft: "requested",
  requested: "waiting",
  received: "waiting",
  ready: "waiting",
  accepted: "claimed",
  rejected: "returned",
  "in-progress": "in-consult",
  "on-hold": "interrupted",
  completed: "issued",
  cancelled: "cancelled",
  failed: "cancelled",
  "entered-in-error": "cancelled",
};

/** Read at every round of every ticket: one of a set is found sooner than a schema has answered. */
function oneOf<T extends string>(all: readonly T[]): (code: string | undefined) => T | undefined {
  const known = new Map<string | undefined, T>(all.map((one) => [one, one]));
  return (code) => known.get(code);
}
const knownState = oneOf(consultStates);
const knownSpeciality = oneOf(specialities);

function stateOf(task: Task): ConsultState {
  const own = knownState(codeIn(task.businessStatus, system.consultState));
  return own ?? stateByStatus[task.status] ?? "waiting";
}

/** A ticket of no known speciality goes to general medicine, where somebody will look at it. */
function specialityOf(task: Task): Speciality {
  const codes = list(task.performerType).map((each) => codeIn(each, system.speciality));
  return codes.map(knownSpeciality).find((known) => known !== undefined) ?? "medicine";
}

function reportedFlags(task: Task): Flag[] {
  const told = list(task.extension)
    .filter(({ url }) => url === extension.reportedFlag)
    .map(({ valueCode }) => flag.safeParse(valueCode));
  return [...new Set(told.flatMap(({ data }) => data ?? []))];
}

function complaintOf(task: Task, encounter: Encounter | undefined): string {
  const reasons = list(encounter?.reasonCode).flatMap((each) => words(each) ?? []);
  if (reasons.length > 0) return reasons.join(", ");
  return task.description ?? words(task.reasonCode) ?? "";
}

const askers: readonly Asker[] = ["patient", "caregiver", "health-worker", "doctor"];

function askerOf(encounter: Encounter | undefined): Asker {
  const code = extensionOf(encounter, extension.asker)?.valueCode;
  return askers.find((each) => each === code) ?? "health-worker";
}
