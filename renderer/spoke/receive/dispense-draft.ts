import { z } from "zod";
import { dispensedOutcome, type SpokePaper } from "../../../shared/contract/spoke-calls.ts";
import { keepText } from "../client/keep-text.ts";

const told = z.record(
  z.coerce.number().int().positive(),
  z.object({ outcome: dispensedOutcome, note: z.string().optional() }),
);
/** By the number of the line. */
export type Told = Readonly<Record<number, Readonly<z.infer<typeof told>[number]>>>;

const begins = (paperId: string): string => `paramarsh-dispense ${paperId} `;
type Paper = Pick<SpokePaper, "paperId" | "dispensed">;

/** On which of the hub's words it goes on: a newer one begins the card anew. */
export const dispensedKey = ({ paperId, dispensed }: Paper): string =>
  `${paperId} ${dispensed?.at(-1)?.at ?? ""}`;
const placeOf = (paper: Paper): string => begins(paper.paperId) + (paper.dispensed?.at(-1)?.at ?? "");

/** What is being told of the lines of a paper survives the screen and the page, until it is sent. */
export const dispenseDraft = {
  read: (paper: Paper): Told | undefined => {
    const text = localStorage.getItem(placeOf(paper));
    if (text === null) return undefined;
    try {
      return told.parse(JSON.parse(text));
    } catch {
      return undefined; // written by another version of the page: the lines are asked again
    }
  },
  write: (paper: Paper, now: Told): void => keepText(placeOf(paper), JSON.stringify(now)),
  /** Also what was begun on an older word of the hub. */
  forget: (paperId: string): void => {
    for (const key of Object.keys(localStorage).filter((one) => one.startsWith(begins(paperId))))
      localStorage.removeItem(key);
  },
};
