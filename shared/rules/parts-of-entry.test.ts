import { expect, it } from "vitest";
import { medicines } from "./medicines/index-of-medicines.ts";
import { partsOfEntry } from "./parts-of-entry.ts";
import { namesOf, takenBy } from "./taken-medicines.ts";

it.each([
  ["Metformin", []],
  ["amoxicillin/clavulanic acid", []],
  ["sulfa, Septilin", ["sulfa", "Septilin"]],
  ["penicillin and sulfa", ["penicillin", "sulfa"]],
  ["penicillin, rash and itching in childhood", ["penicillin"]],
  ["Tab Telma 40 OD, since 5 years", ["Tab Telma 40 OD"]],
  ["पेनिसिलिन और सल्फा", ["पेनिसिलिन", "सल्फा"]],
] as const)("%s has the parts %j", (text, parts) => {
  expect(partsOfEntry(text)).toEqual(parts);
});

it("a known medicine does not speak for an unknown one in the same field", () => {
  const names = namesOf(medicines);
  const unknown = (name: string) => takenBy({ state: "known", value: [{ name }] }, names).unknown;
  expect(unknown("metformin, Kalpitoxin 5 mg")).toEqual(["Kalpitoxin 5 mg"]);
  expect(unknown("metformin 500 twice daily, amlodipine")).toEqual([]);
  expect(unknown("Kalpitoxin")).toEqual(["Kalpitoxin"]);
});
