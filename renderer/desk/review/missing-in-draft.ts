import type { ConsultView, ReviewView } from "../../../shared/contract/consult-view.ts";
import type { Draft } from "../../../shared/domain/draft.ts";
import { settledDraft } from "../../../shared/domain/settled-draft.ts";
import { signingBarrier } from "../../../shared/rules/review.ts";
import { tooLong } from "../../../shared/rules/too-long.ts";

export type Missing = ReviewView["missing"][number];

/**
 * What the button counts while the doctor writes. The desk's own review decides at signing; this follows each
 * letter without asking it.
 */
export function missingInDraft(
  draft: Draft,
  view: Pick<ConsultView, "consent"> & Parameters<typeof signingBarrier>[0],
): readonly Missing[] {
  const isBlank = (text: string): boolean => text.trim() === "";
  const { sections, lines } = settledDraft(draft);
  const checks: readonly (readonly [Missing, boolean])[] = [
    ["complaint", isBlank(sections.complaint)],
    ["diagnosis", isBlank(sections.diagnosis)],
    ["advice-or-medicine", isBlank(sections.advice) && lines.length === 0],
    ["followUp", isBlank(sections.followUp)],
    ["consent", !view.consent.given],
    ["too-long", tooLong(draft) !== undefined],
    ["line-open", draft.entry !== undefined],
  ];
  const barrier = signingBarrier(view);
  const missing = checks.filter(([, isMissing]) => isMissing).map(([what]) => what);
  return barrier === undefined ? missing : [barrier, ...missing];
}
