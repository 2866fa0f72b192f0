import type { Condition, Patient, Resource } from "@medplum/fhirtypes";
import { type Fact, known, none, notAsked } from "../domain/fact.ts";
import type { PatientId } from "../domain/ids.ts";
import type { PatientFacts, Sex } from "../domain/patient.ts";
import type { VitalKind, VitalReading } from "../domain/vitals.ts";
import { nameText, patientNames } from "./patient-name.ts";
import { allergiesOf } from "./read-allergies.ts";
import { currentMedicinesOf } from "./read-medicines.ts";
import { breastfeedingOf, pregnancyOf } from "./read-pregnancy.ts";
import { readingsOf } from "./read-vitals.ts";
import { codings, isVoid, list, ofType, words } from "./reading.ts";
import { system } from "./systems.ts";

/** SNOMED CT: no current problems or disability. */
const noProblems = "160245001";
/** ABHA numbers were written under the older name until the mission was renamed. */
const abhaSystems: readonly string[] = [system.abha, "https://healthid.ndhm.gov.in"];

/**
 * Who the patient is and what is known, none or not asked.
 *
 * `record` is everything of the patient in any order; mistaken and ended entries in it are ignored.
 */
export function patientFacts(input: {
  readonly patient: Patient;
  readonly record: readonly Resource[];
  readonly id: PatientId;
  readonly now: string;
}): PatientFacts {
  const { patient, record, id, now } = input;
  const readings = readingsOf(record);
  const weight = newest(readings, "weightKg");
  const height = newest(readings, "heightCm");
  return {
    id,
    ...patientNames(patient),
    ...whereabouts(patient),
    ...(patient.birthDate === undefined ? {} : { birthDate: patient.birthDate }),
    sex: sexOf(patient),
    hasPhoto: list(patient.photo).length > 0,
    allergies: allergiesOf(record),
    currentMedicines: currentMedicinesOf(record, now),
    conditions: conditionsOf(record),
    pregnancy: pregnancyOf(patient, record, now),
    breastfeeding: breastfeedingOf(patient, record, now),
    weight:
      weight === undefined
        ? notAsked
        : known({ kg: weight.value, takenAt: weight.takenAt, estimated: weight.estimated ?? false }),
    heightCm: height === undefined ? notAsked : known(height.value),
  };
}

type Whereabouts = Partial<Pick<PatientFacts, "village" | "district" | "abha" | "phone" | "relative">>;

function whereabouts(patient: Patient): Whereabouts {
  const address = list(patient.address).find(({ use }) => use !== "old");
  const village = address?.city ?? list(address?.line)[0] ?? address?.text;
  const district = address?.district ?? address?.state;
  const abha = list(patient.identifier).find((each) => abhaSystems.includes(each.system ?? ""))?.value;
  const phone = list(patient.telecom).find((each) => each.system === "phone" && each.use !== "old")?.value;
  const contact = list(patient.contact)[0];
  const relative = [words(list(contact?.relationship)[0]), nameText(contact?.name)].filter(Boolean).join(" ");
  return {
    ...(village === undefined ? {} : { village }),
    ...(district === undefined ? {} : { district }),
    ...(abha === undefined ? {} : { abha }),
    ...(phone === undefined ? {} : { phone }),
    ...(relative === "" ? {} : { relative }),
  };
}

function sexOf({ gender }: Patient): Sex {
  return gender === "female" || gender === "male" || gender === "other" ? gender : "unknown";
}

function conditionsOf(record: readonly Resource[]): Fact<string[]> {
  const active = ofType(record, "Condition").filter((each) => !isVoid(each) && isActive(each));
  const isNone = ({ code }: Condition) => codings(code).some((each) => each.code === noProblems);
  const names = active.filter((each) => !isNone(each)).flatMap(({ code }) => words(code) ?? []);
  if (names.length > 0) return known([...new Set(names)]);
  return active.some(isNone) ? none : notAsked;
}

const ended: readonly string[] = ["inactive", "remission", "resolved"];

function isActive({ clinicalStatus, abatementDateTime }: Condition): boolean {
  const status = codings(clinicalStatus).map(({ code }) => code ?? "");
  return status.length === 0 ? abatementDateTime === undefined : !status.some((each) => ended.includes(each));
}

function newest(readings: readonly VitalReading[], kind: VitalKind): VitalReading | undefined {
  return readings.findLast((each) => each.kind === kind);
}
