import type { LineReading } from "../contract/line-reading.ts";
import type { LineParts } from "../domain/medicine.ts";
import { isModified } from "./choose-row.ts";
import { linePartsOf } from "./line-parts.ts";
import type { NameTable } from "./name-table.ts";
import { doseLineQuestions, type QuestionCode } from "./questions.ts";
import { readDoseLine } from "./read-dose-line.ts";
import type { WrittenLine } from "./written-line.ts";

/** A written line for the screen: its parts, or the questions in words. */
export function lineReadingOf(text: string, names: NameTable): LineReading {
  const reading = readDoseLine(text, names);
  if (reading.kind === "ask") return asked(reading.questions);
  const parts = linePartsOf(reading.line, reading.rows, reading.left);
  const open = unsayable(reading.line, parts);
  return open.length === 0 ? { kind: "read", parts } : asked(open);
}

const asked = (questions: readonly QuestionCode[]): LineReading => ({
  kind: "ask",
  questions: questions.map((code) => doseLineQuestions[code]),
});

/** What was understood, but a line of the prescription cannot say: a field's usual value must never stand in for it. */
function unsayable(line: WrittenLine, parts: LineParts): readonly QuestionCode[] {
  const plain = line.release === "modified" && parts.medicine !== undefined && !isModified(parts.medicine);
  return [
    ...(parts.medicine === undefined || plain ? (["strength-not-made"] as const) : []),
    ...(parts.frequency === undefined ? (["frequency-unclear"] as const) : []),
    ...(line.taper !== undefined && parts.steps === undefined ? (["taper-unclear"] as const) : []),
  ];
}
