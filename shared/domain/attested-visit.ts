import { ageInDays, ageInMonths } from "./age.ts";
import type { Draft } from "./draft.ts";

export type AttestedVisit =
  | { readonly kind: "follow-up"; readonly sawInPersonOn: string }
  | {
      readonly kind: "first";
      /** Called a follow-up, and why it is none. */
      readonly because?: "no-date" | "too-long-ago" | "not-yet";
    };

const followUpMonths = 6;
const dayMs = 86_400_000;

/**
 * A follow-up is one only by the doctor's word "I saw this patient in person on DATE for this condition", within six
 * months (Telemedicine Practice Guidelines 2020, 1.4.2); everything else is a first consult. A tele-consult never
 * starts the six months, so its date is no such date.
 */
export function attestedVisit(
  { visitKind, sawInPersonOn }: Pick<Draft, "visitKind" | "sawInPersonOn">,
  now: string,
): AttestedVisit {
  if (visitKind === "first") return { kind: "first" };
  if (sawInPersonOn === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(sawInPersonOn)) return noFollowUp("no-date");
  if (ageInDays(sawInPersonOn, now) === undefined) return noFollowUp("not-yet");
  // The day that completes the sixth month still counts.
  const yesterday = new Date(Date.parse(now) - dayMs).toISOString();
  const months = ageInMonths(sawInPersonOn, yesterday) ?? 0;
  return months < followUpMonths ? { kind: "follow-up", sawInPersonOn } : noFollowUp("too-long-ago");
}

const noFollowUp = (because: "no-date" | "too-long-ago" | "not-yet") => ({ kind: "first", because }) as const;
