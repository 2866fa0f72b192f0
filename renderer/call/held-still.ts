import type { PageWord } from "../../shared/call/page-words.ts";
import type { StillMark, StillPoint } from "../../shared/call/still.ts";

export type StillWord = Extract<PageWord, { say: `still${string}` }>;
export type StillHead = Omit<Extract<StillWord, { say: "still" }>, "say">;

/** A still as this page has it. `text` is its base64 as far as it is here. */
export type HeldStill = {
  readonly head: StillHead;
  readonly mine: boolean;
  readonly text: string;
  readonly sent: number;
  /** The other page has said how much it has, so that pieces may follow. */
  readonly isGoing: boolean;
  readonly marks: readonly StillMark[];
  readonly pointer?: StillPoint;
};

export const heldStill = (head: StillHead, mine: boolean, text: string): HeldStill => ({
  ...{ head, mine, text },
  ...{ sent: 0, isGoing: false, marks: [] },
});

/** A picture that both pages look at and draw over. */
export type StillView = StillHead & {
  /** Shown by this page, or by the other. */
  readonly mine: boolean;
  /** Characters that the other page has (mine), or that are here (theirs). */
  readonly passed: number;
  /** The whole of it, as an address for an image. */
  readonly url?: string;
  readonly marks: readonly StillMark[];
  /** Where the other person points just now. */
  readonly pointer?: StillPoint;
};

export function viewOfStill(held: HeldStill | undefined): StillView | undefined {
  if (!held) return undefined;
  const { head, mine, text, sent, marks, pointer } = held;
  return {
    ...{ ...head, mine, marks },
    passed: mine ? sent : text.length,
    ...(text.length === head.chars ? { url: `data:${head.contentType};base64,${text}` } : {}),
    ...(pointer ? { pointer } : {}),
  };
}
