import type { NoteSection } from "../../../shared/domain/draft.ts";
import { type TypedHere, typedHere } from "./typed-here.ts";

/** Parts of which the tables know the lines; in the others only words behind a dot are looked up. */
const known: ReadonlySet<NoteSection> = new Set(["diagnosis", "investigations", "advice", "followUp"]);
/** Longer is a sentence of the doctor's own; what a phrase of the doctor's own shall say may be long. */
const [longestName, longestPhrase] = [60, 2000];

/** The words before the caret, where something may be offered for them. */
export function lookedUp(section: NoteSection, text: string, caret: number): TypedHere | undefined {
  const typed = typedHere(text, caret);
  if (typed === undefined || typed.text.length > (typed.text.includes("=") ? longestPhrase : longestName))
    return undefined;
  return known.has(section) || typed.text.startsWith(".") ? typed : undefined;
}
