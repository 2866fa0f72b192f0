/**
 * Text as it is compared: lower case, without accents, nukta (क़ and क are typed alike) and punctuation.
 *
 * The vowel signs and the virama of Devanagari stay: without them most words would be the same.
 */
/** What most people type is plain already. */
const plain = /^[a-z0-9]+(?: [a-z0-9]+)*$/u;

export function searchText(text: string): string {
  if (plain.test(text)) return text;
  return text
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f\u093c\u200b-\u200d]/g, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}.%]+/gu, " ")
    .trim();
}
