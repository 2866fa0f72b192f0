import type { VitalKind } from "../domain/vitals.ts";
import { system } from "./systems.ts";

export type VitalCode = {
  readonly system: string;
  readonly code: string;
  readonly display: string;
  readonly ucum: string;
  /** Also read as this kind, for records of other systems. */
  readonly alsoCodes: readonly string[];
};

/** How each vital is coded. Systolic and diastolic are components of the panel 85354-9. */
export const vitalCodes: Readonly<Record<VitalKind, VitalCode>> = {
  respiratoryRatePerMin: loinc("9279-1", "Respiratory rate", "/min"),
  spo2Percent: loinc("59408-5", "Oxygen saturation in Arterial blood by Pulse oximetry", "%", "2708-6"),
  onOxygen: {
    system: system.vital,
    code: "on-oxygen",
    display: "On supplemental oxygen",
    ucum: "",
    alsoCodes: [],
  },
  systolicMmHg: loinc("8480-6", "Systolic blood pressure", "mm[Hg]"),
  diastolicMmHg: loinc("8462-4", "Diastolic blood pressure", "mm[Hg]"),
  pulsePerMin: loinc("8867-4", "Heart rate", "/min"),
  consciousness: loinc("80288-4", "Level of consciousness", ""),
  temperatureC: loinc("8310-5", "Body temperature", "Cel", "61008-9"),
  weightKg: loinc("29463-7", "Body weight", "kg"),
  heightCm: loinc("8302-2", "Body height", "cm"),
  glucoseMgPerDl: loinc(
    "41653-7",
    "Glucose [Mass/volume] in Capillary blood by Glucometer",
    "mg/dL",
    "2339-0",
  ),
  muacMm: loinc("56072-2", "Right upper arm circumference", "mm"),
};

export const bloodPressurePanel = {
  system: system.loinc,
  code: "85354-9",
  display: "Blood pressure panel",
} as const;
/** Panels of other systems that carry the same two components. */
export const bloodPressurePanelCodes: readonly string[] = ["85354-9", "55284-4"];

function loinc(code: string, display: string, ucum: string, ...alsoCodes: string[]): VitalCode {
  return { system: system.loinc, code, display, ucum, alsoCodes };
}
