import type { Patient } from "@medplum/fhirtypes";
import type { FoundPatient } from "../contract/spoke-calls.ts";
import { ageAt } from "../domain/age.ts";
import { patientId } from "../domain/ids.ts";
import { patientFacts } from "./patient-facts.ts";
import { list } from "./reading.ts";
import { system } from "./systems.ts";

/** A larger picture is fetched by its own address: a list must come over a thin line. */
const largestPhotoChars = 12_000;

/** Enough to recognise somebody, nothing clinical. */
export function foundPatient(patient: Patient, now: string): FoundPatient {
  const facts = patientFacts({ patient, record: [], id: patientId.parse(patient.id ?? "unknown"), now });
  const age = ageAt(facts.birthDate, now);
  const number = list(patient.identifier).find((each) => each.system === system.centreNumber)?.value;
  const photo = list(patient.photo)[0]?.data;
  return {
    patientId: facts.id,
    name: facts.name,
    sex: facts.sex,
    ...(facts.nameDevanagari === undefined ? {} : { nameDevanagari: facts.nameDevanagari }),
    ...(age === undefined ? {} : { age }),
    ...(facts.relative === undefined ? {} : { relative: facts.relative }),
    ...(facts.village === undefined ? {} : { village: facts.village }),
    ...(facts.phone === undefined ? {} : { phone: facts.phone }),
    ...(facts.abha === undefined ? {} : { abha: facts.abha }),
    ...(number === undefined ? {} : { centreNumber: number }),
    ...(photo !== undefined && photo.length <= largestPhotoChars ? { photo } : {}),
  };
}
