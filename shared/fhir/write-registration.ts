import type {
  ContactPoint,
  Extension,
  HumanName,
  Identifier,
  Patient,
  PatientContact,
} from "@medplum/fhirtypes";
import { writtenName } from "../domain/name-check.ts";
import type { Birth, Registration, Relation } from "../domain/registration.ts";
import { extension, system } from "./systems.ts";

export type RegisteredAt = {
  /** `Organization/id` of the centre. */
  readonly centreReference: string;
  readonly district?: string;
  readonly state?: string;
};

/** Who somebody is, as the centre wrote it down. The birth id is added where it is sent (`entries.ts`). */
export function registeredPatient(told: Registration, at: RegisteredAt): Patient {
  const { birth, village, phone, abha, photo } = told;
  const telecom: ContactPoint[] = phone.state === "known" ? [{ system: "phone", value: phone.value }] : [];
  const contact = contacts(told);
  const none = hasNone(told);
  return {
    resourceType: "Patient",
    ...(abha.state === "known" ? { identifier: [abhaIdentifier(abha.value)] } : {}),
    ...(none.length > 0 ? { extension: none } : {}),
    name: humanNames(told.name, told.nameDevanagari),
    gender: told.sex,
    ...(birth.state === "known" ? { birthDate: birthDate(birth.value) } : {}),
    address: [
      {
        ...(village.state === "known" ? { city: village.value } : {}),
        ...(at.district === undefined ? {} : { district: at.district }),
        ...(at.state === undefined ? {} : { state: at.state }),
        country: "IN",
      },
    ],
    ...(telecom.length > 0 ? { telecom } : {}),
    ...(contact.length > 0 ? { contact } : {}),
    ...(photo === undefined ? {} : { photo: [{ contentType: "image/jpeg", data: photo }] }),
    managingOrganization: { reference: at.centreReference },
  };
}

function birthDate(told: Birth): string {
  switch (told.kind) {
    case "date":
      return told.date;
    case "month":
      return told.month;
    case "year":
      return String(told.year);
  }
}

export function abhaIdentifier(value: string): Identifier {
  return { system: system.abha, type: { coding: [{ system: system.identifierType, code: "MR" }] }, value };
}

const devanagari = /[\u0900-\u097f]/;

/** The name as told, and beside it the one in Devanagari. Written as told: never cut, never turned about. */
export function humanNames(name: string, nameDevanagari: string | undefined): HumanName[] {
  const script = [{ url: extension.script, valueCode: "Deva" }];
  const told = writtenName(name);
  const official: HumanName = {
    use: "official",
    text: told,
    ...(devanagari.test(told) ? { extension: script } : {}),
  };
  if (nameDevanagari === undefined) return [official];
  return [official, { use: "usual", text: writtenName(nameDevanagari), extension: script }];
}

function contacts({ relative, guardian }: Registration): PatientContact[] {
  return [
    ...(relative.state === "known" ? [contact(relative.value.relation, relative.value.name)] : []),
    ...(guardian === undefined
      ? []
      : [
          {
            ...contact(guardian.relation, guardian.name),
            extension: [{ url: extension.guardianPresent, valueBoolean: guardian.present }],
          },
        ]),
  ];
}

function contact(relation: Relation, name: string): PatientContact {
  return {
    relationship: [{ coding: [{ system: system.relation, code: relation }], text: relation }],
    name: { text: writtenName(name) },
  };
}

function hasNone(told: Registration): Extension[] {
  return (["phone", "abha", "relative", "village"] as const)
    .filter((field) => told[field].state === "none")
    .map((field) => ({ url: extension.hasNone, valueCode: field }));
}
