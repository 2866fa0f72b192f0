import { useState } from "react";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { type KeptWords, useKeptWords } from "../acts/use-kept-words.ts";

/** To whom and why, as they stand in the letter's fields. */
export type ReferralWords = { readonly to?: string; readonly reason?: string };

/** The letter's limits, as the contract has them. */
export const mostOnLetter = { to: 300, reason: 2000 } as const;

/** By how many letters a field is longer than the letter takes; nothing of it is cut off. */
export const lettersOver = (words: ReferralWords, field: keyof ReferralWords): number =>
  Math.max(0, (words[field] ?? "").length - mostOnLetter[field]);

const fits = (words: ReferralWords): boolean =>
  lettersOver(words, "to") === 0 && lettersOver(words, "reason") === 0;

/** What of the words the letter takes: all, or none while one is too long. */
export const forLetter = (words: ReferralWords): ReferralWords | undefined =>
  fits(words) ? words : undefined;

type Typed = Pick<KeptWords, "write" | "trouble"> & {
  /** Undefined until the desk has answered. */
  readonly words: ReferralWords | undefined;
  /** As they were kept before this window was there. */
  readonly kept: ReferralWords;
};

/** Kept by the desk at each letter: they outlive the dialog, the window and the desk's end, printed or not. */
export function useReferralWords(consultId: ConsultId): Typed {
  const { words, write, trouble } = useKeptWords(consultId, "referral-letter");
  const [kept, setKept] = useState<ReferralWords>();
  if (kept === undefined && words !== undefined) setKept(words);
  return { words, kept: forLetter(kept ?? {}) ?? {}, write, trouble };
}
