import { expect, it } from "vitest";
import { askAboutName, nameRefusal, writtenName } from "./name-check.ts";

const passes: readonly (readonly [string, string])[] = [
  ["Latin letters", "Asha Namuna Devi"],
  ["an apostrophe and a dot", "D'Souza Jr."],
  ["a conjunct of three consonants", "क्षत्रिय"],
  ["श्र", "श्रीमती"],
  ["ज्ञ and a reph", "ज्ञानेश्वर्या"],
  ["a nukta and candrabindu", "फ़ातिमा चाँद"],
  ["a conjunct kept apart by a zero-width joiner", "क्‍ष"],
  ["accents that come decomposed", "Renée"],
  ["Tibetan, as in Spiti", "བསྟན་འཛིན"],
];

it.each(passes)("a name with %s may stand", (_, name) => {
  expect(askAboutName(name)).toEqual([]);
});

const refused: readonly (readonly [string, string, string])[] = [
  ["nothing", "   ", "empty"],
  ["300 characters", "अ".repeat(300), "too-long"],
  ["an emoji", "Asha 😀", "emoji"],
  ["a flag", "Asha 🇮🇳", "emoji"],
  ["a right-to-left override", "Asha \u202eiveD", "hidden-characters"],
  ["an isolate", "\u2067Asha\u2069", "hidden-characters"],
  ["a control character", "Asha\u0007", "hidden-characters"],
  ["a line break", "Asha\nDevi", "hidden-characters"],
  ["a zero-width space", "Asha\u200bDevi", "hidden-characters"],
  ["HTML", "<img src=x onerror=alert(1)>", "markup"],
  ["one angle bracket", "Asha > Devi", "markup"],
  ["digits only", "9876543210", "no-letters"],
  ["Devanagari digits only", "१२३", "no-letters"],
  ["signs only", "...", "no-letters"],
];

it.each(refused)("a name of %s is refused in both languages", (_, name, kind) => {
  const refusal = nameRefusal(name);
  expect(refusal).toMatchObject({ kind, weight: "refuse" });
  expect(refusal?.words.hi).toMatch(/[\u0900-\u097f]/);
});

it.each([
  ["digits beside letters", "Asha 2", "digits"],
  ["a single letter", "A", "one-letter"],
])("a name of %s is asked about and may stand", (_, name, kind) => {
  expect(askAboutName(name)).toMatchObject([{ kind, weight: "ask" }]);
  expect(nameRefusal(name)).toBeUndefined();
});

it("a name is kept composed, its doubled spaces once, and never cut", () => {
  expect(writtenName("  Rene\u0301e   Devi ")).toBe("Renée Devi");
  expect(writtenName("अ".repeat(300))).toHaveLength(300);
});
