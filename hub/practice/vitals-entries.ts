import type { Observation } from "@medplum/fhirtypes";
import { type VitalKind, consciousnessLevels, vitalKinds } from "../../shared/domain/vitals.ts";
import { system } from "../../shared/fhir/systems.ts";
import { bloodPressurePanel, vitalCodes } from "../../shared/fhir/vital-codes.ts";
import type { CaseVitals } from "./practice-case.ts";

type Context = {
  readonly subject: string;
  readonly encounter?: string;
  readonly at: string;
  readonly performer?: string;
};

/** The Observations of one set of vitals; a text in place of a number is why it could not be measured. */
export function vitalObservations(vitals: CaseVitals, context: Context): Observation[] {
  const single = vitalKinds
    .filter((kind) => kind !== "systolicMmHg" && kind !== "diastolicMmHg")
    .flatMap((kind) => {
      const value = vitals[kind];
      return value === undefined ? [] : [observation(kind, value, context)];
    });
  return vitals.systolicMmHg === undefined ? single : [...single, bloodPressure(vitals, context)];
}

function base(context: Context): Omit<Observation, "code"> {
  return {
    resourceType: "Observation",
    status: "final",
    category: [{ coding: [{ system: system.observationCategory, code: "vital-signs" }] }],
    subject: { reference: context.subject },
    effectiveDateTime: context.at,
    ...(context.encounter === undefined ? {} : { encounter: { reference: context.encounter } }),
    ...(context.performer === undefined ? {} : { performer: [{ reference: context.performer }] }),
  };
}

function observation(kind: VitalKind, value: number | string, context: Context): Observation {
  const { system: codeSystem, code, display } = vitalCodes[kind];
  const coded = {
    ...base(context),
    code: { coding: [{ system: codeSystem, code, display }], text: display },
  };
  if (typeof value === "string") return { ...coded, dataAbsentReason: notPerformed(value) };
  if (kind === "onOxygen") return { ...coded, valueBoolean: value === 1 };
  if (kind === "consciousness") {
    const level = consciousnessLevels[value] ?? "alert";
    return {
      ...coded,
      valueCodeableConcept: { coding: [{ system: system.consciousness, code: level }], text: level },
    };
  }
  return { ...coded, valueQuantity: quantity(kind, value) };
}

function bloodPressure(vitals: CaseVitals, context: Context): Observation {
  const panel = {
    ...base(context),
    code: { coding: [{ ...bloodPressurePanel }], text: bloodPressurePanel.display },
  };
  if (typeof vitals.systolicMmHg === "string") {
    return { ...panel, dataAbsentReason: notPerformed(vitals.systolicMmHg) };
  }
  const parts = (["systolicMmHg", "diastolicMmHg"] as const).flatMap((kind) => {
    const value = vitals[kind];
    const { system: codeSystem, code, display } = vitalCodes[kind];
    return typeof value === "number"
      ? [{ code: { coding: [{ system: codeSystem, code, display }] }, valueQuantity: quantity(kind, value) }]
      : [];
  });
  return { ...panel, component: parts };
}

const notPerformed = (why: string) => ({
  coding: [{ system: system.dataAbsent, code: "not-performed" }],
  text: why,
});

function quantity(kind: VitalKind, value: number) {
  const { ucum } = vitalCodes[kind];
  return { value, unit: ucum, system: system.ucum, code: ucum };
}
