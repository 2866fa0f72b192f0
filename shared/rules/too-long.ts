import { type Draft, type NoteSection, noteSections } from "../domain/draft.ts";

/** FHIR R4 strings hold 1,048,576 characters, and a draft travels as one; the rest is room for what stands around it. */
const mostCharacters = 1_000_000;
/** A control character is six in JSON. */
const mostPerCharacter = 6;
const roomForLines = 500_000;

export type TooLong = {
  readonly section: NoteSection;
  /** So many characters must go. */
  readonly by: number;
};

/** Which section makes the note longer than any FHIR server takes, and by how much. Typing itself is never stopped. */
export function tooLong({ sections, lines }: Draft): TooLong | undefined {
  const written = noteSections.reduce((sum, section) => sum + (sections[section] ?? "").length, 0);
  if (written * mostPerCharacter < mostCharacters - roomForLines) return undefined; // each key asks this
  const weights = noteSections.map((section) => ({ section, weight: weightOf(sections[section] ?? "") }));
  const total = weights.reduce((sum, { weight }) => sum + weight, JSON.stringify(lines).length);
  const over = total - mostCharacters;
  if (over <= 0) return undefined;
  const { section, weight } = weights.reduce((one, other) => (other.weight > one.weight ? other : one));
  const { length } = sections[section] ?? "";
  return { section, by: Math.min(length, Math.ceil((over * length) / Math.max(1, weight))) };
}

/** As text in JSON and as text in a page: quotes, line breaks, "<" and "&" take more than one character there. */
function weightOf(text: string): number {
  const inPage = text.length + count(text, /[<>]/gu) * 3 + count(text, /["&]/gu) * 5;
  return Math.max(JSON.stringify(text).length, inPage);
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
