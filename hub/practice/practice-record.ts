import type { Bundle, Patient } from "@medplum/fhirtypes";
import { concept, extension, system } from "../../shared/fhir/systems.ts";
import { practiceCentre } from "./centres.ts";
import { type Entries, startEntries } from "./entries.ts";
import { addHistory } from "./history-entries.ts";
import { practiceDoctors, practiceHealthWorkerAt } from "./people.ts";
import { portrait } from "./pictures.ts";
import type { PracticeCase } from "./practice-case.ts";
import { addReports } from "./report-entries.ts";
import { type SeededRandom, seededRandom } from "./seeded-random.ts";
import { vitalObservations } from "./vitals-entries.ts";

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
      ...(index % 3 === 0
        ? [
            {
              system: system.abha,
              type: { coding: [{ system: system.identifierType, code: "MR" }] },
              value: `00-0000-0000-${String(index + 1).padStart(4, "0")}`,
            },
          ]
        : []),
    ],
    name: [
      { use: "official", text: one.name },
      { use: "usual", text: one.nameDevanagari, extension: [{ url: extension.script, valueCode: "Deva" }] },
    ],
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
  addAllergies(entries, one, subject);
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

function addAllergies(entries: Entries, one: PracticeCase, subject: string): void {
  const clinicalStatus = { coding: [{ system: system.allergyClinical, code: "active" }] };
  const who = { reference: subject };
  if (one.allergies === "not-asked") return;
  if (one.allergies === "none") {
    const code = { coding: [{ ...concept.noKnownAllergy }], text: concept.noKnownAllergy.display };
    entries.add({ resourceType: "AllergyIntolerance", clinicalStatus, patient: who, code });
    return;
  }
  for (const { substance, reaction, severity, year } of one.allergies) {
    entries.add({
      resourceType: "AllergyIntolerance",
      clinicalStatus,
      patient: who,
      category: ["medication"],
      code: { text: substance },
      recordedDate: `${year}-06-01`,
      onsetDateTime: String(year),
      reaction: [{ manifestation: [{ text: reaction }], severity }],
    });
  }
}

function addMedicines(entries: Entries, one: PracticeCase, subject: string, now: Date): void {
  if (one.medicines === "not-asked") return;
  const statements =
    one.medicines === "none"
      ? [{ coding: [{ system: system.code, code: "no-current-medicines" }], text: "none" }]
      : one.medicines.map((text) => ({ text }));
  for (const medicationCodeableConcept of statements) {
    entries.add({
      resourceType: "MedicationStatement",
      status: "active",
      medicationCodeableConcept,
      subject: { reference: subject },
      effectiveDateTime: new Date(now.getTime() - 90 * dayMs).toISOString(),
    });
  }
}

function addPregnancy(entries: Entries, one: PracticeCase, subject: string, now: Date): void {
  if (!one.pregnancy) return;
  const { status, weeks } = one.pregnancy;
  const effectiveDateTime = new Date(now.getTime() - one.waitingMin * minuteMs).toISOString();
  const concepts = status === "pregnant" ? concept.pregnant : concept.notPregnant;
  entries.add({
    resourceType: "Observation",
    status: "final",
    code: { coding: [{ ...concept.pregnancyStatus }] },
    subject: { reference: subject },
    effectiveDateTime,
    valueCodeableConcept: { coding: [{ ...concepts }], text: concepts.display },
  });
  if (weeks === undefined) return;
  entries.add({
    resourceType: "Observation",
    status: "final",
    code: { coding: [{ ...concept.lastMenstrualPeriod }] },
    subject: { reference: subject },
    effectiveDateTime,
    valueDateTime: new Date(now.getTime() - weeks * 7 * dayMs).toISOString().slice(0, 10),
  });
}

function addRequest(entries: Entries, one: PracticeCase, subject: string, now: Date): void {
  const centre = practiceCentre(one.centre);
  const worker = practiceHealthWorkerAt(one.centre);
  const requestedAt = new Date(now.getTime() - one.waitingMin * minuteMs).toISOString();
  const encounter = entries.add({
    resourceType: "Encounter",
    status: "arrived",
    class: { ...concept.virtual },
    subject: { reference: subject },
    period: { start: requestedAt },
    reasonCode: [{ text: one.complaint }],
    serviceProvider: { reference: `Organization/${centre.organizationId}`, display: centre.name },
    location: [{ location: { reference: `Location/${centre.locationId}`, display: centre.name } }],
    participant: [{ individual: { reference: `Practitioner/${worker.id}`, display: worker.name } }],
    extension: [
      { url: extension.asker, valueCode: one.asker ?? "health-worker" },
      ...(one.duration === undefined
        ? []
        : [{ url: extension.complaintDuration, valueString: one.duration }]),
    ],
  });
  entries.add(consent(subject, requestedAt, worker.name));
  const performer = `Practitioner/${worker.id}`;
  for (const each of vitalObservations(one.vitals, { subject, encounter, at: requestedAt, performer }))
    entries.add(each);
  entries.add({
    resourceType: "Task",
    status: "requested",
    intent: "order",
    code: { coding: [{ ...concept.teleConsult }] },
    businessStatus: { coding: [{ system: system.consultState, code: "waiting" }] },
    priority: one.flags ? "stat" : "routine",
    focus: { reference: encounter },
    encounter: { reference: encounter },
    for: { reference: subject },
    authoredOn: requestedAt,
    requester: { reference: performer, display: worker.name },
    performerType: [{ coding: [{ system: system.speciality, code: one.speciality }] }],
    ...(one.flags
      ? { extension: one.flags.map((flag) => ({ url: extension.reportedFlag, valueCode: flag })) }
      : {}),
  });
}

function consent(subject: string, at: string, workerName: string) {
  return {
    resourceType: "Consent" as const,
    status: "active" as const,
    scope: { coding: [{ system: system.consentScope, code: "treatment" }] },
    category: [{ coding: [{ system: system.loinc, code: "59284-0" }] }],
    patient: { reference: subject },
    dateTime: at,
    policyRule: { text: "Consent to tele-consultation, spoken and heard" },
    verification: [{ verified: true, verifiedWith: { display: workerName }, verificationDate: at }],
  };
}
