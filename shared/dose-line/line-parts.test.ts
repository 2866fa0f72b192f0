import { describe, expect, it } from "vitest";
import { lineWords } from "../domain/dose-words.ts";
import { prescriptionLine } from "../domain/medicine.ts";
import { medicines } from "../rules/medicines/index-of-medicines.ts";
import { linePartsOf } from "./line-parts.ts";
import { nameTable } from "./name-table.ts";
import { readDoseLine } from "./read-dose-line.ts";

const table = nameTable(medicines);

function said(text: string): { title: string; en: string; hi: string; quantity: number | undefined } {
  const reading = readDoseLine(text, table);
  if (reading.kind === "ask") throw new Error(`${text}: asked back, ${reading.questions.join(", ")}`);
  const { medicine, ...parts } = linePartsOf(reading.line, reading.rows);
  if (medicine === undefined) throw new Error(`${text}: no row of the list`);
  const line = prescriptionLine.parse({ id: "one", medicineId: medicine.id, ...parts });
  const words = lineWords(line, medicine);
  return { title: words.title, ...words.how, quantity: words.quantity };
}

describe("a written line as the prescription says it", () => {
  it.each([
    [
      "pcm 500 tds 5d pc",
      "PARACETAMOL 500 mg tablet",
      "1 tablet three times a day, after food, for 5 days",
      15,
    ],
    [
      "T Prednisolone 40 od pc 5d",
      "PREDNISOLONE 40 mg tablet",
      "1 tablet once a day, after food, for 5 days",
      5,
    ],
    [
      "T Methotrexate 10mg weekly every Sunday 1/12",
      "METHOTREXATE 10 mg tablet",
      "1 tablet once a week, not daily, on the same day each week, on Sunday, for 30 days",
      5,
    ],
    [
      "inj mixtard 30/70 40 iu/ml 20-0-14 u sc",
      "INSULIN PREMIX 30:70 40 units/mL injection",
      "20 units in the morning, 14 units at night, under the skin",
      undefined,
    ],
    [
      "e/d moxi 0.5% 1 gtt qid BE x 7d",
      "MOXIFLOXACIN 0.5 % eye drops",
      "1 drop in both eyes four times a day, for 7 days",
      1,
    ],
    [
      "pcm 650 1 sos (max 3 per day) x 3d",
      "PARACETAMOL 650 mg tablet",
      "1 tablet only when needed, at most 3 times in 24 hours, for 3 days",
      9,
    ],
    ["T. Olanzapine 5 0-0-1/2 x 7d", "OLANZAPINE 5 mg tablet", "½ tablet at night, for 7 days", 4],
    [
      "aspirin 75 0-1-0 pc cont",
      "ACETYLSALICYLIC ACID 75 mg tablet",
      "1 tablet at noon, after food, until the next review",
      undefined,
    ],
    [
      "diclofenac gel LA tds R knee 10d",
      "DICLOFENAC 1 % gel",
      "a thin layer on the right knee three times a day, for 10 days",
      1,
    ],
    ["atorva 80 stat", "ATORVASTATIN 80 mg tablet", "1 tablet now, one time only", 1],
  ])("%s", (text, title, en, quantity) => {
    expect(said(text)).toMatchObject({ title, en, quantity });
  });

  it("keeps words that it does not understand as the doctor's own instructions", () => {
    const reading = readDoseLine("pcm 500 tds 5d pc chew slowly", table);
    if (reading.kind === "ask") return expect.fail("asked back");
    expect(linePartsOf(reading.line, reading.rows, reading.left).instructions).toBe("chew slowly");
    const taper = readDoseLine("pred taper 40 30 20 10 5 5d each watch sugar", table);
    if (taper.kind === "ask") return expect.fail("asked back");
    expect(linePartsOf(taper.line, taper.rows, taper.left).instructions).toBe("watch sugar");
  });

  it("says a taper step by step, in tablets of one strength, and hands out their sum", () => {
    expect(said("T. Pred 30 mg x 3d → 20 mg x 3d → 10 mg x 3d pc")).toMatchObject({
      title: "PREDNISOLONE 10 mg tablet",
      en: "3 tablets once a day for 3 days, then 2 tablets once a day for 3 days, then 1 tablet once a day for 3 days, after food",
      hi: "3 गोलियाँ दिन में एक बार, 3 दिन, फिर 2 गोलियाँ दिन में एक बार, 3 दिन, फिर 1 गोली दिन में एक बार, 3 दिन, खाने के बाद",
      quantity: 18,
    });
  });
});
