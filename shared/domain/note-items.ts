import type { CodedDiagnosis, Draft } from "./draft.ts";

/** Beyond this a text's lines share one item: a transaction stays below 150 entries (fhir.md, rule 6). */
const mostItems = 20;

/** The lines of a text as single things; what exceeds the limit stays together in the last one. */
export function itemsOf(text: string): string[] {
  const items = text
    .split(/\n/)
    .map(itemText)
    .filter((item) => item !== "");
  if (items.length <= mostItems) return items;
  return [...items.slice(0, mostItems - 1), items.slice(mostItems - 1).join("; ")];
}

/** A line without the mark by which people begin it. */
export const itemText = (line: string): string => line.replace(/^\s*(?:[-•*]|\d+[.)])\s+/, "").trim();

/** Each diagnosis as it stands in the note, with the code that was chosen for exactly these words. */
export const diagnosesIn = ({
  sections,
  diagnoses,
}: Pick<Draft, "sections" | "diagnoses">): CodedDiagnosis[] =>
  itemsOf(sections.diagnosis).map(
    (text) => diagnoses?.find((known) => known.text === text) ?? { text, certainty: "provisional" },
  );
