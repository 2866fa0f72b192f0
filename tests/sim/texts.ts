import type { Composition } from "@medplum/fhirtypes";
import { type Draft, type NoteSection } from "../../shared/domain/draft.ts";
import { draftJsonIn } from "../../shared/fhir/write-checkpoint.ts";

/** Where a simulated doctor writes, and by what a piece of text says so: in order are those of one section. */
export const sections = { complaint: "", advice: "+" } as const satisfies Partial<
  Record<NoteSection, string>
>;
export type Section = keyof typeof sections;
export const sectionNames = Object.keys(sections) as readonly Section[]; // of the object above

/** Pieces of text name themselves `[…]`. */
export const piecesIn = (text: string): readonly string[] => text.match(/\[[^\]"]+\]/g) ?? [];

export const isOf = (section: Section, piece: string): boolean =>
  piece.endsWith("+]") === (sections[section] === "+");

export const textOf = ({ sections: written }: Draft): string =>
  sectionNames.map((section) => written[section]).join("\n");

/** A version in the model's store never changes, and is looked at for every file. */
const texts = new WeakMap<Composition, string>();

export function textIn(composition: Composition): string {
  const known = texts.get(composition);
  if (known !== undefined) return known;
  const json = draftJsonIn(composition);
  const text = json === undefined ? "" : textOf(JSON.parse(json) as Draft); // as a desk wrote it
  texts.set(composition, text);
  return text;
}
