import type { ConsultView } from "../contract/consult-view.ts";
import { isPaperOut } from "../domain/consult-state.ts";
import type { Draft } from "../domain/draft.ts";
import { tooLong } from "./too-long.ts";

export type MissingPart =
  | "complaint"
  | "diagnosis"
  | "advice-or-medicine"
  | "followUp"
  | "consent"
  | "claim"
  /** At another PC: it is amended, not signed a second time. */
  | "signed-elsewhere"
  /** Nothing lacks, something must go. */
  | "too-long"
  /** A medicine is written and not put down: signed without it, it would be missed. */
  | "line-open";

/** What stands between the doctor and the signature, in the order in which it is asked for. */
export function missingForSigning(input: {
  readonly draft: Draft;
  readonly consentGiven: boolean;
  readonly claimed: boolean;
  readonly signedElsewhere?: boolean;
}): MissingPart[] {
  const { draft, consentGiven, claimed, signedElsewhere = false } = input;
  const { complaint, diagnosis, advice, followUp } = draft.sections;
  const parts: readonly (readonly [MissingPart, boolean])[] = [
    ["claim", claimed],
    ["signed-elsewhere", !signedElsewhere],
    ["consent", consentGiven],
    ["complaint", isWritten(complaint)],
    ["diagnosis", isWritten(diagnosis)],
    ["advice-or-medicine", isWritten(advice) || draft.lines.length > 0],
    ["followUp", isWritten(followUp)],
    ["too-long", tooLong(draft) === undefined],
    ["line-open", draft.entry === undefined],
  ];
  return parts.filter(([, isThere]) => !isThere).map(([part]) => part);
}

/** A lone dash or dot, typed to get past a field, is not yet a text. */
function isWritten(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Its paper is out, and nothing of it was signed here: it is the hub's, and a second signature would come too late. */
export const isSignedElsewhere = ({
  ticket,
  issue,
  amending,
}: Pick<ConsultView, "issue" | "amending"> & {
  readonly ticket: Pick<ConsultView["ticket"], "state">;
}): boolean => issue.state === "not-signed" && amending === undefined && isPaperOut(ticket.state);
