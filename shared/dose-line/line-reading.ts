import type { LineReading } from "../contract/line-reading.ts";
import { isSpread } from "../domain/dose-units.ts";
import type { LineParts, Medicine } from "../domain/medicine.ts";
import { isModified } from "./choose-row.ts";
import { linePartsOf } from "./line-parts.ts";
import type { NameTable } from "./name-table.ts";
import { doseLineQuestions, type QuestionCode } from "./questions.ts";
import { readDoseLine } from "./read-dose-line.ts";
import { isStrengthOf } from "./strength.ts";
import { unitFits } from "./unit-fits.ts";
import type { Strength, WrittenLine } from "./written-line.ts";

/** A written line for the screen: its parts, or the questions in words. */
export function lineReadingOf(text: string, names: NameTable): LineReading {
  const reading = readDoseLine(text, names);
  if (reading.kind === "ask") return asked(reading.questions);
  const parts = linePartsOf(reading.line, reading.rows, reading.left);
  const open = [
    ...unsayable(reading.line, parts),
    ...placeOpen(reading.line, parts, reading.rows),
    ...amountOpen(reading.line, parts),
    ...vialOpen(reading.line, reading.rows),
  ];
  return open.length === 0 ? { kind: "read", parts } : asked(open);
}

const asked = (questions: readonly QuestionCode[]): LineReading => ({
  kind: "ask",
  questions: questions.map((code) => doseLineQuestions[code]),
});

/** The same thing is made as a cream and as a lotion, for two places ("Ciplox drops": eye or ear), or goes into one of two eyes or ears. */
function placeOpen(
  { form, route, side }: WrittenLine,
  { medicine }: LineParts,
  rows: readonly Medicine[],
): readonly QuestionCode[] {
  if (medicine === undefined) return [];
  const spread = rows.filter((row) => isSpread(row) && row.strength === medicine.strength);
  if (form === undefined && isSpread(medicine) && spread.some((row) => row.form !== medicine.form))
    return ["form-missing"];
  const alike = rows.filter((row) => row.form === medicine.form && row.strength === medicine.strength);
  if (route === undefined && alike.some((row) => row.route !== medicine.route)) return ["route-missing"];
  const isSided = medicine.route === "eye" || medicine.route === "ear";
  return isSided && side === undefined ? ["side-missing"] : [];
}

function amountOpen({ amount, timing }: WrittenLine, { medicine }: LineParts): readonly QuestionCode[] {
  const unit = timing?.kind === "grid" ? timing.unit : amount?.unit;
  if (medicine === undefined || unit === undefined) return [];
  // A grid holds counts; how many mL of an injection each is has no place beside it.
  const isWhole = medicine.form === "injection" || medicine.form === "solution";
  if (timing?.kind === "grid" && unit === "mL" && isWhole) return ["amount-unclear"];
  return unitFits({ value: amount?.value ?? 1, unit }, medicine) ? [] : ["amount-unclear"];
}

/** Drawn from a vial of 40 with the syringe for 100, or the other way, a dose is two and a half times another. */
function vialOpen({ strength }: WrittenLine, rows: readonly Medicine[]): readonly QuestionCode[] {
  const insulins = rows.filter(({ classes }) => classes.includes("insulin"));
  const isOfVials = insulins.some((row) => isStrengthOf(vialOf40, row));
  return strength === undefined && isOfVials && insulins.length > 1 ? ["insulin-strength"] : [];
}

const vialOf40: readonly Strength[] = [{ value: 40, unit: "IU", perMl: 1 }];

/** What was understood, but a line of the prescription cannot say: a field's usual value must never stand in for it. */
function unsayable(line: WrittenLine, parts: LineParts): readonly QuestionCode[] {
  const plain = line.release === "modified" && parts.medicine !== undefined && !isModified(parts.medicine);
  return [
    ...(parts.medicine === undefined || plain ? (["strength-not-made"] as const) : []),
    ...(parts.frequency === undefined ? (["frequency-unclear"] as const) : []),
    ...(line.taper !== undefined && parts.steps === undefined ? (["taper-unclear"] as const) : []),
  ];
}
