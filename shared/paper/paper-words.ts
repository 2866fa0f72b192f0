import type { Pregnancy } from "../domain/patient.ts";
import type { Fact } from "../domain/fact.ts";
import { type VitalFact, type VitalKind, consciousnessLevels } from "../domain/vitals.ts";
import type { ThroughWay } from "../domain/consult-mode.ts";
import type { Bilingual } from "../domain/words.ts";
import type { ConsultMode, PaperModel } from "./paper-model.ts";
import { shortDate } from "./dates.ts";

export const sexWords: Readonly<Record<PaperModel["patient"]["sex"], Bilingual>> = {
  female: { en: "female", hi: "महिला" },
  male: { en: "male", hi: "पुरुष" },
  other: { en: "other", hi: "अन्य" },
  unknown: { en: "sex not asked", hi: "लिंग पूछा नहीं" },
};

export const modeWords: Readonly<Record<ConsultMode, Bilingual>> = {
  video: { en: "video", hi: "वीडियो" },
  audio: { en: "voice only", hi: "सिर्फ़ आवाज़" },
  text: { en: "chat", hi: "लिखकर बातचीत" },
  written: { en: "written, without a call", hi: "लिखित, बिना कॉल" },
};

export const throughWords: Readonly<Record<ThroughWay, Bilingual>> = {
  telephone: { en: "by telephone", hi: "टेलीफ़ोन से" },
  "voice-notes": { en: "with voice notes", hi: "आवाज़ के संदेशों से" },
};

export const notAskedWords: Bilingual = { en: "not asked", hi: "पूछा नहीं" };

/** A fact in words: known as told, "none", or "not asked". */
export function factWords<T>(fact: Fact<T>, known: (value: T) => string, none = "none"): string {
  switch (fact.state) {
    case "known":
      return known(fact.value);
    case "none":
      return none;
    case "not-asked":
      return notAskedWords.en;
  }
}

const statusWords: Readonly<Record<Pregnancy["status"], string>> = {
  pregnant: "pregnant",
  postpartum: "gave birth within 42 days",
  "not-pregnant": "not pregnant",
  unknown: "may be pregnant, not known",
};

export function pregnancyWords({ status, lmp, weeks }: Pregnancy): string {
  const parts = [
    lmp === undefined ? undefined : shortDate(lmp),
    weeks === undefined ? statusWords[status] : `${statusWords[status]}, ${weeks} weeks`,
  ];
  return parts.filter(Boolean).join(" · ");
}

/** How each vital is called and in what unit, in the order in which a doctor reads them. */
const vitalLabels: readonly (readonly [kind: VitalKind, label: string, unit: string])[] = [
  ["pulsePerMin", "pulse", "/min"],
  ["respiratoryRatePerMin", "breaths", "/min"],
  ["spo2Percent", "SpO2", "%"],
  ["onOxygen", "oxygen", ""],
  ["temperatureC", "temp", "°C"],
  ["glucoseMgPerDl", "sugar", "mg/dL"],
  ["consciousness", "alertness", ""],
  ["muacMm", "upper arm", "mm"],
];

/** Measured vitals, those that could not be measured with why, and those that nobody asked. */
export function vitalWords(vitals: PaperModel["vitals"]): {
  readonly measured: readonly string[];
  readonly notMeasured: readonly string[];
  readonly notAsked: readonly string[];
} {
  const labelled = vitalLabels.map(([kind, label, unit]) => ({ label, unit, kind, fact: vitals[kind] }));
  const pressure = pressureWords(vitals.systolicMmHg, vitals.diastolicMmHg);
  const measured = labelled.flatMap(({ label, unit, kind, fact }) =>
    fact.state === "measured" ? [measuredVital(kind, label, fact.reading.value, unit)] : [],
  );
  const missing = [{ label: "BP", fact: vitals.systolicMmHg }, ...labelled];
  return {
    measured: pressure === undefined ? measured : [pressure, ...measured],
    notMeasured: missing.flatMap(({ label, fact }) =>
      fact.state === "not-measured" ? [`${label} not measured (${fact.reason})`] : [],
    ),
    // Upper arm is asked of small children only; "not asked" would be noise on everybody else's paper.
    notAsked: missing.flatMap(({ label, fact }) =>
      fact.state === "not-asked" && label !== "upper arm" ? [label] : [],
    ),
  };
}

function pressureWords(systolic: VitalFact, diastolic: VitalFact): string | undefined {
  if (systolic.state !== "measured" && diastolic.state !== "measured") return undefined;
  const value = (fact: VitalFact) => (fact.state === "measured" ? rounded(fact.reading.value, 0) : "?");
  return `BP ${value(systolic)}/${value(diastolic)} mmHg`;
}

function measuredVital(kind: VitalKind, label: string, value: number, unit: string): string {
  if (kind === "onOxygen") return value === 1 ? "on oxygen" : "on air";
  if (kind === "consciousness") return consciousnessLevels[value] ?? label;
  if (kind === "temperatureC") {
    return `temp ${rounded(value, 1)} °C (${rounded((value * 9) / 5 + 32, 1)} °F)`;
  }
  return `${label} ${rounded(value, 1)} ${unit}`;
}

export function rounded(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
