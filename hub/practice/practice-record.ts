import type { Bundle, Patient } from "@medplum/fhirtypes";
import { system } from "../../shared/fhir/systems.ts";
import {
  allergyResource,
  medicineStatement,
  noKnownAllergy,
  pregnancyObservations,
} from "../../shared/fhir/write-facts.ts";
import { consentResource, requestEncounter, requestTask } from "../../shared/fhir/write-intake.ts";
import { abhaIdentifier, humanNames } from "../../shared/fhir/write-registration.ts";
import { practiceCentre } from "./centres.ts";
import { type Entries, startEntries } from "../../shared/fhir/entries.ts";
import { addHistory } from "./history-entries.ts";
import { practiceDoctors, practiceHealthWorkerAt } from "./people.ts";
import { portrait } from "./pictures.ts";
import type { PracticeCase } from "./practice-case.ts";
import { addReports } from "./report-entries.ts";
import { type SeededRandom, seededRandom } from "./seeded-random.ts";
import { caseObservations } from "./vitals-entries.ts";

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** One case as one transaction: the patient, the past, today's request with its ticket. */
export function practiceRecord(one: PracticeCase, index: number, now: Date): Bundle {
  const random = seededRandom(1_000 + index);
  const entries = startEntries(random.uuid);
  const centre = practiceCentre(one.centre);
  const centreReference = `Organization/${centre.organizationId}`;
  const subject = entries.add(patient(one, index, now, random));
  addFacts(entries, one, subject, now);
  addHistory(entries, one, {
    subject,
    centreReference,
    doctorReference: `Practitioner/${practiceDoctors[0]?.id}`,
    now,
    random,
  });
  addReports(entries, one, subject, now, random);
  addRequest(entries, one, subject, now);
  return entries.bundle();
}

function patient(one: PracticeCase, index: number, now: Date, random: SeededRandom): Patient {
  const centre = practiceCentre(one.centre);
  return {
    resourceType: "Patient",
    identifier: [
      { system: system.centreNumber, value: `KD-${String(index + 1).padStart(6, "0")}` },
      ...(index % 3 === 0 ? [abhaIdentifier(`00-0000-0000-${String(index + 1).padStart(4, "0")}`)] : []),
    ],
    name: humanNames(one.name, one.nameDevanagari),
    gender: one.sex,
    birthDate: birthDate(one, now),
    address: [
      {
        text: `House ${index + 3}, ${villageOf(centre.name)}, ${centre.district}`,
        city: villageOf(centre.name),
        district: centre.district,
        state: "Himachal Pradesh",
        country: "IN",
      },
    ],
    telecom: [{ system: "phone", value: centre.phone }],
    photo: [{ contentType: "image/png", data: portrait(random).toString("base64") }],
    ...(one.relative === undefined ? {} : { contact: [{ name: { text: one.relative } }] }),
  };
}

function villageOf(centreName: string): string {
  return centreName.replace(/^HWC /, "");
}

function birthDate(one: PracticeCase, now: Date): string {
  const { years = 0, months = 0, days = 0 } = one.age;
  const born = new Date(now.getTime() - days * dayMs);
  born.setUTCFullYear(born.getUTCFullYear() - years);
  born.setUTCMonth(born.getUTCMonth() - months - (years > 0 ? 3 : 0));
  return one.yearOnly ? String(born.getUTCFullYear()) : born.toISOString().slice(0, 10);
}

function addFacts(entries: Entries, one: PracticeCase, subject: string, now: Date): void {
  addAllergies(entries, one, subject, now);
  addMedicines(entries, one, subject, now);
  for (const text of one.conditions ?? []) {
    entries.add({
      resourceType: "Condition",
      clinicalStatus: { coding: [{ system: system.conditionClinical, code: "active" }] },
      code: { text },
      subject: { reference: subject },
      recordedDate: new Date(now.getTime() - 700 * dayMs).toISOString(),
    });
  }
  addPregnancy(entries, one, subject, now);
}

function addAllergies(entries: Entries, one: PracticeCase, subject: string, now: Date): void {
  if (one.allergies === "not-asked") return;
  if (one.allergies === "none") {
    entries.add(noKnownAllergy({ subject, at: now.toISOString() }));
    return;
  }
  for (const { year, ...told } of one.allergies)
    entries.add(allergyResource({ ...told, since: String(year) }, { subject, at: `${year}-06-01` }));
}

function addMedicines(entries: Entries, one: PracticeCase, subject: string, now: Date): void {
  if (one.medicines === "not-asked") return;
  const since = new Date(now.getTime() - 90 * dayMs).toISOString();
  const told = one.medicines === "none" ? ["none" as const] : one.medicines.map((name) => ({ name, since }));
  for (const each of told) entries.add(medicineStatement(each, { subject, at: since }));
}

function addPregnancy(entries: Entries, one: PracticeCase, subject: string, now: Date): void {
  if (!one.pregnancy) return;
  const at = new Date(now.getTime() - one.waitingMin * minuteMs).toISOString();
  for (const each of pregnancyObservations(one.pregnancy, { subject, at })) entries.add(each);
}

function addRequest(entries: Entries, one: PracticeCase, subject: string, now: Date): void {
  const centre = practiceCentre(one.centre);
  const worker = practiceHealthWorkerAt(one.centre);
  const requestedAt = new Date(now.getTime() - one.waitingMin * minuteMs).toISOString();
  const performer = `Practitioner/${worker.id}`;
  const at = {
    centre: { reference: `Organization/${centre.organizationId}`, display: centre.name },
    location: { reference: `Location/${centre.locationId}`, display: centre.name },
    worker: { reference: performer, display: worker.name },
    at: requestedAt,
  };
  const asked = {
    subject,
    speciality: one.speciality,
    complaint: one.complaint,
    duration: one.duration,
    flags: one.flags ?? [],
    asker: one.asker ?? ("health-worker" as const),
  };
  const encounter = entries.add(requestEncounter(asked, at));
  entries.add(consent(subject, requestedAt, worker.name));
  for (const each of caseObservations(one.vitals, { subject, encounter, at: requestedAt, performer }))
    entries.add(each);
  entries.add(requestTask(asked, encounter, at));
}

function consent(subject: string, at: string, workerName: string) {
  const told = { given: true, heardIn: "hi", how: "spoken", at, pictures: true } as const;
  return consentResource(told, subject, workerName);
}
