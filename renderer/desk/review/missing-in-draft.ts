import type { ConsultView, ReviewView } from "../../../shared/contract/consult-view.ts";
import type { Draft } from "../../../shared/domain/draft.ts";
import { settledDraft } from "../../../shared/domain/settled-draft.ts";
import { tooLong } from "../../../shared/rules/too-long.ts";

export type Missing = ReviewView["missing"][number];

/**
 * What the button counts while the doctor writes. The desk's own review decides at signing; this follows each
 * letter without asking it.
 */
export function missingInDraft(
  draft: Draft,
  {
    consent,
    ticket,
  }: Pick<ConsultView, "consent"> & { readonly ticket: Pick<ConsultView["ticket"], "mine"> },
): readonly Missing[] {
  const isBlank = (text: string): boolean => text.trim() === "";
  const { sections, lines } = settledDraft(draft);
  const checks: readonly (readonly [Missing, boolean])[] = [
    ["complaint", isBlank(sections.complaint)],
    ["diagnosis", isBlank(sections.diagnosis)],
    ["advice-or-medicine", isBlank(sections.advice) && lines.length === 0],
    ["followUp", isBlank(sections.followUp)],
    ["consent", !consent.given],
    ["claim", !ticket.mine],
    ["too-long", tooLong(draft) !== undefined],
    ["line-open", draft.entry !== undefined],
  ];
  return checks.filter(([, missing]) => missing).map(([what]) => what);
}
