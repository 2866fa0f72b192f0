import { randomUUID } from "node:crypto";
import type { Patient, Task } from "@medplum/fhirtypes";
import type { SpokeInput, SpokeOutput } from "../../../shared/contract/spoke-calls.ts";
import type { Intake } from "../../../shared/domain/intake.ts";
import type { PatientFacts } from "../../../shared/domain/patient.ts";
import { withoutUnclear } from "../../../shared/domain/plausibility.ts";
import { nameRefusal } from "../../../shared/domain/name-check.ts";
import type { Registration } from "../../../shared/domain/registration.ts";
import { startEntries } from "../../../shared/fhir/entries.ts";
import { readTicket } from "../../../shared/fhir/read-ticket.ts";
import { system } from "../../../shared/fhir/systems.ts";
import { factResources } from "../../../shared/fhir/write-facts.ts";
import { addIntake, type AskedAt, intakeEncounter } from "../../../shared/fhir/write-intake.ts";
import { registeredPatient } from "../../../shared/fhir/write-registration.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { err, ok } from "../../../shared/result/result.ts";
import { newestFacts } from "../../delivery/newest-facts.ts";
import { type Centre, readCentre } from "../centre.ts";
import { type Part, Refused, type Visit } from "../visit.ts";

const attempted = "sending the request";

type Sent = SpokeOutput<"request.send">;

/**
 * Takes a request in.
 *
 * All of it is one commit, found again by the ids that the centre drew: a request that comes twice, also at once,
 * makes one patient and one ticket and gets the same answer.
 */
export function sendHandlers(visit: Visit): Part<"request.send"> {
  return {
    "request.send": async ({ patient, intake: told }) => {
      // As the page judges too: what can hardly be and nobody confirmed becomes no measurement.
      const intake = { ...told, vitals: withoutUnclear(told.vitals, told.confirmedUnusual) };
      const problem = "registration" in patient ? registrationProblem(patient.registration) : undefined;
      if (problem) return err(problem);
      const centre = await readCentre(visit.own, visit.worker.centreId);
      return ok(await visit.write(() => take(visit, centre, patient, intake)));
    },
  };
}

async function take(
  visit: Visit,
  centre: Centre,
  asked: SpokeInput<"request.send">["patient"],
  intake: Intake,
): Promise<Sent> {
  const earlier = await born(visit, intake.id);
  if (earlier) return sent(visit, earlier);
  const entries = startEntries(randomUUID);
  const at = askedAt(visit, centre);
  const known = await knownPatient(visit, asked);
  const subject =
    known === undefined && "registration" in asked
      ? entries.add(newPatient(asked.registration, visit, centre), asked.registration.id)
      : `Patient/${known?.id}`;
  const before = known?.id === undefined ? undefined : await newestFacts(visit.system, known.id, at.at);
  const admitted = known ? await admitStranger(visit, known, intake, at) : undefined;
  addFacts(entries.add, intake, subject, before, at);
  addIntake(entries, intake, subject, at, admitted);
  await visit.own.transaction(entries.bundle());
  const task = await born(visit, intake.id);
  if (!task) throw new Error("the ticket is not there after its own commit");
  return sent(visit, task);
}

async function born(visit: Visit, requestId: string): Promise<Task | undefined> {
  const [task] = await visit.system.search("Task", { identifier: `${system.uuid}|${requestId}` }, 1);
  return task;
}

async function sent(visit: Visit, task: Task): Promise<Sent> {
  const { taskId, encounterId, patientReference = "", state } = readTicket(task, undefined);
  const encounter = encounterId === undefined ? undefined : await visit.system.read("Encounter", encounterId);
  if (encounter?.serviceProvider?.reference !== `Organization/${visit.worker.centreId}`)
    throw new Refused(failure("not-allowed", attempted, "Another centre has sent a request of this number."));
  return { taskId, patientId: patientReference.replace("Patient/", ""), state };
}

/** Somebody registered before: named by id, or the same registration sent with another request. */
async function knownPatient(
  visit: Visit,
  asked: SpokeInput<"request.send">["patient"],
): Promise<Patient | undefined> {
  if ("registration" in asked) {
    const [found] = await visit.own.search(
      "Patient",
      { identifier: `${system.uuid}|${asked.registration.id}` },
      1,
    );
    return found;
  }
  const found = await visit.system.read("Patient", asked.patientId);
  if (found) return found;
  throw new Refused(
    failure("not-found", attempted, "This patient is not registered here.", {
      next: "Find the patient again, or register anew.",
    }),
  );
}

/**
 * A patient of another centre, found by a whole number: the hub itself writes down that this centre asks, and from
 * then on the centre may write for the patient. Undefined for the centre's own.
 */
async function admitStranger(
  visit: Visit,
  patient: Patient,
  intake: Intake,
  at: AskedAt,
): Promise<string | undefined> {
  const id = patient.id ?? "";
  if (await visit.own.read("Patient", id)) return undefined;
  const made = await visit.system.create(intakeEncounter(intake, `Patient/${id}`, at));
  return `Encounter/${made.id}`;
}

function addFacts(
  add: ReturnType<typeof startEntries>["add"],
  intake: Intake,
  subject: string,
  before: PatientFacts | undefined,
  at: AskedAt,
): void {
  const context = { subject, at: at.at, recorder: at.worker };
  for (const one of factResources(intake.facts, before, context)) add(one);
}

function newPatient(registration: Registration, visit: Visit, { organization }: Centre): Patient {
  const address = organization?.address?.[0];
  return registeredPatient(registration, {
    centreReference: `Organization/${visit.worker.centreId}`,
    ...(address?.district === undefined ? {} : { district: address.district }),
    ...(address?.state === undefined ? {} : { state: address.state }),
  });
}

function askedAt(visit: Visit, { organization, location }: Centre): AskedAt {
  const name = organization?.name ?? "";
  return {
    centre: { reference: `Organization/${visit.worker.centreId}`, display: name },
    ...(location?.id === undefined
      ? {}
      : { location: { reference: `Location/${location.id}`, display: location.name ?? name } }),
    worker: { reference: `Practitioner/${visit.worker.practitionerId}`, display: visit.worker.name },
    at: visit.now(),
  };
}

/** What the page refuses is refused here too; its words are the page's. */
function registrationProblem(told: Registration): Failure | undefined {
  const names = [
    ["the patient's name", told.name],
    ["the name in Devanagari", told.nameDevanagari],
    ["the relative's name", told.relative.state === "known" ? told.relative.value.name : undefined],
    ["the guardian's name", told.guardian?.name],
  ] as const;
  for (const [what, name] of names) {
    const refusal = name === undefined ? undefined : nameRefusal(name);
    if (refusal)
      return failure("invalid-input", attempted, `About ${what}: ${refusal.words.en}`, {
        next: "Correct the name and send again; everything else is kept.",
        missing: [refusal.kind],
      });
  }
  return undefined;
}
