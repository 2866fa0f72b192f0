import type { Dosage, MedicationRequestDispenseRequest, Timing } from "@medplum/fhirtypes";
import { frequencyTable } from "../domain/frequencies.ts";
import type { Medicine } from "../domain/medicine.ts";
import type { PaperLine } from "../paper/paper-model.ts";
import { system } from "./systems.ts";

/** Routes whose SNOMED CT code the NRCeS guide's examples confirm; others go as text. */
const routeCodes: Partial<Readonly<Record<Medicine["route"], { code: string; display: string }>>> = {
  oral: { code: "26643006", display: "Oral use" },
  topical: { code: "6064005", display: "Topical route" },
};

/** One line as FHIR dosage: words for people first, structure for machines beside. */
export function dosageOf({ line, medicine, words }: PaperLine): Dosage {
  const code = routeCodes[medicine.route];
  const notes = [line.instructions, line.maxPerDay && `At most ${line.maxPerDay} in 24 hours`].filter(
    Boolean,
  );
  return {
    text: words.how.en,
    patientInstruction: words.how.hi,
    route: {
      ...(code === undefined ? {} : { coding: [{ system: system.snomed, ...code }] }),
      text: medicine.route,
    },
    ...timingOf(line),
    doseAndRate: [{ doseQuantity: { value: line.doseAmount, unit: medicine.form } }],
    ...(line.frequency === "as-needed"
      ? line.asNeededFor
        ? { asNeededCodeableConcept: { text: line.asNeededFor } }
        : { asNeededBoolean: true }
      : {}),
    ...(notes.length === 0 ? {} : { additionalInstruction: notes.map((text) => ({ text: String(text) })) }),
    ...(line.maxPerDay === undefined
      ? {}
      : { maxDosePerPeriod: { numerator: { value: line.maxPerDay }, denominator: days(1) } }),
  };
}

/** When and for how long; a line without either (as needed) has no timing at all. */
function timingOf(line: PaperLine["line"]): { timing?: Timing } {
  const repeat = {
    ...frequencyTable[line.frequency].repeat,
    ...(line.durationDays === undefined ? {} : { boundsDuration: days(line.durationDays) }),
  };
  return Object.keys(repeat).length === 0 ? {} : { timing: { repeat } };
}

/** How much to hand out, where the words say a number. */
export function dispenseOf({ line, medicine, words }: PaperLine): MedicationRequestDispenseRequest {
  return {
    ...(words.quantity === undefined ? {} : { quantity: { value: words.quantity, unit: medicine.form } }),
    ...(line.durationDays === undefined ? {} : { expectedSupplyDuration: days(line.durationDays) }),
  };
}

function days(value: number) {
  return { value, unit: "days", system: system.ucum, code: "d" };
}
