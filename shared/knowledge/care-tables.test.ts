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
    ["diagnoses", diagnoses.map(({ code }) => code), 1000],
    ["investigations", investigations.map(({ id }) => id), 100],
    ["referrals", referrals.map(({ id }) => id), 30],
    ["advice", advicePhrases.map(({ id }) => id), 90],
    ["order sets", orderSets.map(({ id }) => id), 30],
    ["note templates", noteTemplates.map(({ id }) => id), 16],
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

  it("order only what is listed", () => {
    const tests = new Set(investigations.map(({ id }) => id));
    const phrases = new Set(advicePhrases.map(({ id }) => id));
    for (const set of orderSets) {
      expect(set.investigations.filter((id) => !tests.has(id))).toEqual([]);
      expect(set.advice.filter((id) => !phrases.has(id))).toEqual([]);
    }
  });

  it.each(specialities)("have order sets, a template and advice for %s", (speciality) => {
    expect(orderSets.filter((row) => row.speciality === speciality).length).toBeGreaterThanOrEqual(3);
    expect(noteTemplates.filter((row) => row.speciality === speciality).length).toBeGreaterThanOrEqual(2);
    expect(advicePhrases.filter((row) => row.speciality === speciality).length).toBeGreaterThanOrEqual(5);
  });

  it("never ask for, or speak of, the sex of the unborn", () => {
    const all = [...investigations, ...advicePhrases, ...orderSets].map(({ words }) => words);
    for (const { en, hi } of all) {
      expect(en).not.toMatch(/fetal sex|sex of the|gender/i);
      expect(hi).not.toMatch(/लिंग/);
    }
  });
});
