import { frequencyTable } from "./frequencies.ts";
import { type DoseGrid, type DoseStep, type PrescriptionLine, timesOfDay } from "./medicine.ts";
import type { Bilingual } from "./words.ts";

type Amount = (value: number) => Bilingual;

const when: Readonly<Record<(typeof timesOfDay)[number], Bilingual>> = {
  morning: { en: "in the morning", hi: "सुबह" },
  noon: { en: "at noon", hi: "दोपहर" },
  evening: { en: "in the evening", hi: "शाम" },
  night: { en: "at night", hi: "रात" },
};

/** "20 units in the morning, 14 units at night": each time with its own amount, so that none is taken for another. */
export function gridWords(grid: DoseGrid, amount: Amount): Bilingual {
  const taken = timesOfDay.filter((time) => grid[time] > 0);
  return {
    en: taken.map((time) => `${amount(grid[time]).en} ${when[time].en}`).join(", "),
    hi: taken.map((time) => `${when[time].hi} ${amount(grid[time]).hi}`).join(", "),
  };
}

/** "2 tablets once a day for 5 days, then 1 tablet once a day for 5 days". */
export function stepWords(steps: readonly DoseStep[], amount: Amount): Bilingual {
  const said = steps.map((step) => {
    const much = amount(step.doseAmount);
    const often = frequencyTable[step.frequency].words;
    const days = step.durationDays;
    return {
      en: `${much.en} ${often.en}${days === undefined ? "" : ` for ${days} ${days === 1 ? "day" : "days"}`}`,
      hi: `${much.hi} ${often.hi}${days === undefined ? "" : `, ${days} दिन`}`,
    };
  });
  return { en: said.map(({ en }) => en).join(", then "), hi: said.map(({ hi }) => hi).join(", फिर ") };
}

const days: Readonly<Record<NonNullable<PrescriptionLine["on"]>[number], Bilingual>> = {
  monday: { en: "Monday", hi: "सोमवार" },
  tuesday: { en: "Tuesday", hi: "मंगलवार" },
  wednesday: { en: "Wednesday", hi: "बुधवार" },
  thursday: { en: "Thursday", hi: "गुरुवार" },
  friday: { en: "Friday", hi: "शुक्रवार" },
  saturday: { en: "Saturday", hi: "शनिवार" },
  sunday: { en: "Sunday", hi: "रविवार" },
};

export function weekdayWords(on: PrescriptionLine["on"]): Bilingual | undefined {
  if (on === undefined || on.length === 0) return undefined;
  const names = on.map((day) => days[day]);
  return {
    en: `on ${names.map(({ en }) => en).join(", ")}`,
    hi: `${names.map(({ hi }) => hi).join(", ")} को`,
  };
}
