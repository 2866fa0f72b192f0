import type { ConsultView } from "../contract/consult-view.ts";
import { type ConsultState, isIssuable, isPaperOut } from "../domain/consult-state.ts";
import type { Draft } from "../domain/draft.ts";
import { tooLong } from "./too-long.ts";

/** How the consult stands keeps it from being signed, whatever is written. */
export type Barrier =
  | "claim"
  /** At another PC: it is amended, not signed a second time. */
  | "signed-elsewhere"
  /** It waits for results: the hub issues nothing before somebody goes on with it. */
  | "not-resumed"
  /** The patient has left, or was not reached: it waits for nobody. */
  | "not-back"
  /** Transferred, advised to go somewhere, and the like: the hub never issues anything of it any more. */
  | "ended";

export type MissingPart =
  | Barrier
  | "complaint"
  | "diagnosis"
  | "advice-or-medicine"
  | "followUp"
  | "consent"
  /** Nothing lacks, something must go. */
  | "too-long"
  /** A medicine is written and not put down: signed without it, it would be missed. */
  | "line-open";

/** What stands between the doctor and the signature, in the order in which it is asked for. */
export function missingForSigning(input: {
  readonly draft: Draft;
  readonly consentGiven: boolean;
  readonly barrier: Barrier | undefined;
}): MissingPart[] {
  const { draft, consentGiven, barrier } = input;
  const { complaint, diagnosis, advice, followUp } = draft.sections;
  const parts: readonly (readonly [MissingPart, boolean])[] = [
    ["consent", consentGiven],
    ["complaint", isWritten(complaint)],
    ["diagnosis", isWritten(diagnosis)],
    ["advice-or-medicine", isWritten(advice) || draft.lines.length > 0],
    ["followUp", isWritten(followUp)],
    ["too-long", tooLong(draft) === undefined],
    ["line-open", draft.entry === undefined],
  ];
  const missing = parts.filter(([, isThere]) => !isThere).map(([part]) => part);
  return barrier === undefined ? missing : [barrier, ...missing];
}

/** A lone dash or dot, typed to get past a field, is not yet a text. */
function isWritten(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** As the hub's fence (`hub/delivery/fence.ts`) will judge it: what it would never issue is not signed here. */
export function signingBarrier({
  ticket,
  issue,
  amending,
}: Pick<ConsultView, "issue" | "amending"> & {
  readonly ticket: Pick<ConsultView["ticket"], "state" | "mine">;
}): Barrier | undefined {
  const { state, mine } = ticket;
  if (!mine) return "claim";
  // A later version follows the first wherever that one is; what the hub held or refused is a first one still.
  if (isPaperOut(state))
    return issue.state === "not-signed" && amending === undefined ? "signed-elsewhere" : undefined;
  if (isIssuable(state) || state === "waiting") return undefined;
  return outOfHand[state] ?? "ended";
}

const outOfHand: Partial<Record<ConsultState, Barrier>> = {
  "awaiting-results": "not-resumed",
  left: "not-back",
  "not-reachable": "not-back",
};
