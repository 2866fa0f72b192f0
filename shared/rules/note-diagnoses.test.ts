import { describe, expect, it } from "vitest";
import { shippedKnowledge } from "../knowledge/knowledge.ts";
import { isCodeIn, noteDiagnoses } from "./note-diagnoses.ts";

const read = (text: string, code?: string) =>
  noteDiagnoses(
    [{ text, certainty: "provisional", ...(code === undefined ? {} : { code }) }],
    shippedKnowledge.diagnoses,
  );

describe("what a note's diagnosis is for the rules", () => {
  it("the chosen code stands, whatever the words", () => {
    expect(read("Kidney stone", "N20.0")).toEqual([
      { text: "Kidney stone", codes: ["N20.0"], isChosen: true },
    ]);
  });

  it.each(["?CKD", "ckd", "CKD (provisional)", "k/c/o CKD", "गुर्दे की पुरानी बीमारी", "N18.9"])(
    "%s is looked up by name, synonym or code",
    (text) => {
      expect(read(text)).toEqual([{ text, codes: ["N18.9"], isChosen: false }]);
    },
  );

  it("what the table does not have stays as words, and what is denied is left out", () => {
    expect(read("CKD since 2019 on follow up")).toMatchObject([{ codes: [] }]);
    for (const text of ["No CKD", "CKD ruled out", "किडनी की बीमारी नहीं", "Pregnancy test negative"])
      expect(read(text)).toEqual([]);
  });
});

it("finds a code in a chapter's range, a category or itself", () => {
  expect(isCodeIn("O14.9", ["O10-O48"])).toBe(true);
  expect(isCodeIn("O48", ["O10-O48"])).toBe(true);
  expect(isCodeIn("O60.0", ["O10-O48"])).toBe(false);
  expect(isCodeIn("I44.0", ["I44.1-I44.3"])).toBe(false);
  expect(isCodeIn("I44.2", ["I44.1-I44.3"])).toBe(true);
  expect(isCodeIn("E11.9", ["E11.2", "N18"])).toBe(false);
  expect(isCodeIn("N18.4", ["E11.2", "N18"])).toBe(true);
});
