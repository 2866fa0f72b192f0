import type { Draft } from "../domain/draft.ts";
import { tooLong } from "./too-long.ts";

export type MissingPart =
  | "complaint"
  | "diagnosis"
  | "advice-or-medicine"
  | "followUp"
  | "consent"
  | "claim"
  /** Nothing lacks, something must go. */
  | "too-long";

/** What stands between the doctor and the signature, in the order in which it is asked for. */
export function missingForSigning(input: {
  readonly draft: Draft;
  readonly consentGiven: boolean;
  readonly claimed: boolean;
}): MissingPart[] {
  const { draft, consentGiven, claimed } = input;
  const { complaint, diagnosis, advice, followUp } = draft.sections;
  const parts: readonly (readonly [MissingPart, boolean])[] = [
    ["claim", claimed],
    ["consent", consentGiven],
    ["complaint", isWritten(complaint)],
    ["diagnosis", isWritten(diagnosis)],
    ["advice-or-medicine", isWritten(advice) || draft.lines.length > 0],
    ["followUp", isWritten(followUp)],
    ["too-long", tooLong(draft) === undefined],
  ];
  return parts.filter(([, isThere]) => !isThere).map(([part]) => part);
}

/** A lone dash or dot, typed to get past a field, is not yet a text. */
function isWritten(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
