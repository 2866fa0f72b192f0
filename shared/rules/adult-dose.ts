import type { Finding } from "../domain/finding.ts";
import type { Medicine, PrescriptionLine, Source } from "../domain/medicine.ts";
import { ageInYears } from "../domain/age.ts";
import { mostPerDay } from "../domain/line-doses.ts";
import { moleculesOf, type PrescribedLine, type Rule } from "./rule.ts";
import { nameOf } from "./terms.ts";

const ruleId = "adult-dose";
const memory: Source = { document: "memory", place: "usual adult maximum in the table of medicines" };
const weeklySource: Source = {
  document: "ISMP, Targeted Medication Safety Best Practices for Hospitals",
  place: "best practice 2: oral methotrexate weekly, never daily",
};
const adultFrom = 18;

/** More than the usual adult maximum, where dose and strength can be reckoned; methotrexate otherwise than weekly. */
export const adultDoseRule: Rule = {
  id: ruleId,
  name: { en: "Adult maximum, methotrexate weekly", hi: "वयस्क की अधिकतम ख़ुराक, मेथोट्रेक्सेट साप्ताहिक" },
  source: memory,
  version: "2026-11-1",
  run: ({ patient, prescribed, now }) => {
    const years = ageInYears(patient.birthDate, now);
    return prescribed.flatMap((one) => [
      ...daily(one),
      ...(years !== undefined && years >= adultFrom ? tooMuch(one) : []),
    ]);
  },
};

function daily({ line, medicine }: PrescribedLine): Finding[] {
  const oral = medicine.route === "oral" && moleculesOf(medicine).includes("methotrexate");
  const isWeekly =
    line.frequency === "weekly" && (line.steps ?? []).every((step) => step.frequency === "weekly");
  if (!oral || isWeekly || line.frequency === "stat") return [];
  return [
    {
      ruleId,
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

function tooMuch({ line, medicine }: PrescribedLine): Finding[] {
  const most = medicine.adultDose?.maximum;
  const unit = medicine.adultDose?.unit;
  const perDay = perDayInUnit(line, medicine);
  const days = { day: 1, week: 7, month: 30 }[medicine.adultDose?.times?.per ?? "day"];
  if (most === undefined || unit === undefined || perDay === undefined) return [];
  const amount = Math.round(perDay * days * 100) / 100;
  if (amount <= most * 1.1) return [];
  const period = { 1: "a day", 7: "a week", 30: "a month" }[days] ?? "";
  const periodHindi = { 1: "रोज़", 7: "हफ़्ते में", 30: "महीने में" }[days] ?? "";
  return [
    {
      ruleId,
      severity: "warn",
      lineId: line.id,
      text: {
        en: `${nameOf(medicine)}: ${amount} ${unit} ${period} is above the usual most of ${most} ${unit} (from memory).`,
        hi: `${medicine.genericHindi}: ${periodHindi} ${amount} ${unit}, सामान्य अधिकतम ${most} ${unit} से ज़्यादा।`,
      },
      source: memory,
    },
  ];
}

/** In the unit of the usual dose; undefined where line and strength do not say it. */
function perDayInUnit(line: PrescriptionLine, medicine: Medicine): number | undefined {
  const amount = mostPerDay(line);
  return amount === undefined ? undefined : amountPerDose(amount, medicine);
}

function amountPerDose(doseAmount: number, { form, strength, adultDose }: Medicine): number | undefined {
  const unit = adultDose?.unit;
  if ((unit === "tab" && form === "tablet") || (unit === "cap" && form === "capsule")) return doseAmount;
  const solid = /^([\d.]+) (mg|mcg|g|IU)( SR)?$/.exec(strength);
  if (solid !== null && solid[2] === unit && (form === "tablet" || form === "capsule" || form === "sachet")) {
    return doseAmount * Number(solid[1]);
  }
  const liquid = /^([\d.]+) (mg|mcg|g)\/([\d.]+ )?mL$/.exec(strength);
  if (liquid !== null && liquid[2] === unit && form === "syrup") {
    return (doseAmount * Number(liquid[1])) / Number(liquid[3] ?? 1);
  }
  return undefined;
}
