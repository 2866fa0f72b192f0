import { expect, it } from "vitest";
import { medicines } from "../../../shared/rules/medicines/index-of-medicines.ts";
import { nameTable } from "../../../shared/dose-line/name-table.ts";
import { lineReadingOf } from "../../../shared/dose-line/line-reading.ts";
import { fillIn, filledSince, formAsRead, isSameLine } from "./by-hand.ts";
import { entryOf, formOfEntry } from "./entry-form.ts";
import { emptyForm } from "./line-form.ts";

const names = nameTable(medicines);
function partsOf(text: string) {
  const reading = lineReadingOf(text, names);
  return reading.kind === "read" ? reading.parts : expect.fail(`not read: ${text}`);
}

it("what was filled in beside letters wins over what is read in them, and the rest is read", () => {
  const form = fillIn(fillIn(emptyForm, { dose: "2" }), { meal: "before-food" });
  expect(formAsRead(partsOf("pcm 500 tds 5d pc"), form)).toMatchObject({
    ...{ dose: "2", meal: "before-food" },
    ...{ frequency: "three-times-daily", days: "5" },
  });
});

it("is still by hand after the window was closed in between", () => {
  const form = fillIn(emptyForm, { dose: "2" });
  const again = formOfEntry(entryOf(form, "pcm 500 tds 5d"), () => undefined);
  expect(formAsRead(partsOf("pcm 500 tds 5d"), again)).toMatchObject({ dose: "2", days: "5" });
});

it("what the line says of how to take it stays beside what was written by hand", () => {
  const read = partsOf("T Atorva 10 alt days HS 1/12");
  const form = fillIn(emptyForm, { instructions: "with water" });
  expect(read.instructions).toBe("at bedtime");
  expect(formAsRead(read, form).instructions).toBe("at bedtime; with water");
  expect(formAsRead(read, emptyForm).instructions).toBe("at bedtime");
});

it("tells what was filled in behind Enter from what stood there before", () => {
  const before = fillIn(emptyForm, { dose: "2" });
  const steps = fillIn(before, { more: { doses: 3 } });
  expect(filledSince(steps, { ...steps, more: { ...steps.more } })).toEqual({});
  expect(filledSince(before, fillIn(before, { days: "3" }))).toEqual({ days: "3" });
  expect(filledSince(before, fillIn(before, { dose: "20" }))).toEqual({ dose: "20" });
});

it.each([
  ["azithro 500", "azithro 500 od 5d", true],
  ["azithro 50 od", "azithro 500 od", true],
  ["", "pcm", true],
  ["azithro 500 od", "pcm 500 tds", false],
  ["azithro 500 od", "a", false],
  ["azithro 500 od", "", false],
])("%j, then %j: the same line: %j", (before, after, isSame) => {
  expect(isSameLine(before, after)).toBe(isSame);
});
