import { describe, expect, it } from "vitest";
import { specialities } from "../domain/speciality.ts";
import {
  advicePhrases,
  diagnoses,
  investigations,
  noteTemplates,
  orderSets,
  referrals,
} from "./care-tables.ts";

const called = (word: string) =>
  diagnoses.filter(({ synonyms }) => synonyms.includes(word)).map(({ code }) => code);

describe("the tables of a consult", () => {
  it.each([
    ["diagnoses", diagnoses.map(({ code, words: { en } }) => `${code} ${en}`), 2000],
    ["investigations", investigations.map(({ id }) => id), 200],
    ["referrals", referrals.map(({ id }) => id), 30],
    ["advice", advicePhrases.map(({ id }) => id), 140],
    ["order sets", orderSets.map(({ id }) => id), 80],
    ["note templates", noteTemplates.map(({ id }) => id), 32],
  ])("name each row of %s once", (_, ids, least) => {
    expect(ids.length).toBeGreaterThanOrEqual(least);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("know what doctors and patients say: HTN, T2DM, URTI, शुगर", () => {
    expect(called("htn")).toEqual(["I10"]);
    expect(called("t2dm")).toEqual(["E11.9"]);
    expect(called("urti")).toEqual(["J06.9"]);
    expect(called("शुगर")).toEqual(["E11.9", "E10.9"]);
  });

  it("say every diagnosis in Hindi, and name none twice in English", () => {
    for (const { words } of diagnoses) expect(words.hi).toMatch(/[\u0900-\u097f]/);
    expect(new Set(diagnoses.map(({ words }) => words.en)).size).toBe(diagnoses.length);
  });

  it("order only what is listed", () => {
    const tests = new Set(investigations.map(({ id }) => id));
    const phrases = new Set(advicePhrases.map(({ id }) => id));
    for (const set of orderSets) {
      expect(set.investigations.filter((id) => !tests.has(id))).toEqual([]);
      expect(set.advice.filter((id) => !phrases.has(id))).toEqual([]);
    }
  });

  it.each(specialities)("have order sets, a template and advice for %s", (speciality) => {
    expect(orderSets.filter((row) => row.speciality === speciality).length).toBeGreaterThanOrEqual(8);
    expect(noteTemplates.filter((row) => row.speciality === speciality).length).toBeGreaterThanOrEqual(4);
    expect(advicePhrases.filter((row) => row.speciality === speciality).length).toBeGreaterThanOrEqual(14);
  });

  it("never ask for, or speak of, the sex of the unborn", () => {
    const all = [...investigations, ...advicePhrases, ...orderSets].map(({ words }) => words);
    for (const { en, hi } of all) {
      expect(en).not.toMatch(/fetal sex|sex of the|gender/i);
      expect(hi).not.toMatch(/लिंग/);
    }
  });
});
