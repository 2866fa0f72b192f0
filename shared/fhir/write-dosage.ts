import type { Dosage, MedicationRequestDispenseRequest, Timing, TimingRepeat } from "@medplum/fhirtypes";
import { frequencyTable } from "../domain/frequencies.ts";
import { type DoseStep, type Medicine, timesOfDay } from "../domain/medicine.ts";
import type { PaperLine } from "../paper/paper-line.ts";
import { system } from "./systems.ts";

/** Routes whose SNOMED CT code the NRCeS guide's examples confirm; others go as text. */
const routeCodes: Partial<Readonly<Record<Medicine["route"], { code: string; display: string }>>> = {
  oral: { code: "26643006", display: "Oral use" },
  topical: { code: "6064005", display: "Topical route" },
};

/**
 * One line as FHIR dosages: words for people first, structure for machines beside. A dose that changes has one for
 * each step, in sequence; a grid one for each time of the day, all at once.
 */
export function dosagesOf(paper: PaperLine): Dosage[] {
  const { line } = paper;
  const common = commonOf(paper);
  if (line.steps !== undefined)
    return line.steps.map((step, index) => ({
      ...common,
      sequence: index + 1,
      ...doseOf(step, paper),
      ...stepTiming(step),
    }));
  const { grid } = line;
  if (grid !== undefined) {
    const taken = timesOfDay.filter((time) => grid[time] > 0);
    return taken.map((time) => ({
      ...common,
      sequence: 1,
      ...doseOf({ doseAmount: grid[time] }, paper),
      timing: {
        repeat: { frequency: 1, period: 1, periodUnit: "d", when: [eventOf[time]], ...boundsOf(line) },
      },
    }));
  }
  return [{ ...common, ...doseOf(line, paper), ...timingOf(line) }];
}

const eventOf = { morning: "MORN", noon: "NOON", evening: "EVE", night: "NIGHT" } as const;
const dayOf = {
  monday: "mon",
  tuesday: "tue",
  wednesday: "wed",
  thursday: "thu",
  friday: "fri",
  saturday: "sat",
  sunday: "sun",
} as const;

const doseOf = ({ doseAmount }: { readonly doseAmount: number }, { medicine }: PaperLine): Dosage => ({
  doseAndRate: [{ doseQuantity: { value: doseAmount, unit: medicine.form } }],
});

function commonOf({ line, medicine, words }: PaperLine): Dosage {
  const code = routeCodes[medicine.route];
  const notes = [line.instructions, line.maxPerDay && `At most ${line.maxPerDay} in 24 hours`].filter(
    Boolean,
  );
  const site = [line.side, line.site].filter((part) => part !== undefined).join(" ");
  return {
    text: words.how.en,
    patientInstruction: words.how.hi,
    ...(site === "" ? {} : { site: { text: site } }),
    route: {
      ...(code === undefined ? {} : { coding: [{ system: system.snomed, ...code }] }),
      text: medicine.route,
    },
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

type Spanned = Pick<PaperLine["line"], "durationDays" | "doses">;

function boundsOf({ durationDays, doses }: Spanned): TimingRepeat {
  return {
    ...(durationDays === undefined ? {} : { boundsDuration: days(durationDays) }),
    ...(doses === undefined ? {} : { count: doses }),
  };
}

const stepTiming = (step: DoseStep): { timing?: Timing } => ({
  timing: {
    repeat: {
      ...frequencyTable[step.frequency].repeat,
      ...boundsOf({ durationDays: step.durationDays, doses: undefined }),
    },
  },
});

/** When and for how long; a line without either (as needed) has no timing at all. */
function timingOf(line: PaperLine["line"]): { timing?: Timing } {
  const repeat = {
    ...frequencyTable[line.frequency].repeat,
    ...(line.on === undefined ? {} : { dayOfWeek: line.on.map((day) => dayOf[day]) }),
    ...boundsOf(line),
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
