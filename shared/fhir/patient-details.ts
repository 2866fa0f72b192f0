import type { Address, ContactPoint, HumanName, Patient, PatientContact } from "@medplum/fhirtypes";
import { writtenName } from "../domain/name-check.ts";
import type { PatientDetails } from "../domain/patient-details.ts";
import { nameText, patientNames } from "./patient-name.ts";
import { extensionOf, list, words } from "./reading.ts";
import { extension, system } from "./systems.ts";
import { abhaIdentifier, humanNames } from "./write-registration.ts";

const abhaSystems: readonly string[] = [system.abha, "https://healthid.ndhm.gov.in"];
const isInUse = ({ use }: { readonly use?: string }): boolean => use !== "old";
const isPhone = (one: ContactPoint): boolean => one.system === "phone" && isInUse(one);
const isGuardian = (one: PatientContact): boolean =>
  extensionOf(one, extension.guardianPresent) !== undefined;

/** What may be corrected of a patient, as it stands. */
export function detailsOf(patient: Patient): PatientDetails {
  const { name, nameDevanagari } = patientNames(patient);
  const { gender, birthDate } = patient;
  const phones = list(patient.telecom).flatMap((one) => (isPhone(one) && one.value ? [one.value] : []));
  const address = list(patient.address).find(isInUse);
  const village = address?.city ?? list(address?.line)[0] ?? address?.text;
  const relative = personOf(list(patient.contact).find((one) => !isGuardian(one)));
  const guardian = personOf(list(patient.contact).find(isGuardian));
  const abha = list(patient.identifier).find((one) => abhaSystems.includes(one.system ?? ""))?.value;
  return {
    ...(name === "" ? {} : { name }),
    ...(nameDevanagari === undefined ? {} : { nameDevanagari }),
    ...(gender === undefined ? {} : { sex: gender }),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(phones.length === 0 ? {} : { phones }),
    ...(village === undefined ? {} : { village }),
    ...(relative === undefined ? {} : { relative }),
    ...(guardian === undefined ? {} : { guardian }),
    ...(abha === undefined ? {} : { abha }),
  };
}

function personOf(contact: PatientContact | undefined): PatientDetails["relative"] {
  const name = nameText(contact?.name);
  return name === "" ? undefined : { relation: words(list(contact?.relationship)[0]) ?? "other", name };
}

/** The patient with exactly these details; what they do not speak of stays as it is. */
export function withDetails(patient: Patient, details: PatientDetails): Patient {
  const before = detailsOf(patient);
  const { gender: _gender, birthDate: _birthDate, ...rest } = patient;
  const next: Patient = {
    ...rest,
    ...(details.sex === undefined ? {} : { gender: details.sex }),
    ...(details.birthDate === undefined ? {} : { birthDate: details.birthDate }),
  };
  const names = namesWith(patient, before, details);
  return {
    ...next,
    ...listed("name", names),
    ...listed("telecom", telecomWith(patient, details)),
    ...listed("address", addressesWith(patient, before, details)),
    ...listed("contact", contactsWith(patient, before, details)),
    ...listed("identifier", identifiersWith(patient, before, details)),
    ...listed("extension", extensionsWith(patient, details)),
  };
}

/** An empty list is no list in FHIR. */
const listed = <K extends string, T>(key: K, values: readonly T[]) =>
  ({ [key]: values.length > 0 ? [...values] : undefined }) as { [Key in K]?: T[] };

function namesWith({ name }: Patient, before: PatientDetails, details: PatientDetails): HumanName[] {
  if (before.name === details.name && before.nameDevanagari === details.nameDevanagari)
    return [...list(name)];
  const kept = list(name).filter((one) => one.use === "old" || one.period?.end !== undefined);
  if (details.name === undefined) return kept;
  return [...humanNames(details.name, details.nameDevanagari), ...kept];
}

function telecomWith({ telecom }: Patient, { phones = [] }: PatientDetails): ContactPoint[] {
  const others = list(telecom).filter((one) => !isPhone(one));
  const known = list(telecom).filter(isPhone);
  return [
    ...phones.map((value) => known.find((one) => one.value === value) ?? { system: "phone" as const, value }),
    ...others,
  ];
}

function addressesWith({ address }: Patient, before: PatientDetails, { village }: PatientDetails): Address[] {
  if (before.village === village) return [...list(address)];
  const at = list(address).findIndex(isInUse);
  const { city: _city, line: _line, text: _text, ...rest } = list(address)[at] ?? { country: "IN" };
  const now = { ...rest, ...(village === undefined ? {} : { city: village }) };
  return at < 0 ? [now, ...list(address)] : list(address).map((one, index) => (index === at ? now : one));
}

function contactsWith({ contact }: Patient, before: PatientDetails, now: PatientDetails): PatientContact[] {
  const all = list(contact);
  const relative = replaced(
    all.filter((one) => !isGuardian(one)),
    before.relative,
    now.relative,
  );
  const guardian = replaced(all.filter(isGuardian), before.guardian, now.guardian).map((one) =>
    isGuardian(one) ? one : { ...one, extension: [{ url: extension.guardianPresent, valueBoolean: true }] },
  );
  return [...relative, ...guardian];
}

type Person = PatientDetails["relative"];

function replaced(contacts: readonly PatientContact[], before: Person, now: Person): PatientContact[] {
  if (before?.name === now?.name && before?.relation === now?.relation) return [...contacts];
  const at = contacts.findIndex((one) => nameText(one.name) !== "");
  const others = contacts.filter((_, index) => index !== at);
  if (now === undefined) return others;
  const relationship = [{ coding: [{ system: system.relation, code: now.relation }], text: now.relation }];
  const fresh = { ...contacts[at], relationship, name: { text: writtenName(now.name) } };
  return [fresh, ...others];
}

function identifiersWith({ identifier }: Patient, before: PatientDetails, { abha }: PatientDetails) {
  if (before.abha === abha) return [...list(identifier)];
  const others = list(identifier).filter((one) => !abhaSystems.includes(one.system ?? ""));
  return abha === undefined ? others : [...others, abhaIdentifier(abha)];
}

/** "Has none" is over once there is one. */
function extensionsWith(patient: Patient, details: PatientDetails) {
  const has: Readonly<Record<string, unknown>> = {
    phone: details.phones?.[0],
    abha: details.abha,
    relative: details.relative,
    village: details.village,
  };
  return list(patient.extension).filter(
    ({ url, valueCode }) => url !== extension.hasNone || has[valueCode ?? ""] === undefined,
  );
}
