import { useState } from "react";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { type KeptWords, useKeptWords } from "../acts/use-kept-words.ts";

/** To whom and why, as they stand in the letter's fields. */
export type ReferralWords = { readonly to?: string; readonly reason?: string };

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
  return { words, kept: kept ?? {}, write, trouble };
}
