import type {
  AllergyIntolerance,
  Appointment,
  Composition,
  Encounter,
  Observation,
  Organization,
  Patient,
  Practitioner,
  Resource,
  Task,
} from "@medplum/fhirtypes";
import { signedBundle } from "../../shared/fhir/write-signed.ts";
import { system } from "../../shared/fhir/systems.ts";
import { sampleDraft, samplePaper } from "../../shared/paper/paper-sample.ts";

const at = "2026-11-23T06:04:00.000Z";
const patient: Patient = {
  resourceType: "Patient",
  id: "p",
  identifier: [{ system: system.abha, value: "00-0000-0000-0042" }],
  name: [{ given: ["Buransh"], family: "Kalpit Devi" }],
  gender: "female",
  birthDate: "1968-02-03",
};
const doctor: Practitioner = {
  resourceType: "Practitioner",
  id: "d",
  identifier: [{ system: system.registration, value: "HP-PRACTICE-0000" }],
  name: [{ text: "Dr Chandrika Kalpit" }],
  qualification: [{ code: { text: "MD (General Medicine)" } }],
};
const centre: Organization = { resourceType: "Organization", id: "o", name: "HWC Kalpanadhar (practice)" };
const encounter: Encounter = {
  resourceType: "Encounter",
  id: "e",
  status: "arrived",
  class: {
    system: "http://terminology.hl7.org/CodeSystem/v3-ActCode",
    code: "VR",
    display: "virtual",
  },
  subject: { reference: "Patient/p" },
  serviceProvider: { reference: "Organization/o" },
  extension: [{ url: "urn:paramarsh:ext:asker", valueCode: "health-worker" }],
};
const task: Task = { resourceType: "Task", id: "t", status: "accepted", intent: "order" };
export const pulse: Observation = {
  resourceType: "Observation",
  id: "pulse",
  status: "final",
  code: { coding: [{ system: system.loinc, code: "8867-4", display: "Heart rate" }], text: "Heart rate" },
  subject: { reference: "Patient/p" },
  valueQuantity: { value: 84, unit: "/min", system: system.ucum, code: "/min" },
};
const onOxygen: Observation = {
  resourceType: "Observation",
  id: "oxygen",
  status: "final",
  code: { coding: [{ system: system.vital, code: "on-oxygen", display: "On supplemental oxygen" }] },
  subject: { reference: "Patient/p" },
  valueBoolean: false,
};
const allergy: AllergyIntolerance = {
  resourceType: "AllergyIntolerance",
  id: "a",
  clinicalStatus: { coding: [{ system: system.allergyClinical, code: "active" }] },
  code: { coding: [{ system: system.snomed, code: "716186003", display: "No known allergy" }] },
  patient: { reference: "Patient/p" },
};
const appointment: Appointment = {
  resourceType: "Appointment",
  id: "next",
  status: "proposed",
  start: "2026-12-21T05:00:00Z",
  end: "2026-12-21T05:15:00Z",
  participant: [{ actor: { reference: "Patient/p" }, status: "needs-action" }],
};

/** Everything that a consult leaves in the hub's store, under the hub's own numbers. */
export function abdmSample(): {
  readonly note: Composition;
  readonly prescription: Composition;
  readonly find: (reference: string) => Resource | undefined;
} {
  let drawn = 0;
  const { entry = [] } = signedBundle({
    task,
    encounter,
    patientReference: "Patient/p",
    practitionerReference: "Practitioner/d",
    doctor: { name: "Dr Chandrika Kalpit" },
    draft: sampleDraft,
    uuids: () => `00000000-0000-4000-a000-${String((drawn += 1)).padStart(12, "0")}`,
    signedAt: at,
    paper: samplePaper(),
    code: "UA==",
  });
  const named = new Map(
    entry.map(({ fullUrl, resource }, index) => [
      fullUrl ?? `${resource?.resourceType}/${resource?.id}`,
      resource?.id ?? String(index),
    ]),
  );
  const text = JSON.stringify(entry).replace(/"urn:uuid:[0-9a-f-]{36}"/g, (urn) => {
    const at = entry.find(({ fullUrl }) => JSON.stringify(fullUrl) === urn);
    return JSON.stringify(`${at?.resource?.resourceType}/${named.get(at?.fullUrl ?? "")}`);
  });
  const stored = (JSON.parse(text) as typeof entry).flatMap(({ fullUrl, resource }, index): Resource[] =>
    // The hub's store gives each its number; the transaction's own names are gone by then.
    resource ? [{ ...resource, id: resource.id ?? (fullUrl ? String(index) : "x") }] : [],
  );
  const all = [patient, doctor, centre, pulse, onOxygen, allergy, appointment, ...stored];
  const find = (reference: string) =>
    all.findLast(({ resourceType, id }) => `${resourceType}/${id}` === reference);
  const compositions = stored.filter((one): one is Composition => one.resourceType === "Composition");
  const [note, prescription] = compositions;
  if (!note || !prescription) throw new Error("signing wrote no documents");
  return { note, prescription, find };
}
