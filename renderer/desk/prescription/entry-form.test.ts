import { expect, it } from "vitest";
import type { Medicine } from "../../../shared/domain/medicine.ts";
import { entryOf, formOfEntry } from "./entry-form.ts";
import { emptyForm, type LineForm } from "./line-form.ts";

const medicine: Medicine = {
  id: "paracetamol-500mg-tablet",
  generic: "paracetamol",
  genericHindi: "पैरासिटामोल",
  synonyms: [],
  form: "tablet",
  strength: "500 mg",
  route: "oral",
  classes: [],
  schedule: "OTC",
  list: "O",
  source: { document: "memory", place: "" },
};
const medicineOf = (id: string) => (id === medicine.id ? medicine : undefined);

it("keeps nothing where nothing stands in the fields", () => {
  expect(entryOf(emptyForm, undefined)).toBeUndefined();
  expect(entryOf(emptyForm, "")).toBeUndefined();
  expect(entryOf({ ...emptyForm, byHand: ["dose"] })).toBeUndefined();
});

it("gives back the fields as they stood", () => {
  const form: LineForm = { ...emptyForm, medicine, dose: "½", days: "5", more: { doses: 3 } };
  const entry = entryOf(form, undefined);
  expect(formOfEntry(entry, medicineOf)).toEqual(form);
});

it("keeps half a written line", () => {
  expect(entryOf(emptyForm, "pcm 500 td")).toMatchObject({ typed: "pcm 500 td" });
});
