import type { AllergyIntolerance, MedicationStatement, Observation, Resource } from "@medplum/fhirtypes";
import type { Fact } from "../domain/fact.ts";
import type { IntakeFacts } from "../domain/intake.ts";
import type { Allergy, CurrentMedicine, PatientFacts, Pregnancy } from "../domain/patient.ts";
import { noCurrentMedicines } from "./read-medicines.ts";
import { concept, extension, system } from "./systems.ts";

export type FactsContext = {
  /** Of the patient, as in the bundle. */
  readonly subject: string;
  /** When it was told. */
  readonly at: string;
  /** Who wrote it down. */
  readonly recorder?: { readonly reference: string; readonly display: string };
};

const dataAbsent = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
const partialDate = /^\d{4}(-\d{2}(-\d{2}(T.*)?)?)?$/;
const dayMs = 86_400_000;

/**
 * What was told, as resources. "None" is an answer and is written; "not asked" is silence. What the record knows
 * already is not written twice, and an answer never takes an earlier one away.
 */
export function factResources(
  facts: { readonly [K in keyof IntakeFacts]?: IntakeFacts[K] | undefined },
  knownBefore: Pick<PatientFacts, "allergies" | "currentMedicines"> | undefined,
  context: FactsContext,
): Resource[] {
  const { allergies, medicines, pregnancy, breastfeeding } = facts;
  const before = {
    allergies: namesIn(knownBefore?.allergies, ({ substance }) => substance),
    medicines: namesIn(knownBefore?.currentMedicines, ({ name }) => name),
  };
  return [
    ...(allergies?.state === "none" && knownBefore?.allergies.state !== "none"
      ? [noKnownAllergy(context)]
      : []),
    ...(allergies?.state === "known"
      ? allergies.value
          .filter(({ substance }) => !before.allergies.has(substance.toLowerCase()))
          .map((one) => allergyResource(one, context))
      : []),
    ...(medicines?.state === "none" && knownBefore?.currentMedicines.state !== "none"
      ? [medicineStatement("none", context)]
      : []),
    ...(medicines?.state === "known"
      ? medicines.value
          .filter(({ name }) => !before.medicines.has(name.toLowerCase()))
          .map((one) => medicineStatement(one, context))
      : []),
    ...(pregnancy?.state === "known" ? pregnancyObservations(pregnancy.value, context) : []),
    ...(breastfeeding?.state === "known" ? [breastfeedingObservation(true, context)] : []),
    ...(breastfeeding?.state === "none" ? [breastfeedingObservation(false, context)] : []),
  ];
}

function namesIn<T>(fact: Fact<readonly T[]> | undefined, name: (one: T) => string): ReadonlySet<string> {
  return new Set(fact?.state === "known" ? fact.value.map((one) => name(one).toLowerCase()) : []);
}

const active = { coding: [{ system: system.allergyClinical, code: "active" }] };

export function noKnownAllergy({ subject, at, recorder }: FactsContext): AllergyIntolerance {
  return {
    resourceType: "AllergyIntolerance",
    clinicalStatus: active,
    patient: { reference: subject },
    code: { coding: [{ ...concept.noKnownAllergy }], text: concept.noKnownAllergy.display },
    recordedDate: at,
    ...(recorder === undefined ? {} : { recorder }),
  };
}

export function allergyResource(told: Allergy, { subject, at, recorder }: FactsContext): AllergyIntolerance {
  const { substance, reaction, severity, since, toldBy } = told;
  const manifestation =
    reaction === undefined ? { extension: [{ url: dataAbsent, valueCode: "unknown" }] } : { text: reaction };
  return {
    resourceType: "AllergyIntolerance",
    clinicalStatus: active,
    category: ["medication"],
    patient: { reference: subject },
    code: { text: substance },
    recordedDate: at,
    ...(since === undefined
      ? {}
      : partialDate.test(since)
        ? { onsetDateTime: since }
        : { onsetString: since }),
    ...(recorder === undefined ? {} : { recorder }),
    ...(toldBy === undefined ? {} : { asserter: { display: toldBy } }),
    ...(reaction === undefined && severity === undefined
      ? {}
      : { reaction: [{ manifestation: [manifestation], ...(severity === undefined ? {} : { severity }) }] }),
  };
}

/** "none" = asked, and takes nothing. */
export function medicineStatement(
  told: CurrentMedicine | "none",
  { subject, at }: FactsContext,
): MedicationStatement {
  const common = {
    resourceType: "MedicationStatement" as const,
    status: "active" as const,
    subject: { reference: subject },
    dateAsserted: at,
  };
  if (told === "none")
    return {
      ...common,
      medicationCodeableConcept: { coding: [{ ...noCurrentMedicines }], text: "none" },
      effectiveDateTime: at,
    };
  const { name, dose, since, source } = told;
  const when = since !== undefined && partialDate.test(since) ? since : undefined;
  return {
    ...common,
    medicationCodeableConcept: { text: name },
    ...(when === undefined ? {} : { effectiveDateTime: when }),
    ...(since !== undefined && when === undefined ? { note: [{ text: `Since ${since}` }] } : {}),
    ...(dose === undefined ? {} : { dosage: [{ text: dose }] }),
    ...(source === undefined ? {} : { informationSource: { display: source } }),
  };
}

const statusConcept = {
  pregnant: concept.pregnant,
  "not-pregnant": concept.notPregnant,
  postpartum: concept.postpartum,
  unknown: concept.pregnancyUnknown,
} as const;

/** The status as told, and the last period; weeks alone are told back to an estimated last period. */
export function pregnancyObservations(told: Pregnancy, { subject, at }: FactsContext): Observation[] {
  const { status, lmp, weeks } = told;
  const common = {
    resourceType: "Observation" as const,
    status: "final" as const,
    subject: { reference: subject },
    effectiveDateTime: at,
  };
  const answer = statusConcept[status];
  const first: Observation = {
    ...common,
    code: { coding: [{ ...concept.pregnancyStatus }] },
    valueCodeableConcept: { coding: [{ ...answer }], text: answer.display },
  };
  const estimated = lmp === undefined && weeks !== undefined;
  const since = lmp ?? (weeks === undefined ? undefined : weeksBefore(at, weeks));
  if (since === undefined) return [first];
  return [
    first,
    {
      ...common,
      code: { coding: [{ ...concept.lastMenstrualPeriod }] },
      valueDateTime: since,
      ...(estimated ? { extension: [{ url: extension.estimated, valueBoolean: true }] } : {}),
    },
  ];
}

export function breastfeedingObservation(isSo: boolean, { subject, at }: FactsContext): Observation {
  return {
    resourceType: "Observation",
    status: "final",
    subject: { reference: subject },
    effectiveDateTime: at,
    code: { coding: [{ ...concept.breastfeeding }] },
    valueBoolean: isSo,
  };
}

function weeksBefore(at: string, weeks: number): string {
  return new Date(Date.parse(at) - weeks * 7 * dayMs).toISOString().slice(0, 10);
}
