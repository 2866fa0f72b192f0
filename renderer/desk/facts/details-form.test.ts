import { expect, it } from "vitest";
import { detailsIn, formOf } from "./details-form.ts";

const base = {
  name: "Vidya Namuna Devi",
  sex: "female" as const,
  birthDate: "1968",
  phones: ["98765 43210"],
  relative: { relation: "wife of", name: "Namuna Lal" },
};

it("what nobody touched stays to the letter, also what another system wrote", () => {
  expect(detailsIn(formOf(base), base)).toEqual(base);
});

it.each([
  ["a second number", { phones: "98765 43210, 91234 56789" }, { phones: ["98765 43210", "91234 56789"] }],
  ["a village where none was known", { village: " Bani " }, { village: "Bani" }],
  ["an ABHA number without hyphens", { abha: "12345678901234" }, { abha: "12-3456-7890-1234" }],
  ["a year instead of a day", { birthDate: "1970" }, { birthDate: "1970" }],
])("%s", (_, change, expected) => {
  expect(detailsIn({ ...formOf(base), ...change }, base)).toEqual({ ...base, ...expected });
});

it.each([
  ["no name", { name: "" }],
  ["half an ABHA number", { abha: "12-34" }],
  ["letters for a number", { phones: "ask her son" }],
  ["no date", { birthDate: "last winter" }],
])("%s is no answer yet", (_, change) => {
  expect(detailsIn({ ...formOf(base), ...change }, base)).toBeUndefined();
});
