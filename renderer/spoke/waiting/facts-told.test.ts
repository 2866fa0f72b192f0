import { expect, it } from "vitest";
import { emptyForm } from "../request/request-form.ts";
import { factsIn } from "./facts-told.ts";

const form = emptyForm("fact:r", "2026-11-27T05:00:00Z");
const rash = { substance: " ", reaction: "rash" };

it("a reaction, and nobody said to what, is not left out of what is sent: all of it waits for the word", () => {
  const medicines = [{ name: "warfarin", dose: "" }];
  expect(factsIn({ ...form, medicines, allergies: [rash] })).toBeUndefined();
  const told = factsIn({ ...form, medicines, allergies: [{ ...rash, substance: "not known" }] });
  expect(told?.facts).toMatchObject({
    allergies: { value: [{ substance: "not known", reaction: "rash" }] },
    medicines: { value: [{ name: "warfarin" }] },
  });
});
