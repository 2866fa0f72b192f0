import type { LineReading } from "../contract/line-reading.ts";
import { linePartsOf } from "./line-parts.ts";
import type { NameTable } from "./name-table.ts";
import { doseLineQuestions } from "./questions.ts";
import { readDoseLine } from "./read-dose-line.ts";

/** A written line for the screen: its parts, or the questions in words. */
export function lineReadingOf(text: string, names: NameTable): LineReading {
  const reading = readDoseLine(text, names);
  if (reading.kind === "ask")
    return { kind: "ask", questions: reading.questions.map((code) => doseLineQuestions[code]) };
  return { kind: "read", parts: linePartsOf(reading.line, reading.rows, reading.left) };
}
