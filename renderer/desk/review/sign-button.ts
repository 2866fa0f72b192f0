import type { ReviewView } from "../../../shared/contract/consult-view.ts";
import type { Draft } from "../../../shared/domain/draft.ts";
import type { Finding } from "../../../shared/domain/finding.ts";
import { answerKey, holds } from "../../../shared/rules/answered.ts";
import { isSame } from "../../../shared/sync/merge/same.ts";

export type SignState =
  /** Something on the list is missing or held; the button counts it. */
  | { readonly kind: "blocked"; readonly missing: number; readonly held: number }
  | { readonly kind: "refused" }
  | { readonly kind: "needs-pin-set" }
  | { readonly kind: "needs-confirmation" }
  /** Another patient is in the call, and the doctor has not said that this one is meant. */
  | { readonly kind: "needs-other-patient-word" }
  | { readonly kind: "needs-pin" }
  /** The last change is on its way to the disk and through the rules; Enter is taken and waits for it. */
  | { readonly kind: "checking" }
  | { readonly kind: "signing" }
  | { readonly kind: "ready" };

export type SignInput = {
  readonly review: ReviewView;
  readonly hasPin: boolean;
  readonly pin: string;
  readonly confirmed: boolean;
  readonly meantThough: boolean;
  readonly signing: boolean;
  readonly checking: boolean;
};

/** How many lines or facts the rules hold. */
export function heldCount({ report }: Pick<ReviewView, "report">, lines: Draft["lines"]): number {
  const holding = report.findings.filter((finding) => holds(finding, lines));
  return new Set(holding.map(({ lineId, ruleId }) => lineId ?? ruleId)).size;
}

/** What the sign button says and whether it works, most basic obstacle first. */
export function signState(input: SignInput, lines: Draft["lines"]): SignState {
  if (input.signing) return { kind: "signing" };
  const state = checkedState(input, lines);
  // What is typed there is no part of what is checked, and must not vanish each time that it is checked anew.
  return input.checking && state.kind !== "needs-pin-set" ? { kind: "checking" } : state;
}

function checkedState(input: SignInput, lines: Draft["lines"]): SignState {
  const { review, hasPin, pin, confirmed, meantThough } = input;
  const missing = review.missing.length;
  const held = heldCount(review, lines);
  if (missing > 0 || held > 0) return { kind: "blocked", missing, held };
  if (!review.canSign) return { kind: "refused" };
  if (!confirmed) return { kind: "needs-confirmation" };
  if (review.otherInCall && !meantThough) return { kind: "needs-other-patient-word" };
  if (!hasPin) return { kind: "needs-pin-set" };
  return isPin(pin) ? { kind: "ready" } : { kind: "needs-pin" };
}

/** Everything that the doctor does is done: only the check of the last change is missing. */
export function mayWaitForCheck({
  review,
  hasPin,
  pin,
  confirmed,
  meantThough,
}: Omit<SignInput, "signing" | "checking">): boolean {
  return hasPin && isPin(pin) && confirmed && (review.otherInCall === undefined || meantThough);
}

/** What stands on the screen: the review, and the note itself. */
export type Seen = { readonly review: ReviewView; readonly draft: Draft };

/**
 * Whether the newest check holds nothing that was not on the screen when Enter was pressed. The same note, the same
 * medicines in the same words, no finding more or graver than before; what the last change answered may be gone.
 */
export function bringsNothingNew(before: Seen, now: Seen): boolean {
  const [shown, newest] = [before.review, now.review];
  const gravest = new Map<string, number>();
  for (const finding of shown.report.findings) {
    const key = findingKey(finding);
    gravest.set(key, Math.max(gravest.get(key) ?? -1, graveness.indexOf(finding.severity)));
  }
  const isKnown = (finding: Finding): boolean =>
    graveness.indexOf(finding.severity) <= (gravest.get(findingKey(finding)) ?? -1);
  return (
    isSame(now.draft, before.draft) &&
    JSON.stringify(newest.lineWords) === JSON.stringify(shown.lineWords) &&
    newest.missing.every((what) => shown.missing.includes(what)) &&
    newest.otherInCall?.name === shown.otherInCall?.name &&
    (newest.otherInCall === undefined) === (shown.otherInCall === undefined) &&
    newest.report.findings.every(isKnown) &&
    newest.report.notChecked.every(({ en }) => shown.report.notChecked.some((one) => one.en === en))
  );
}

/** The last is the gravest. */
const graveness: readonly Finding["severity"][] = ["warn", "reason", "stop"];

const findingKey = (finding: Finding): string => `${finding.lineId ?? ""} ${answerKey(finding)}`;

/** As `session.setPin` of the contract wants it. */
export const isPin = (text: string): boolean => /^\d{4,8}$/u.test(text);
