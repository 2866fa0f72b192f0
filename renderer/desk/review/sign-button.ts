import type { ReviewView } from "../../../shared/contract/consult-view.ts";
import type { Draft } from "../../../shared/domain/draft.ts";
import { holds } from "../../../shared/rules/answered.ts";

export type SignState =
  /** Something on the list is missing or held; the button counts it. */
  | { readonly kind: "blocked"; readonly missing: number; readonly held: number }
  | { readonly kind: "refused" }
  | { readonly kind: "needs-pin-set" }
  | { readonly kind: "needs-confirmation" }
  /** Another patient is in the call, and the doctor has not said that this one is meant. */
  | { readonly kind: "needs-other-patient-word" }
  | { readonly kind: "needs-pin" }
  | { readonly kind: "signing" }
  | { readonly kind: "ready" };

export type SignInput = {
  readonly review: ReviewView;
  readonly hasPin: boolean;
  readonly pin: string;
  readonly confirmed: boolean;
  readonly meantThough: boolean;
  readonly signing: boolean;
};

/** How many lines or facts the rules hold. */
export function heldCount({ report }: Pick<ReviewView, "report">, lines: Draft["lines"]): number {
  const holding = report.findings.filter((finding) => holds(finding, lines));
  return new Set(holding.map(({ lineId, ruleId }) => lineId ?? ruleId)).size;
}

/** What the sign button says and whether it works, most basic obstacle first. */
export function signState(input: SignInput, lines: Draft["lines"]): SignState {
  const { review, hasPin, pin, confirmed, meantThough, signing } = input;
  if (signing) return { kind: "signing" };
  const missing = review.missing.length;
  const held = heldCount(review, lines);
  if (missing > 0 || held > 0) return { kind: "blocked", missing, held };
  if (!review.canSign) return { kind: "refused" };
  if (!confirmed) return { kind: "needs-confirmation" };
  if (review.otherInCall && !meantThough) return { kind: "needs-other-patient-word" };
  if (!hasPin) return { kind: "needs-pin-set" };
  return isPin(pin) ? { kind: "ready" } : { kind: "needs-pin" };
}

/** As `session.setPin` of the contract wants it. */
export const isPin = (text: string): boolean => /^\d{4,8}$/u.test(text);
