import type { Draft } from "../../../shared/domain/draft.ts";
import { settledDraft } from "../../../shared/domain/settled-draft.ts";

/** Notes grew from 400 to 640 words in ten years elsewhere, by what was copied (peers.md, section 3). */
const manyWords = 250;

/** How many words would be signed: a template's question that nobody answered is none of them. */
export function noteLength(draft: Draft): { readonly words: number; readonly isLong: boolean } {
  const text = Object.values(settledDraft(draft).sections).join(" ");
  const words = text.split(/\s+/u).filter((word) => word !== "").length;
  return { words, isLong: words > manyWords };
}
