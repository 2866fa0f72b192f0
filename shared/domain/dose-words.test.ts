import { describe, expect, it } from "vitest";
import { findMedicine } from "../rules/medicines/index-of-medicines.ts";
import { lineWords } from "./dose-words.ts";
import { frequencyTable } from "./frequencies.ts";
import { frequencies, type PrescriptionLine, prescriptionLine } from "./medicine.ts";
import { numberWords } from "./number-words.ts";

function words(medicineId: string, more: Partial<PrescriptionLine>) {
  const medicine = findMedicine(medicineId);
  if (medicine === undefined) throw new Error(`no medicine ${medicineId}`);
  const usual = {
    id: "l1",
    medicineId,
    doseAmount: 1,
    frequency: "twice-daily",
    meal: "any",
    durationDays: 5,
  };
  return lineWords(prescriptionLine.parse({ ...usual, ...more }), medicine);
}

const paracetamol = "paracetamol-500mg-tablet";

describe("dose words", () => {
  it("says a line in both languages, without codes", () => {
    expect(words(paracetamol, { frequency: "three-times-daily", meal: "after-food" })).toEqual({
      title: "PARACETAMOL 500 mg tablet",
      how: {
        en: "1 tablet three times a day, after food, for 5 days",
        hi: "1 गोली, दिन में तीन बार, खाने के बाद, 5 दिन",
      },
      quantity: 15,
      quantityWords: { en: "15 (fifteen) tablets", hi: "15 (पंद्रह) गोलियाँ" },
    });
  });

  it("writes halves as fractions and hands out whole tablets", () => {
    const half = words(paracetamol, { doseAmount: 0.5, frequency: "three-times-daily" });
    expect(half.how.en).toBe("½ tablet three times a day, for 5 days");
    expect(half.quantity).toBe(8);
    expect(words(paracetamol, { doseAmount: 1.5 }).how.en).toBe("1½ tablets two times a day, for 5 days");
  });

  it("measures the drops that a child swallows in mL, never by the drop", () => {
    const drops = words("paracetamol-100mg-per-ml-drops", { doseAmount: 0.8 });
    expect(drops.how.en).toMatch(/^0\.8 mL by mouth/);
    expect(drops.how.hi).toMatch(/^0\.8 मि\.ली\. मुँह से/);
  });

  it("measures liquids in mL with decimals", () => {
    const syrup = words("paracetamol-250mg-per-5ml-syrup", { doseAmount: 2.5, frequency: "every-6-hours" });
    expect(syrup.how.en).toBe("2.5 mL every 6 hours, for 5 days");
    expect(syrup.quantityWords).toEqual({ en: "50 (fifty) mL", hi: "50 (पचास) मि.ली." });
  });

  it("gives a reason and a most for what is taken as needed, and no quantity without the most", () => {
    const asNeeded = { frequency: "as-needed", asNeededFor: "fever", durationDays: 3 } as const;
    const limited = words(paracetamol, { ...asNeeded, maxPerDay: 4 });
    expect(limited.how).toEqual({
      en: "1 tablet only when needed, for fever, at most 4 times in 24 hours, for 3 days",
      hi: "1 गोली, केवल ज़रूरत होने पर, बुख़ार के लिए, 24 घंटे में ज़्यादा से ज़्यादा 4 बार, 3 दिन",
    });
    expect(limited.quantity).toBe(12);
    expect(words(paracetamol, asNeeded).quantity).toBeUndefined();
  });

  it("says of a weekly medicine that it is not daily", () => {
    const weekly = words("methotrexate-2.5mg-tablet", {
      doseAmount: 4,
      frequency: "weekly",
      durationDays: 28,
    });
    expect(weekly.how.en).toBe("4 tablets once a week, not daily, on the same day each week, for 28 days");
    expect(weekly.how.hi).toContain("रोज़ नहीं");
    expect(weekly.quantity).toBe(16);
  });

  it("says stat as once, now", () => {
    const stat = words(paracetamol, { frequency: "stat", durationDays: undefined });
    expect(stat.how.en).toBe("1 tablet now, one time only");
    expect(stat.quantityWords?.en).toBe("1 (one) tablet");
  });

  it("names eye and ear in full, so that nobody reads OD", () => {
    const eye = words("ciprofloxacin-0.3pct-eye-drops", { doseAmount: 2, frequency: "once-daily" });
    expect(eye.title).toBe("CIPROFLOXACIN 0.3 % eye drops");
    expect(eye.how.en).toBe("2 drops in the affected eye once a day, for 5 days");
    expect(eye.quantityWords?.hi).toBe("1 (एक) शीशी");
    expect(words("clotrimazole-1pct-ear-drops", {}).how.en).toContain("in the affected ear");
  });

  it("writes insulin in units, spelled out", () => {
    const insulin = words("insulin-glargine-100units-per-ml-subcutaneous-injection", {
      doseAmount: 10,
      frequency: "night",
      durationDays: 30,
    });
    expect(insulin.how.en).toBe("10 units under the skin every night at bedtime, for 30 days");
    expect(insulin.quantityWords?.en).toBe("300 (three hundred) units");
  });

  it("spreads creams, and reckons no tube for longer than a month", () => {
    const cream = words("clotrimazole-1pct-cream", { durationDays: 14 });
    expect(cream.how.en).toBe("a thin layer on the affected skin two times a day, for 14 days");
    expect(cream.quantityWords?.en).toBe("1 (one) tube");
    expect(words("clotrimazole-1pct-cream", { durationDays: 60 }).quantity).toBeUndefined();
  });

  it("prints no dose code for any frequency", () => {
    for (const frequency of frequencies) {
      const grid =
        frequency === "by-time-of-day" ? { grid: { morning: 1, noon: 0, evening: 0, night: 1 } } : {};
      expect(words(paracetamol, { frequency, ...grid }).how.en).not.toMatch(
        /\b(OD|BD|TDS|TID|QID|HS|SOS|PRN|STAT)\b/i,
      );
      expect(frequencyTable[frequency].words.hi).toMatch(/[\u0900-\u097f]/);
    }
  });
});

describe("numbers in words", () => {
  it.each([
    [0, "zero", "शून्य"],
    [9, "nine", "नौ"],
    [21, "twenty-one", "इक्कीस"],
    [59, "fifty-nine", "उनसठ"],
    [90, "ninety", "नब्बे"],
    [100, "one hundred", "एक सौ"],
    [115, "one hundred and fifteen", "एक सौ पंद्रह"],
    [999, "nine hundred and ninety-nine", "नौ सौ निन्यानवे"],
    [1800, "one thousand eight hundred", "एक हज़ार आठ सौ"],
    [1005, "one thousand and five", "एक हज़ार पाँच"],
  ])("says %d", (value, en, hi) => {
    expect(numberWords(value)).toEqual({ en, hi });
  });

  it("has a different word for every number up to 999, and none for what is no whole number", () => {
    const all = Array.from({ length: 1000 }, (_, value) => numberWords(value));
    expect(new Set(all.map((said) => said?.en)).size).toBe(1000);
    expect(new Set(all.map((said) => said?.hi)).size).toBe(1000);
    expect(all.every((said) => said?.hi !== "" && said?.en !== "")).toBe(true);
    expect(numberWords(2.5)).toBeUndefined();
  });
});
