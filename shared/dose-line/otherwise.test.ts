import { describe, expect, it } from "vitest";
import { medicines } from "../rules/medicines/index-of-medicines.ts";
import { lineReadingOf } from "./line-reading.ts";
import { nameTable } from "./name-table.ts";

const names = nameTable(medicines);
const partsOf = (text: string) => {
  const reading = lineReadingOf(text, names);
  return reading.kind === "read" ? { ...reading.parts, medicineId: reading.parts.medicine?.id } : "asked";
};

describe("most of these were once read as something else, and taken", () => {
  it.each([
    ["telma 40 half od", { doseAmount: 0.5 }],
    ["telma 40 half hs", { doseAmount: 0.5 }],
    ["eltroxin 50 mcg od TSH 6 weeks", { frequency: "once-daily", instructions: "tsh 6 weeks" }],
    ["telma 40 mg 1 and a half tab od", { doseAmount: 1.5 }],
    ["telma 40 mg 1 ½ tab od", { doseAmount: 1.5 }],
    ["zolpidem 10 mg 3 nights a week", { doseAmount: 1, frequency: "three-times-weekly" }],
    ["nizral shampoo twice/wk x 4 wk", { frequency: "twice-weekly" }],
    ["adapalene gel face alternate nights", { frequency: "alternate-days", instructions: "at night" }],
    ["doxy 100 od avoid sun", { frequency: "once-daily", instructions: "avoid sun" }],
    [
      "mecobalamin 500 mcg im alternate days",
      { medicineId: "mecobalamin-500mcg-per-ml-intramuscular-injection" },
    ],
    ["clexane 40 mg 0.4 ml sc od", { doseAmount: 1, instructions: "40 mg, 0.4 mL" }],
    ["inj voveran 2 amp im stat", { doseAmount: 2, instructions: "2 ampoules" }],
    [
      "syp augmentin 400/57 5ml bd x5d",
      { doseAmount: 5, medicineId: "amoxicillin-clavulanic-acid-400mg-57mg-per-5ml-syrup" },
    ],
    [
      "calcirol sachet 60000 weekly x8wk",
      { frequency: "weekly", medicineId: "colecalciferol-60000iu-sachet" },
    ],
    ["clotrimazole 100 pessary hs x6d", { doseAmount: 1 }],
    ["tab nitrocontin 2.6 bd x1mth", { doseAmount: 1, frequency: "twice-daily" }],
    [
      "atorva 10 hs, lipid profile after 3 months",
      { frequency: "night", instructions: "lipid profile after 3 months" },
    ],
  ])("%s", (text, parts) => {
    expect(partsOf(text)).toMatchObject(parts);
    expect(Object.keys(partsOf(text))).not.toContain("on");
  });

  it.each([
    ["wysolone 10 mg 4 tab od x5d then 10 mg 3 tab od x5d", [4, 3], ["once-daily", "once-daily"]],
    ["wysolone 10 3-0-0 x5d → 2-0-0 x5d → 1-0-0 x5d", [3, 2, 1], ["morning", "morning", "morning"]],
    ["wysolone 20 mg morning x5d then 10 mg night x5d", [2, 1], ["morning", "night"]],
    ["tacroz 0.1% oint bd face x 4wk then hs", [1, 1], ["twice-daily", "night"]],
    ["evalon cream pv hs x 2wk then twice a week", [1, 1], ["night", "twice-weekly"]],
  ])("step by step: %s", (text, amounts, frequencies) => {
    const parts = partsOf(text);
    const steps = parts === "asked" ? [] : (parts.steps ?? []);
    expect(steps.map(({ doseAmount }) => doseAmount)).toEqual(amounts);
    expect(steps.map(({ frequency }) => frequency)).toEqual(frequencies);
  });

  it.each([
    "telma 40 twice a month",
    "eltroxin 100 mcg 5 days a week",
    "eltroxin 100 mcg mon-fri",
    "folitrax 15 weekdays",
    "thyronorm 100 mcg od, 2 tab on sunday",
    "telma 40 1 tab 2 tab od",
    "telma 40 1-0-0 hs",
    "telma 40 1-1-1 hs",
    "telma 40 1-0-0 on mon wed",
    "clonazepam 5 mg hs",
    "warf 2 od",
    "hydro 25 od",
    "inj dexa half amp im stat",
    "keto eye drops 1 drop tds BE",
    "syp amoxyclav 5 ml bd x5d",
    "lev 500 bd x 5d",
    "telma 40 mg 1 2 od",
    "pcm 500 tds 3 din baad",
    "wysolone 40 od x5d then sos",
    "wysolone 40 od x5d, physio weekly",
    "wysolone 10 2-1-0 x5d then 1-0-0 x5d",
    "tacroz 0.03% oint bd x 2wk then 0.1% od x 2wk",
    "foracort 200 inhaler 2 puffs bd x 1wk then 1 puff bd",
    "inj voveran 1-0-1 ml im",
    "ascoril syp 5 ml subah, 10 ml raat",
  ])("asked: %s", (text) => {
    expect(partsOf(text)).toBe("asked");
  });

  it("a cut name that only one medicine of this strength can mean is no question", () => {
    expect(partsOf("doxy 100 bd x 7d")).toMatchObject({ medicineId: expect.stringContaining("doxycycline") });
  });
});
