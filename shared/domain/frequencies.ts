import type { TimingRepeat } from "@medplum/fhirtypes";
import type { Frequency } from "./medicine.ts";
import type { Bilingual } from "./words.ts";

export type FrequencyRow = {
  readonly words: Bilingual;
  /** Doses in so many days; absent where the number is not fixed (as needed). */
  readonly doses?: { readonly count: number; readonly everyDays: number };
  readonly repeat: TimingRepeat;
};

/** Each frequency in words and as FHIR timing. Codes (OD, BD, HS …) are typed, never printed. */
export const frequencyTable: Readonly<Record<Frequency, FrequencyRow>> = {
  "once-daily": daily(1, "once a day", "दिन में एक बार"),
  morning: daily(1, "every morning", "रोज़ सुबह", { when: ["MORN"] }),
  noon: daily(1, "every day at noon", "रोज़ दोपहर", { when: ["NOON"] }),
  evening: daily(1, "every evening", "रोज़ शाम", { when: ["EVE"] }),
  night: daily(1, "every night at bedtime", "रोज़ रात को सोते समय", { when: ["HS"] }),
  "twice-daily": daily(2, "two times a day", "दिन में दो बार"),
  "three-times-daily": daily(3, "three times a day", "दिन में तीन बार"),
  "four-times-daily": daily(4, "four times a day", "दिन में चार बार"),
  "five-times-daily": daily(5, "five times a day", "दिन में पाँच बार"),
  "six-times-daily": daily(6, "six times a day", "दिन में छह बार"),
  // How much when stands in the line's grid, which has words and timing of its own.
  "by-time-of-day": { words: { en: "every day", hi: "रोज़" }, repeat: {} },
  "every-2-hours": hourly(2, "every 2 hours", "हर 2 घंटे पर"),
  "every-4-hours": hourly(4, "every 4 hours", "हर 4 घंटे पर"),
  "every-6-hours": hourly(6, "every 6 hours", "हर 6 घंटे पर"),
  "every-8-hours": hourly(8, "every 8 hours", "हर 8 घंटे पर"),
  "every-12-hours": hourly(12, "every 12 hours", "हर 12 घंटे पर"),
  "alternate-days": {
    words: { en: "once every second day", hi: "एक दिन छोड़कर एक बार" },
    doses: { count: 1, everyDays: 2 },
    repeat: { frequency: 1, period: 2, periodUnit: "d" },
  },
  // A line names no weekday, so the words must keep a weekly medicine from being taken daily.
  weekly: {
    words: {
      en: "once a week, not daily, on the same day each week",
      hi: "हफ़्ते में एक बार, रोज़ नहीं, हर हफ़्ते उसी दिन",
    },
    doses: { count: 1, everyDays: 7 },
    repeat: { frequency: 1, period: 1, periodUnit: "wk" },
  },
  "twice-weekly": weekly(2, "two times a week, not daily", "हफ़्ते में दो बार, रोज़ नहीं"),
  "three-times-weekly": weekly(3, "three times a week, not daily", "हफ़्ते में तीन बार, रोज़ नहीं"),
  "every-3-weeks": {
    words: { en: "once every 3 weeks", hi: "हर 3 हफ़्ते में एक बार" },
    doses: { count: 1, everyDays: 21 },
    repeat: { frequency: 1, period: 3, periodUnit: "wk" },
  },
  monthly: {
    words: { en: "once a month, on the same date", hi: "महीने में एक बार, उसी तारीख़ को" },
    doses: { count: 1, everyDays: 30 },
    repeat: { frequency: 1, period: 1, periodUnit: "mo" },
  },
  stat: { words: { en: "now, one time only", hi: "अभी, केवल एक बार" }, repeat: { count: 1 } },
  "as-needed": { words: { en: "only when needed", hi: "केवल ज़रूरत होने पर" }, repeat: {} },
};

function daily(count: number, en: string, hi: string, more: TimingRepeat = {}): FrequencyRow {
  return {
    words: { en, hi },
    doses: { count, everyDays: 1 },
    repeat: { frequency: count, period: 1, periodUnit: "d", ...more },
  };
}

function weekly(count: number, en: string, hi: string): FrequencyRow {
  return {
    words: { en, hi },
    doses: { count, everyDays: 7 },
    repeat: { frequency: count, period: 1, periodUnit: "wk" },
  };
}

function hourly(hours: number, en: string, hi: string): FrequencyRow {
  return {
    words: { en, hi },
    doses: { count: 24 / hours, everyDays: 1 },
    repeat: { frequency: 1, period: hours, periodUnit: "h" },
  };
}
