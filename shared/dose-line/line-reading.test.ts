import { describe, expect, it } from "vitest";
import { medicines } from "../rules/medicines/index-of-medicines.ts";
import { lineReadingOf } from "./line-reading.ts";
import { nameTable } from "./name-table.ts";
import { doseLineQuestions } from "./questions.ts";

const names = nameTable(medicines);

describe("what a line of the prescription cannot say is asked, never replaced by a usual value", () => {
  it.each([
    ["pcm 500 every 5 days x 30d", "frequency-unclear"],
    ["pcm 500 q3h x 2d", "frequency-unclear"],
    ["permethrin 5% cream whole body at night once repeat after 1 wk", "frequency-unclear"],
    ["amlodipine SR 5 od 30d", "strength-not-made"],
  ] as const)("%s", (text, code) => {
    const reading = lineReadingOf(text, names);
    expect(reading.kind === "ask" && reading.questions).toContain(doseLineQuestions[code]);
  });

  it("keeps the time of day of what is not taken daily", () => {
    const reading = lineReadingOf("T Atorva 10 alt days HS 1/12", names);
    expect(reading.kind === "read" && reading.parts).toMatchObject({
      frequency: "alternate-days",
      instructions: "at bedtime",
    });
  });
});

describe("a comma between how much and how often", () => {
  // As the record writes what a patient takes.
  it.each(["Metformin 500 mg tablet, twice a day", "metformin 500, bd", "prednisolone 40 5 days, bd"])(
    "%s: no two amounts one after the other",
    (text) => {
      const reading = lineReadingOf(text, names);
      expect(reading).toMatchObject({ kind: "read" });
      expect(reading).toEqual(lineReadingOf(text.replace(",", ""), names));
    },
  );

  it.each(["prednisolone 40 then bd", "prednisolone 40 od, bd"])(
    "%s: how often is another step's, and is asked",
    (text) => {
      expect(lineReadingOf(text, names).kind).toBe("ask");
    },
  );
});

describe("insulin that is made for two syringes", () => {
  it.each(["mixtard 30/70 20 units bd", "actrapid 6 units tds ac", "inj NPH 10-0-6 units SC"])(
    "%s: vial of 40 or pen of 100 is asked",
    (text) => {
      const reading = lineReadingOf(text, names);
      expect(reading.kind === "ask" && reading.questions).toEqual([doseLineQuestions["insulin-strength"]]);
    },
  );

  it.each([
    ["mixtard 30/70 40 iu/ml 20 units bd", "insulin-premix-30-70-40units-per-ml-subcutaneous-injection"],
    ["mixtard 30/70 20 units bd 100 units/mL", "insulin-premix-30-70-100units-per-ml-subcutaneous-injection"],
    ["actrapid U-100 20 units bd", "insulin-soluble-100units-per-ml-subcutaneous-injection"],
    ["glargine 300 units/mL 20 units bd", "insulin-glargine-300units-per-ml-subcutaneous-injection"],
    ["novorapid 20 units bd", "insulin-aspart-100units-per-ml-subcutaneous-injection"],
  ])("%s: the label as written, and the dose beside it", (text, medicine) => {
    const reading = lineReadingOf(text, names);
    expect(reading.kind === "read" && reading.parts).toEqual({
      medicine: expect.objectContaining({ id: medicine }),
      doseAmount: 20,
      frequency: "twice-daily",
      meal: "any",
    });
  });

  it("a label that nobody makes is asked", () => {
    const reading = lineReadingOf("mixtard 30/70 500 units/mL 20 units bd", names);
    expect(reading.kind === "ask" && reading.questions).toEqual([doseLineQuestions["strength-not-made"]]);
  });
});
