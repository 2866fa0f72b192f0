import type { CodeableConcept, Observation, Quantity, Resource } from "@medplum/fhirtypes";
import { notAsked } from "../domain/fact.ts";
import {
  type VitalFact,
  type VitalKind,
  type VitalReading,
  type VitalSigns,
  consciousnessLevels,
  vitalKinds,
} from "../domain/vitals.ts";
import { glucoseFactors, valueIn } from "./quantity.ts";
import {
  codeIn,
  codings,
  extensionOf,
  isVoid,
  list,
  localReference,
  ofType,
  timeOf,
  words,
} from "./reading.ts";
import { extension, system } from "./systems.ts";
import { bloodPressurePanelCodes, vitalCodes } from "./vital-codes.ts";

/** The part of an Observation or of one of its components that carries an answer. */
type Answer = {
  readonly code?: CodeableConcept;
  readonly valueQuantity?: Quantity;
  readonly valueCodeableConcept?: CodeableConcept;
  readonly valueBoolean?: boolean;
  readonly valueInteger?: number;
  readonly valueString?: string;
  readonly dataAbsentReason?: CodeableConcept;
};

type Noted = { readonly kind: VitalKind; readonly fact: VitalFact; readonly at: string };

/** The vitals taken for one encounter: the newest measured value of each kind, else why it is missing. */
export function vitalsOf(
  record: readonly Resource[],
  encounterReference: string | undefined,
): { vitals: VitalSigns; takenAt?: string } {
  const wanted = localReference(encounterReference);
  const noted =
    wanted === undefined
      ? []
      : observations(record)
          .filter(({ encounter }) => localReference(encounter) === wanted)
          .flatMap(notedIn);
  const vitals = unasked();
  for (const one of noted.toSorted((a, b) => timeOf(a.at) - timeOf(b.at))) {
    const measuredBefore = vitals[one.kind].state === "measured";
    if (one.fact.state === "measured" || !measuredBefore) vitals[one.kind] = one.fact;
  }
  const takenAt = noted
    .filter(({ fact }) => fact.state === "measured")
    .map(({ at }) => at)
    .reduce<string | undefined>((newest, at) => (timeOf(at) > timeOf(newest) ? at : newest), undefined);
  return takenAt === undefined ? { vitals } : { vitals, takenAt };
}

/** Every vital ever measured, oldest first. */
export function readingsOf(record: readonly Resource[]): VitalReading[] {
  return observations(record)
    .flatMap(notedIn)
    .flatMap(({ fact }) => (fact.state === "measured" ? [fact.reading] : []))
    .toSorted((a, b) => timeOf(a.takenAt) - timeOf(b.takenAt));
}

/** When an observation was made, as exactly as it says. */
export function observedAt(observation: Observation): string | undefined {
  const { effectiveDateTime, effectivePeriod, effectiveInstant, issued } = observation;
  return effectiveDateTime ?? effectiveInstant ?? effectivePeriod?.start ?? effectivePeriod?.end ?? issued;
}

/** The vital that a code stands for, in our own coding or in those of other systems. */
export function vitalKindOf(code: CodeableConcept | undefined): VitalKind | undefined {
  return vitalKinds.find((kind) => {
    const known = vitalCodes[kind];
    return codings(code).some(
      (coding) =>
        coding.code !== undefined &&
        (coding.system === undefined || coding.system === known.system) &&
        (coding.code === known.code || known.alsoCodes.includes(coding.code)),
    );
  });
}

export function isBloodPressurePanel(code: CodeableConcept | undefined): boolean {
  return codings(code).some(({ code: each }) => each !== undefined && bloodPressurePanelCodes.includes(each));
}

function observations(record: readonly Resource[]): Observation[] {
  return ofType(record, "Observation").filter((each) => !isVoid(each) && each.status !== "cancelled");
}

function unasked(): VitalSigns {
  return {
    respiratoryRatePerMin: notAsked,
    spo2Percent: notAsked,
    onOxygen: notAsked,
    systolicMmHg: notAsked,
    diastolicMmHg: notAsked,
    pulsePerMin: notAsked,
    consciousness: notAsked,
    temperatureC: notAsked,
    weightKg: notAsked,
    heightCm: notAsked,
    glucoseMgPerDl: notAsked,
    muacMm: notAsked,
  };
}

function notedIn(observation: Observation): Noted[] {
  const at = observedAt(observation);
  if (at === undefined || timeOf(at) === -Infinity) return [];
  const components: readonly Answer[] = list(observation.component);
  const parts: readonly Answer[] = [observation, ...components];
  const found = parts.flatMap((part) => {
    const kind = vitalKindOf(part.code);
    const fact = kind && factOf(kind, part, observation, at);
    return kind && fact ? [{ kind, fact, at }] : [];
  });
  const why = absentReason(observation);
  if (found.length > 0 || why === undefined || !isBloodPressurePanel(observation.code)) return found;
  const fact: VitalFact = { state: "not-measured", reason: why };
  return (["systolicMmHg", "diastolicMmHg"] as const).map((kind) => ({ kind, fact, at }));
}

function factOf(
  kind: VitalKind,
  answer: Answer,
  observation: Observation,
  takenAt: string,
): VitalFact | undefined {
  const value = valueOf(kind, answer);
  if (value === undefined) {
    const reason = absentReason(answer) ?? absentReason(observation);
    return reason === undefined ? undefined : { state: "not-measured", reason };
  }
  const device = observation.device?.display;
  const estimated = extensionOf(observation, extension.estimated)?.valueBoolean;
  return {
    state: "measured",
    reading: {
      kind,
      value,
      takenAt,
      ...(device === undefined ? {} : { device }),
      ...(estimated === undefined ? {} : { estimated }),
    },
  };
}

function valueOf(kind: VitalKind, answer: Answer): number | undefined {
  if (kind === "consciousness") return consciousnessIndex(answer);
  if (kind === "onOxygen") {
    if (answer.valueBoolean !== undefined) return answer.valueBoolean ? 1 : 0;
    return answer.valueInteger ?? answer.valueQuantity?.value;
  }
  if (answer.valueInteger !== undefined) return answer.valueInteger;
  const factors = kind === "glucoseMgPerDl" ? glucoseFactors : {};
  return valueIn(answer.valueQuantity, vitalCodes[kind].ucum, factors);
}

function consciousnessIndex(answer: Answer): number | undefined {
  const level =
    codeIn(answer.valueCodeableConcept, system.consciousness) ??
    (words(answer.valueCodeableConcept) ?? answer.valueString)?.toLowerCase();
  const index = consciousnessLevels.findIndex((each) => each === level);
  if (index >= 0) return index;
  const number = answer.valueInteger;
  return number !== undefined && number in consciousnessLevels ? number : undefined;
}

function absentReason(answer: Answer): string | undefined {
  return words(answer.dataAbsentReason);
}
