import { searchText } from "./medicines/search-text.ts";

/** Beside a name in a list of them: how it was taken, since when, what it did. None of it names a substance. */
const plain = new Set(
  `about after again allergy anaphylaxis anaphylactic before breathless breathlessness capsule capsules child childhood
   daily days days dose drug drugs evening ever face fever food from half hives injection injections itching itch last
   lips medicine medicines mild month months morning mouth nausea needed night noon once only other others rash rashes
   reaction reactions severe shock since skin sometimes stopped swelling swollen syrup tablet tablets taken takes taking
   thrice times took twice unknown urticaria vomiting week weeks weekly when whole with years year yesterday
   एलर्जी खुजली चकत्ते दाने सूजन उल्टी सांस रोज साल महीने दिन सुबह शाम रात दवा दवाई गोली से तक बाद पहले और`
    .split(/\s+/u)
    .map(searchText),
);

/**
 * Several substances in one field ("sulfa, Septilin"): each part that may be a name, so that a known one does not speak
 * for an unknown one beside it. One substance alone has no parts.
 */
export function partsOfEntry(text: string): readonly string[] {
  const parts = text
    .split(/[,;\n&]|\s[/+]\s|\band\b|(?<=\s)(?:और|तथा)(?=\s)/iu)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return parts.length < 2 ? [] : parts.filter(mayBeName);
}

const mayBeName = (part: string): boolean =>
  searchText(part)
    .split(" ")
    .some((word) => /^\p{L}[\p{L}\p{M}-]{3,}$/u.test(word) && !plain.has(word));
