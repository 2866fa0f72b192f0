import type { Finding } from "../domain/finding.ts";
import type { Medicine, Source } from "../domain/medicine.ts";
import { frequencyTable } from "../domain/frequencies.ts";
import { mostAtOnce, mostPerDay } from "../domain/line-doses.ts";
import { mgPerUnit } from "../domain/strength.ts";
import { moleculesOf, type PrescribedLine, type Rule, type RuleInput } from "./rule.ts";
import { nameOf } from "./terms.ts";

const ruleId = "adult-dose";
const memory: Source = { document: "memory", place: "usual adult maximum in the table of medicines" };
const weeklySource: Source = {
  document: "ISMP, Targeted Medication Safety Best Practices for Hospitals",
  place: "best practice 2: oral methotrexate weekly, never daily",
  opened: "2026-11-26",
};
/** Rounded to whole tablets, a dose may stray a little. */
const stray = 1.1;

/**
 * More than the adult's maximum, where dose and strength can be reckoned; methotrexate otherwise than weekly, at any
 * age; and daily what the table gives weekly or monthly (60,000 IU of vitamin D, a bisphosphonate). Above the adult's
 * is above every child's too, whose own doses are a rule of their own. Twice a documented maximum asks for a reason;
 * above one from memory stands beside the line.
 */
export const adultDoseRule: Rule = {
  id: ruleId,
  name: { en: "Adult maximum, methotrexate weekly", hi: "वयस्क की अधिकतम ख़ुराक, मेथोट्रेक्सेट साप्ताहिक" },
  source: memory,
  version: "2026-11-4",
  run: ({ prescribed, rows }) =>
    prescribed.flatMap((one) => [...daily(one), ...tooMuch(rows, one), ...tooOften(one)]),
};

function daily({ line, medicine }: PrescribedLine): Finding[] {
  const oral = medicine.route === "oral" && moleculesOf(medicine).includes("methotrexate");
  const isWeekly =
    line.frequency === "weekly" && (line.steps ?? []).every((step) => step.frequency === "weekly");
  if (!oral || isWeekly || line.frequency === "stat") return [];
  return [
    {
      ruleId,
      rowId: "methotrexate-weekly",
      severity: "stop",
      lineId: line.id,
      text: {
        en: "METHOTREXATE is taken once a WEEK. Daily tablets have killed.",
        hi: "मेथोट्रेक्सेट हफ़्ते में केवल एक बार ली जाती है। रोज़ लेने से मृत्यु हुई है।",
      },
      source: weeklySource,
    },
  ];
}

type Maximum = {
  readonly rowId: string;
  readonly most: number;
  readonly unit: string;
  readonly per: keyof typeof periods;
  /** What one unit of the form holds, in `unit`. */
  readonly perUnit: number;
  readonly source: Source;
};

const periods = {
  day: { days: 1, en: "a day", hi: "रोज़" },
  week: { days: 7, en: "a week", hi: "हफ़्ते में" },
  month: { days: 30, en: "a month", hi: "महीने में" },
} as const;

function tooMuch(rows: RuleInput["rows"], { line, medicine }: PrescribedLine): Finding[] {
  const perDay = mostPerDay(line);
  if (perDay === undefined) return [];
  for (const maximum of [documented(rows, medicine), remembered(medicine)]) {
    if (maximum === undefined) continue;
    const { days: inPeriod, en, hi } = periods[maximum.per];
    const days = line.frequency === "stat" ? 1 : inPeriod;
    // What is taken once a week is taken on one day: the day's most is that day's, not the week's seventh.
    const thatDay = maximum.per === "day" ? Math.max(perDay, mostAtOnce(line)) : perDay;
    const amount = Math.round(thatDay * maximum.perUnit * days * 1000) / 1000;
    if (amount <= maximum.most * stray) continue;
    const { most, unit, source, rowId } = maximum;
    const isMemory = source.document === "memory";
    const text = {
      en: `${nameOf(medicine)}: ${amount} ${unit} ${en} is above the most of ${most} ${unit}${isMemory ? " (from memory)" : ""}.`,
      hi: `${medicine.genericHindi}: ${hi} ${amount} ${unit}, अधिकतम ${most} ${unit} से ज़्यादा।`,
    };
    const severity = !isMemory && amount >= most * 2 ? "reason" : "warn";
    return [{ ruleId, rowId, severity, lineId: line.id, text, source }];
  }
  return [];
}

/** Methotrexate has its own finding, which stops. */
function tooOften({ line, medicine }: PrescribedLine): Finding[] {
  const times = medicine.adultDose?.times;
  if (times === undefined || times.per === "day" || moleculesOf(medicine).includes("methotrexate")) return [];
  const doses = frequencyTable[line.frequency].doses;
  const isDaily = doses !== undefined && doses.count >= doses.everyDays;
  const isOnce = line.frequency === "stat" || (line.durationDays ?? line.doses ?? 2) < 2;
  if (!isDaily || isOnce) return [];
  const usual = {
    week: { en: "once a week", hi: "हफ़्ते में एक बार" },
    month: { en: "once a month", hi: "महीने में एक बार" },
  }[times.per];
  const text = {
    en: `${nameOf(medicine)}: this strength is usually taken ${usual.en}, not daily (from memory).`,
    hi: `${medicine.genericHindi}: यह शक्ति आम तौर पर ${usual.hi} ली जाती है, रोज़ नहीं।`,
  };
  return [{ ruleId, rowId: "not-daily", severity: "warn", lineId: line.id, text, source: memory }];
}

function documented({ adultMaxima }: RuleInput["rows"], medicine: Medicine): Maximum | undefined {
  const row =
    medicine.route === "oral" ? adultMaxima.find(({ generic }) => generic === medicine.generic) : undefined;
  const mg = row && mgPerUnit(medicine)?.[0];
  if (row === undefined || mg === undefined) return undefined;
  return { rowId: row.id, most: row.mostMg, unit: "mg", per: row.per, perUnit: mg, source: row.source };
}

function remembered(medicine: Medicine): Maximum | undefined {
  const { form, adultDose } = medicine;
  if (adultDose?.maximum === undefined) return undefined;
  const { unit, maximum: most, times } = adultDose;
  const isPiece = (unit === "tab" && form === "tablet") || (unit === "cap" && form === "capsule");
  const perUnit = isPiece ? 1 : inUnit(medicine, unit);
  if (perUnit === undefined) return undefined;
  return { rowId: "table-of-medicines", most, unit, per: times?.per ?? "day", perUnit, source: memory };
}

function inUnit(medicine: Medicine, unit: string): number | undefined {
  const international = /^([\d.]+) IU$/.exec(medicine.strength);
  if (unit === "IU") return international === null ? undefined : Number(international[1]);
  const parts = mgPerUnit(medicine);
  const factor = { mg: 1, mcg: 1000, g: 0.001 }[unit];
  const [mg] = parts ?? [];
  return parts?.length === 1 && mg !== undefined && factor !== undefined ? mg * factor : undefined;
}
