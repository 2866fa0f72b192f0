import { z } from "zod";
import { type DispensedLine, dispensedOutcome } from "../../../shared/contract/spoke-calls.ts";
import { textPlaces } from "../keep/text-places.ts";
import type { Texts, Written } from "../keep/texts.ts";

const told = z.record(
  z.coerce.number().int().positive(),
  z.object({ outcome: dispensedOutcome, note: z.string().optional() }),
);
/** By the number of the line. */
export type Told = Readonly<Record<number, Readonly<z.infer<typeof told>[number]>>>;

/** As they are sent: what was typed of an outcome that is chosen no more is no word on this one. */
export const linesTold = (told: Told): DispensedLine[] =>
  Object.entries(told).map(([line, { outcome, note = "" }]) => {
    const isNoted = hasNote(outcome) && note.trim() !== "";
    return { line: Number(line), outcome, ...(isNoted ? { note } : {}) };
  });

export const hasNote = (outcome: DispensedLine["outcome"]): outcome is "partly" | "substituted" =>
  outcome === "partly" || outcome === "substituted";

const begins = (paperId: string): string => `${textPlaces.dispense}${paperId} `;
/** A paper, and the word on its lines on which a card goes on: the hub's, or what was sent from here. */
type Paper = {
  readonly paperId: string;
  readonly dispensed?: readonly Pick<DispensedLine, "line" | "outcome" | "note">[] | undefined;
};

/**
 * Another word begins the card anew. It is known by what it says and not by its time: what was sent from here comes back
 * from the hub with a time that nobody here knew when its correction was begun.
 */
export const dispensedKey = ({ paperId, dispensed = [] }: Paper): string =>
  begins(paperId) + textOf(dispensed);

function textOf(lines: NonNullable<Paper["dispensed"]>): string {
  if (lines.length === 0) return "";
  const sorted = lines.toSorted((one, other) => one.line - other.line);
  return JSON.stringify(sorted.map(({ line, outcome, note = "" }) => [line, outcome, note.trim()]));
}

/** What is being told of the lines of a paper survives the screen and the page, until it is sent. */
export const dispenseDraft = {
  read: (written: Written, paper: Paper): Told | undefined => {
    const text = written.get(dispensedKey(paper));
    if (text === undefined) return undefined;
    try {
      return told.parse(JSON.parse(text));
    } catch {
      return undefined; // written by another version of the page: the lines are asked again
    }
  },
  write: (texts: Texts, paper: Paper, now: Told): void =>
    texts.write(dispensedKey(paper), JSON.stringify(now)),
  /** Also what was begun on an older word. */
  forget: (texts: Texts, paperId: string): void => {
    for (const place of placesOf(texts, paperId)) texts.write(place, "");
  },
  forgetBefore: (texts: Texts, paperId: string, beforeMs: number): void => {
    for (const place of placesOf(texts, paperId)) texts.forgetBefore(place, beforeMs);
  },
};

const placesOf = ({ newest }: Texts, paperId: string): readonly string[] =>
  [...newest.get().keys()].filter((one) => one.startsWith(begins(paperId)));
