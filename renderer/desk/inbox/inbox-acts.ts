import type { InboxKind, InboxRow } from "../../../shared/contract/inbox-view.ts";
import type { ActItem } from "../acts/act-item.ts";

/** What can be done with a row: an act by its dialog, or a decision about a parked item. */
export type RowAct =
  | { readonly kind: "act"; readonly item: ActItem; readonly key: string }
  | { readonly kind: "compare"; readonly key: string }
  | { readonly kind: "decide"; readonly decision: "again" | "let-go"; readonly key: string };

const act = (item: ActItem, key: string): RowAct => ({ kind: "act", item, key });
const again: RowAct = { kind: "decide", decision: "again", key: "T" };
const letGo: RowAct = { kind: "decide", decision: "let-go", key: "L" };

const compare: RowAct = { kind: "compare", key: "C" };

const actsOfKind: Readonly<Record<InboxKind, readonly RowAct[]>> = {
  "held-at-centre": [act("amend", "A"), act("release-held", "G")],
  "recall-unanswered": [act("answer-recall", "S")],
  held: [act("amend", "A"), letGo],
  refused: [act("amend", "A"), letGo],
  "signed-late": [compare, letGo],
  "late-of-another": [compare],
  "late-of-own": [compare],
  "other-desk-draft": [compare],
  "facts-conflict": [compare],
  "taken-over": [letGo, again],
  parked: [again, letGo],
  answered: [],
  "results-due": [act("resume", "R")],
  "results-awaited": [act("resume", "R")],
  transferred: [act("record-arrival", "V")],
};

/**
 * Opening the chart by Enter is always there; these stand beside it. A recall after which a later version was signed
 * calls back what nobody has in hand any more: however often it is sent, it stops at the same place.
 */
export function actsOf({
  kind,
  reason,
  carried,
  signed,
}: Pick<InboxRow, "kind" | "reason" | "carried" | "signed">): readonly RowAct[] {
  if (kind === "parked" && reason === "signed-since") return [letGo];
  // Only what is written anew can take the other draft's words in: it is compared once more then.
  if (signed === true) return [...actsOfKind[kind], act("amend", "A")];
  // What it says waits beside it, to be compared with this PC's own note.
  if (carried === true) return actsOfKind[kind].filter((one) => one.kind !== "act");
  return actsOfKind[kind];
}
