import type { PaperLine } from "../paper/paper-line.ts";
import type { CodeLine } from "./paper-code.ts";
import { writeText } from "./text-code.ts";

type Level = {
  /** Bytes of each in the code; a longer text ends in "…", which says that the paper has more. */
  readonly note: number;
  readonly how: number;
  /** Of the medicine's name; where it is cut the form is left out too, the strength never. */
  readonly name: number;
  readonly quantity: boolean;
};

const all = Number.POSITIVE_INFINITY;

/**
 * What is given up, one step after the other, until the lines fit: first the doctor's notes, which a pharmacist does not
 * dispense by, then the ends of long texts. Each line, its first letters and its strength are left to the last.
 */
export const levels: readonly Level[] = [
  { note: all, how: all, name: all, quantity: true },
  { note: 12, how: all, name: all, quantity: true },
  { note: 1, how: all, name: all, quantity: true },
  { note: 1, how: 14, name: 14, quantity: true },
  { note: 1, how: 10, name: 10, quantity: true },
  { note: 1, how: 7, name: 8, quantity: true },
  { note: 1, how: 5, name: 6, quantity: false },
  { note: 1, how: 1, name: 5, quantity: false },
];

export function shortLine({ line, medicine, words }: PaperLine, level: Level): CodeLine {
  const name = medicine.generic.toUpperCase();
  const short = cut(name, level.name);
  return {
    title: short === name ? words.title : `${short} ${medicine.strength}`,
    how: cut(words.how.en, level.how),
    quantity: level.quantity ? withoutNumberWords(words.quantityWords?.en ?? "") : "",
    note: cut((line.instructions ?? "").trim().replace(/\s+/g, " "), level.note),
  };
}

/** "60 (sixty) tablets" is compared as "60 tablets". */
const withoutNumberWords = (text: string): string => text.replace(/ \([^)]*\)/, "");

/** By what it takes in the code, not by letters: "two times a day" is one byte whole and many in part. */
function cut(text: string, bytes: number): string {
  if (sizeOf(text) <= bytes) return text;
  const letters = [...text];
  for (let kept = letters.length - 1; kept > 0; kept -= 1) {
    const shown = `${letters.slice(0, kept).join("").trimEnd()}…`;
    if (sizeOf(shown) <= bytes) return shown;
  }
  return "…";
}

/** Without the sign that ends every text. */
const sizeOf = (text: string): number => writeText(text).length - 1;
