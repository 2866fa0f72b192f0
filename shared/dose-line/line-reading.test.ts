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
