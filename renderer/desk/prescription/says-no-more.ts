import type { Medicine } from "../../../shared/domain/medicine.ts";

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[\s()+,/]+/u)
    .filter((word) => word !== "");

/**
 * Whether each word of a text begins a word of this medicine ("amox 500 cap"): only then may Enter choose it. A text
 * that says more ("moxi 0.5% 1 gtt OD") is a line, whatever the list found that sounds like a part of it.
 */
export function saysNoMore(text: string, medicine: Medicine): boolean {
  const { generic, genericHindi, synonyms, strength, form, route } = medicine;
  const own = wordsOf([generic, genericHindi, ...synonyms, strength, form, route].join(" "));
  return wordsOf(text).every((word) => own.some((one) => one.startsWith(word)));
}
