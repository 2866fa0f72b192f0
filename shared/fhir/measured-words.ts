import type { Observation, ObservationComponent, Quantity } from "@medplum/fhirtypes";
import { isBloodPressurePanel } from "./read-vitals.ts";
import { list, words } from "./reading.ts";

type Answer = Observation | ObservationComponent;

/** Short names for what is measured often; others are called as the record calls them. */
const shortNames: Readonly<Record<string, string>> = {
  "9279-1": "Breaths",
  "59408-5": "SpO2",
  "2708-6": "SpO2",
  "8867-4": "Pulse",
  "8310-5": "Temp",
  "29463-7": "Weight",
  "8302-2": "Height",
  "39156-5": "BMI",
  "41653-7": "Sugar",
  "85354-9": "BP",
  "55284-4": "BP",
  "8480-6": "Systolic",
  "8462-4": "Diastolic",
  "4548-4": "HbA1c",
  "2160-0": "Creatinine",
  "38483-4": "Creatinine",
  "33914-3": "eGFR",
  "6298-4": "Potassium",
  "2823-3": "Potassium",
  "718-7": "Haemoglobin",
};

/** UCUM as people write it. */
const unitWords: Readonly<Record<string, string>> = {
  "mm[Hg]": "mmHg",
  Cel: "°C",
  "[degF]": "°F",
  "{score}": "",
  "1": "",
};

/** "BP 152/94 mmHg", "HbA1c 7.4 %", or undefined where nothing was found. */
export function measuredWords(observation: Observation): string | undefined {
  const name = measuredName(observation);
  if (isBloodPressurePanel(observation.code)) {
    const [systolic, diastolic] = ["8480-6", "8462-4"].map(
      (code) => componentOf(observation, code)?.valueQuantity?.value,
    );
    if (systolic !== undefined || diastolic !== undefined) {
      return `BP ${number(systolic) ?? "?"}/${number(diastolic) ?? "?"} mmHg`;
    }
  }
  const own = answerWords(observation);
  if (own !== undefined) return `${name} ${own}`;
  const parts = list(observation.component).flatMap((each) => {
    const answer = answerWords(each);
    return answer === undefined ? [] : [`${measuredName(each)} ${answer}`];
  });
  if (parts.length > 0) return `${name}: ${parts.join(", ")}`;
  const absent = words(observation.dataAbsentReason);
  return absent === undefined ? undefined : `${name} not measured (${absent})`;
}

export function measuredName(answer: Answer): string {
  const short = list(answer.code?.coding)
    .map(({ code }) => shortNames[code ?? ""])
    .find((each) => each !== undefined);
  // LOINC's long names go on with property and method in brackets: "Leukocytes [#/volume] in Blood by …".
  return short ?? words(answer.code)?.replace(/ \[.*$/, "") ?? "Observation";
}

function componentOf(observation: Observation, code: string): ObservationComponent | undefined {
  return list(observation.component).find((each) => list(each.code?.coding).some((one) => one.code === code));
}

function answerWords(answer: Answer): string | undefined {
  const { valueQuantity, valueCodeableConcept, valueString, valueBoolean, valueInteger, valueDateTime } =
    answer;
  if (valueQuantity?.value !== undefined) return quantityWords(valueQuantity);
  if (valueBoolean !== undefined) return valueBoolean ? "yes" : "no";
  if (valueInteger !== undefined) return String(valueInteger);
  return words(valueCodeableConcept) ?? valueString ?? valueDateTime?.slice(0, 10);
}

function quantityWords(quantity: Quantity): string {
  const written = quantity.unit ?? quantity.code ?? "";
  const unit = unitWords[written] ?? written;
  return [`${quantity.comparator ?? ""}${number(quantity.value)}`, unit].filter(Boolean).join(" ");
}

/** Two digits after the point are all that a reader needs; imported records have fifteen. */
function number(value: number | undefined): string | undefined {
  return typeof value === "number" ? String(Math.round(value * 100) / 100) : undefined;
}
