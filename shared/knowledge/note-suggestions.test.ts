import { describe, expect, it } from "vitest";
import { noteSections } from "../domain/draft.ts";
import { specialities } from "../domain/speciality.ts";
import { noteTemplates, orderSets } from "./care-tables.ts";
import { type OwnWriting, dotPhrases, suggestFor } from "./note-suggestions.ts";

const now = "2026-11-26T06:00:00Z";
const own: OwnWriting = { speciality: "medicine", timesOf: () => 0, phrases: [] };
const first = (section: (typeof noteSections)[number], text: string, mine = own) =>
  suggestFor(section, text, mine, now)[0];

describe("what is offered while a note is typed", () => {
  it.each([
    ["HTN", "I10"],
    ["T2DM", "E11.9"],
    ["शुगर", "E11.9"],
    ["sugar", "E11.9"],
    ["hypertention", "I10"],
    ["urti", "J06.9"],
  ])("a diagnosis by “%s”", (text, code) => {
    expect(first("diagnosis", text)).toMatchObject({ kind: "diagnosis", code });
  });

  it("a test by its abbreviation, advice in both languages, the next visit with its day", () => {
    expect(first("investigations", "cbc")).toMatchObject({ id: "cbc" });
    expect(first("advice", "salt")?.insert).toMatch(/salt.* · .*नमक/u);
    expect(first("followUp", "7d")?.insert).toBe("After 7 days: 3 Dec 2026 (7 दिन बाद)");
    expect(suggestFor("followUp", "After 7 days: 3 Dec 2026 (7 दिन बाद)", own, now)).toEqual([]);
    expect(first("advice", "refer cardio")?.insert).toContain("Cardiology");
  });

  it("free text is never in the way: nothing is offered for what no table knows", () => {
    expect(suggestFor("diagnosis", "Zennaplith syndrome", own, now)).toEqual([]);
    expect(suggestFor("complaint", "Fever for 4 days", own, now)).toEqual([]);
  });

  it("what was found by sound or with a slip says that it is a guess; what was named does not", () => {
    expect(first("diagnosis", "hypertention")).toMatchObject({ code: "I10", isGuess: true });
    expect(first("diagnosis", "Kalpit words")).toMatchObject({ isGuess: true });
    for (const text of ["htn", "high bl", "शुगर", "esse hyper"])
      expect(first("diagnosis", text)).not.toHaveProperty("isGuess");
    for (const text of ["xray chest", "x-ray ch"])
      expect(first("investigations", text)).not.toHaveProperty("isGuess");
    expect(first("followUp", "7d")).not.toHaveProperty("isGuess");
  });

  it("a template behind a dot asks, an order set orders and advises", () => {
    const template = suggestFor("complaint", ".fever", own, now).find(({ kind }) => kind === "template");
    expect(template?.puts?.map(({ section, isPrompts }) => [section, isPrompts])).toEqual([
      ["history", true],
      ["examination", true],
    ]);
    const set = suggestFor("complaint", ".fever", own, now).find(({ kind }) => kind === "set");
    expect(set?.puts?.map(({ section }) => section)).toEqual(["investigations", "advice"]);
  });

  it("the doctor's own use comes before the table's order, the own speciality before others", () => {
    const used: OwnWriting = { ...own, timesOf: (_, item) => (item === "E10.9" ? 3 : 0) };
    expect(first("diagnosis", "diabet", used)).toMatchObject({ code: "E10.9" });
    const child: OwnWriting = { ...own, speciality: "paediatrics" };
    expect(first("complaint", ".child", child)?.kind).toMatch(/template|set/u);
  });

  it("a phrase of one's own is given its name behind a dot, and called by it", () => {
    expect(first("advice", ".bp=Less salt, walk daily")).toEqual({
      kind: "own-new",
      id: "bp",
      words: { en: "Less salt, walk daily", hi: "Less salt, walk daily" },
      insert: "Less salt, walk daily",
    });
    const mine = { ...own, phrases: [{ name: "bp", text: "Less salt, walk daily" }] };
    expect(first("advice", ".bp", mine)?.insert).toBe("Less salt, walk daily");
  });

  it("every speciality has templates and order sets, every phrase a part of the note", () => {
    for (const speciality of specialities) {
      expect(noteTemplates.some((one) => one.speciality === speciality)).toBe(true);
      expect(orderSets.some((one) => one.speciality === speciality)).toBe(true);
    }
    expect(new Set(dotPhrases.map(({ id, section }) => `${section} ${id}`)).size).toBe(dotPhrases.length);
  });
});
