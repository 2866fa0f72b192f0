import type { Observation, ObservationComponent } from "@medplum/fhirtypes";
import {
  type VitalFact,
  type VitalKind,
  type VitalSigns,
  consciousnessLevels,
  vitalKinds,
} from "../domain/vitals.ts";
import { extension, system } from "./systems.ts";
import { bloodPressurePanel, vitalCodes } from "./vital-codes.ts";

export type VitalsContext = {
  readonly subject: string;
  readonly encounter?: string;
  /** For what has no time of its own: why it could not be measured. */
  readonly at: string;
  readonly performer?: string;
  /** Unusual numbers that were measured again and stood. */
  readonly confirmed?: readonly string[];
};

type Told = Exclude<VitalFact, { state: "not-asked" }>;
type Pressure = Partial<Record<"systolicMmHg" | "diastolicMmHg", Told>>;

/** The Observations of one set of vitals; what nobody asked is not written. */
export function vitalObservations(vitals: Partial<VitalSigns>, context: VitalsContext): Observation[] {
  const told = (kind: VitalKind): Told | undefined => {
    const fact = vitals[kind];
    return fact === undefined || fact.state === "not-asked" ? undefined : fact;
  };
  const single = vitalKinds
    .filter((kind) => kind !== "systolicMmHg" && kind !== "diastolicMmHg")
    .flatMap((kind) => {
      const fact = told(kind);
      return fact === undefined ? [] : [observation(kind, fact, context)];
    });
  const systolicMmHg = told("systolicMmHg");
  const diastolicMmHg = told("diastolicMmHg");
  const pressure = { ...(systolicMmHg && { systolicMmHg }), ...(diastolicMmHg && { diastolicMmHg }) };
  return systolicMmHg || diastolicMmHg ? [...single, bloodPressure(pressure, context)] : single;
}

function base(kinds: readonly VitalKind[], facts: readonly Told[], context: VitalsContext) {
  const reading = facts.flatMap((fact) => (fact.state === "measured" ? [fact.reading] : []))[0];
  const confirmed = kinds.some((kind) => context.confirmed?.includes(kind));
  return {
    resourceType: "Observation" as const,
    status: "final" as const,
    category: [{ coding: [{ system: system.observationCategory, code: "vital-signs" }] }],
    subject: { reference: context.subject },
    effectiveDateTime: reading?.takenAt ?? context.at,
    ...(context.encounter === undefined ? {} : { encounter: { reference: context.encounter } }),
    ...(context.performer === undefined ? {} : { performer: [{ reference: context.performer }] }),
    ...(reading?.device === undefined ? {} : { device: { display: reading.device } }),
    ...(reading?.estimated === undefined
      ? {}
      : { extension: [{ url: extension.estimated, valueBoolean: reading.estimated }] }),
    ...(confirmed ? { note: [{ text: "Unusual; measured again and confirmed at the centre." }] } : {}),
  };
}

function observation(kind: VitalKind, fact: Told, context: VitalsContext): Observation {
  const { system: codeSystem, code, display } = vitalCodes[kind];
  const coded = {
    ...base([kind], [fact], context),
    code: { coding: [{ system: codeSystem, code, display }], text: display },
  };
  if (fact.state === "not-measured") return { ...coded, dataAbsentReason: notPerformed(fact.reason) };
  const { value } = fact.reading;
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

function bloodPressure(pressure: Pressure, context: VitalsContext): Observation {
  const { systolicMmHg: upper, diastolicMmHg: lower } = pressure;
  const facts = [upper, lower].filter((fact) => fact !== undefined);
  const panel = {
    ...base(["systolicMmHg", "diastolicMmHg"], facts, context),
    code: { coding: [{ ...bloodPressurePanel }], text: bloodPressurePanel.display },
  };
  if (upper?.state === "not-measured" && lower?.state === "not-measured" && upper.reason === lower.reason) {
    return { ...panel, dataAbsentReason: notPerformed(upper.reason) };
  }
  const component = (["systolicMmHg", "diastolicMmHg"] as const).flatMap((kind): ObservationComponent[] => {
    const fact = pressure[kind];
    if (fact === undefined) return [];
    const { system: codeSystem, code, display } = vitalCodes[kind];
    const coded = { code: { coding: [{ system: codeSystem, code, display }] } };
    return fact.state === "measured"
      ? [{ ...coded, valueQuantity: quantity(kind, fact.reading.value) }]
      : [{ ...coded, dataAbsentReason: notPerformed(fact.reason) }];
  });
  return { ...panel, component };
}

const notPerformed = (why: string) => ({
  coding: [{ system: system.dataAbsent, code: "not-performed" }],
  text: why,
});

function quantity(kind: VitalKind, value: number) {
  const { ucum } = vitalCodes[kind];
  return { value, unit: ucum, system: system.ucum, code: ucum };
}
