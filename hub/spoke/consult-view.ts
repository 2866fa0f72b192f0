import type { SpokeConsult } from "../../shared/contract/spoke-calls.ts";
import { ageAt } from "../../shared/domain/age.ts";
import type { ConsultState } from "../../shared/domain/consult-state.ts";
import { ambulance } from "../../shared/domain/intake.ts";
import { waitEstimate } from "../../shared/domain/wait-estimate.ts";
import { extensionOf, list } from "../../shared/fhir/reading.ts";
import { extension, system } from "../../shared/fhir/systems.ts";
import { extrasOf } from "../../shared/fhir/ticket-extras.ts";
import { papersOf } from "./centre-papers.ts";
import { type Requested, urgencyAt } from "./request-board.ts";

/** Where a request stands among those of its speciality; known only while it waits. */
export type Standing = {
  readonly order: readonly string[];
  readonly takenAt: readonly string[];
};

const withDoctor: ReadonlySet<ConsultState> = new Set(["claimed", "in-consult", "interrupted", "signed"]);
const waits: ReadonlySet<ConsultState> = new Set(["requested", "waiting"]);

export const isWaiting = (state: ConsultState): boolean => waits.has(state);

/** One line of the centre's list, from what is known now. */
export function spokeConsult(one: Requested, standing: Standing | undefined, now: string): SpokeConsult {
  const { task, ticket, facts } = one;
  const age = ageAt(facts.birthDate, now);
  const requestId = list(task.identifier).find((each) => each.system === system.uuid)?.value;
  const told = ambulance.safeParse(extensionOf(task, extension.ambulance)?.valueCode);
  const steps = extrasOf(task, extension.escalation);
  const recall = extrasOf(task, extension.recall).at(-1);
  const doctor = ticket.ownerReference === undefined ? undefined : ticket.ownerDisplay;
  return {
    taskId: ticket.taskId,
    ...(requestId === undefined ? {} : { requestId }),
    patient: shownPatient(facts),
    ...(age === undefined ? {} : { age }),
    complaint: ticket.complaint,
    ...(ticket.complaintDuration === undefined ? {} : { complaintDuration: ticket.complaintDuration }),
    speciality: ticket.speciality,
    state: ticket.state,
    requestedAt: ticket.requestedAt,
    urgency: urgencyAt(one, now),
    reportedFlags: [...ticket.reportedFlags],
    ...(told.success ? { ambulance: told.data } : {}),
    ...placeOf(ticket.taskId, standing, now),
    ...(doctor !== undefined && !isWaiting(ticket.state) ? { doctor } : {}),
    vitals: one.vitals,
    ...(one.takenAt === undefined ? {} : { vitalsTakenAt: one.takenAt }),
    questions: [...extrasOf(task, extension.question)],
    ...(recall === undefined ? {} : { recall }),
    ...(steps.length === 0
      ? {}
      : { escalation: { since: steps[0]?.at ?? ticket.requestedAt, steps: [...steps] } }),
    papers: withDoctor.has(ticket.state) ? [] : [...papersOf(task, one.compositions)],
  };
}

function shownPatient(facts: Requested["facts"]): SpokeConsult["patient"] {
  const { id, name, nameDevanagari, sex, village, relative, hasPhoto } = facts;
  return {
    id,
    name,
    sex,
    hasPhoto,
    ...(nameDevanagari === undefined ? {} : { nameDevanagari }),
    ...(village === undefined ? {} : { village }),
    ...(relative === undefined ? {} : { relative }),
  };
}

function placeOf(
  taskId: string,
  standing: Standing | undefined,
  now: string,
): Pick<SpokeConsult, "place" | "waitingInAll" | "estimateMin"> {
  const at = standing?.order.indexOf(taskId) ?? -1;
  if (standing === undefined || at < 0) return {};
  const estimate = waitEstimate(at + 1, standing.takenAt, now);
  return {
    place: at + 1,
    waitingInAll: standing.order.length,
    ...(estimate === undefined ? {} : { estimateMin: estimate }),
  };
}
