import { measured } from "./measured.ts";
import type { Source } from "./medicine.ts";
import type { VitalFact, VitalKind, VitalSigns } from "./vitals.ts";
import type { Bilingual } from "./words.ts";

type Range = readonly [low: number, high: number];
export type PlausibleRange = {
  /** Outside it the number is hardly a measurement of a living person, or the unit is another one. */
  readonly possible: Range;
  /** Outside it the number is worth a second look. */
  readonly common: Range;
};

export const plausibilitySource: Source = { document: "memory", place: "institute to confirm" };

/** Wide on purpose: newborn to old age, valley to high pass. */
export const plausibleRanges: Readonly<Record<VitalKind, PlausibleRange>> = {
  respiratoryRatePerMin: { possible: [4, 120], common: [10, 60] },
  spo2Percent: { possible: [40, 100], common: [80, 100] },
  onOxygen: { possible: [0, 1], common: [0, 1] },
  systolicMmHg: { possible: [40, 300], common: [80, 200] },
  diastolicMmHg: { possible: [20, 200], common: [40, 120] },
  pulsePerMin: { possible: [20, 300], common: [45, 180] },
  consciousness: { possible: [0, 4], common: [0, 4] },
  temperatureC: { possible: [25, 44], common: [35, 41] },
  weightKg: { possible: [0.4, 300], common: [2, 150] },
  heightCm: { possible: [25, 250], common: [45, 200] },
  glucoseMgPerDl: { possible: [10, 1000], common: [50, 500] },
  muacMm: { possible: [50, 600], common: [90, 450] },
};

export type PlausibilityQuestion = {
  readonly kinds: readonly VitalKind[];
  readonly level: "hardly-possible" | "unusual";
  readonly question: Bilingual;
};

/** Asks about a number, never changes it; undefined where there is nothing to ask. */
export function askAboutVital(kind: VitalKind, value: number): PlausibilityQuestion | undefined {
  const { possible, common } = plausibleRanges[kind];
  // Fahrenheit typed where Celsius is meant is by far the most frequent slip.
  if (kind === "temperatureC" && value >= 86 && value <= 113) {
    return ask([kind], "hardly-possible", `Is ${value} in °F?`, `क्या ${value} °F में है?`);
  }
  if (!isInside(value, possible)) {
    return ask([kind], "hardly-possible", `Is ${value} right?`, `क्या ${value} सही है?`);
  }
  if (isInside(value, common)) return undefined;
  return ask([kind], "unusual", `${value} is unusual. Measured twice?`, `${value} असामान्य है। दो बार नापा?`);
}

/** Every question about one set of vitals, including numbers that cannot both be right. */
export function askAboutVitals(vitals: VitalSigns): PlausibilityQuestion[] {
  const questions = Object.values(vitals).flatMap((fact) => {
    if (fact.state !== "measured") return [];
    return askAboutVital(fact.reading.kind, fact.reading.value) ?? [];
  });
  const upper = measured(vitals, "systolicMmHg");
  const lower = measured(vitals, "diastolicMmHg");
  if (upper !== undefined && lower !== undefined && upper <= lower) {
    const kinds = ["systolicMmHg", "diastolicMmHg"] as const;
    const [en, hi] = ["Upper and lower pressure exchanged?", "ऊपर और नीचे का बीपी उलटा लिखा है?"];
    questions.push(ask(kinds, "hardly-possible", en, hi));
  }
  return questions;
}

/** No body is colder or hotter: such a number is of another unit, whoever confirms it. */
const bodyCelsius: Range = [10, 50];
export const isOfNoBody = (kind: VitalKind, value: number): boolean =>
  kind === "temperatureC" && !isInside(value, bodyCelsius);

/**
 * The vitals whose number can hardly be and was confirmed by nobody. `confirmed` names kinds; two numbers that cannot
 * both be right are unclear together until both stand confirmed.
 */
export function unclearKinds(vitals: VitalSigns, confirmed: readonly string[]): readonly VitalKind[] {
  const isConfirmed = (kind: VitalKind) =>
    confirmed.includes(kind) && !isOfNoBody(kind, measured(vitals, kind) ?? 0);
  const open = askAboutVitals(vitals).filter(
    ({ kinds, level }) => level === "hardly-possible" && !kinds.every(isConfirmed),
  );
  return [...new Set(open.flatMap(({ kinds }) => kinds))];
}

/** What was typed and cannot be taken for a measurement, kept whole: no score uses it, and the doctor reads it. */
export const unclear = (typed: string): VitalFact => ({ state: "not-measured", reason: `unclear: ${typed}` });

/** As they may be stored: a number that can hardly be, and that nobody confirmed, is no measurement. */
export function withoutUnclear(vitals: VitalSigns, confirmed: readonly string[]): VitalSigns {
  const kinds = unclearKinds(vitals, confirmed);
  const kept = kinds.flatMap((kind): [VitalKind, VitalFact][] => {
    const value = measured(vitals, kind);
    return value === undefined ? [] : [[kind, unclear(String(value))]];
  });
  return { ...vitals, ...Object.fromEntries(kept) };
}

export function isHardlyPossible(kind: VitalKind, value: number): boolean {
  return askAboutVital(kind, value)?.level === "hardly-possible";
}

function isInside(value: number, [low, high]: Range): boolean {
  return value >= low && value <= high;
}

function ask(
  kinds: readonly VitalKind[],
  level: PlausibilityQuestion["level"],
  en: string,
  hi: string,
): PlausibilityQuestion {
  return { kinds, level, question: { en, hi } };
}
