import type { Observation, ObservationComponent, Quantity } from "@medplum/fhirtypes";
import type { MeasuredThing, StoryPart } from "../domain/story.ts";
import { isBloodPressurePanel } from "./read-vitals.ts";
import { list, words } from "./reading.ts";

type Answer = Observation | ObservationComponent;

/** What is measured often; others are called as the record calls them. */
const knownThings: Readonly<Record<string, MeasuredThing>> = {
  "9279-1": "respiratory-rate",
  "59408-5": "spo2",
  "2708-6": "spo2",
  "on-oxygen": "on-oxygen",
  "80288-4": "consciousness",
  "8867-4": "pulse",
  "8310-5": "temperature",
  "29463-7": "weight",
  "8302-2": "height",
  "56072-2": "arm",
  "39156-5": "bmi",
  "41653-7": "glucose",
  "85354-9": "blood-pressure",
  "55284-4": "blood-pressure",
  "8480-6": "systolic",
  "8462-4": "diastolic",
  "4548-4": "hba1c",
  "2160-0": "creatinine",
  "38483-4": "creatinine",
  "33914-3": "egfr",
  "6298-4": "potassium",
  "2823-3": "potassium",
  "718-7": "haemoglobin",
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
export function measuredPart(observation: Observation): StoryPart | undefined {
  const pressure = isBloodPressurePanel(observation.code) ? pressureIn(observation) : undefined;
  if (pressure !== undefined) return { thing: "blood-pressure", value: pressure };
  const thing = thingOf(observation);
  const name = thing === undefined ? nameOf(observation) : "";
  const called = thing === undefined ? { name } : { thing };
  if (observation.valueBoolean !== undefined) return { ...called, isSo: observation.valueBoolean };
  const own = answerWords(observation);
  if (own !== undefined) return thing === undefined ? { text: `${name} ${own}` } : { thing, value: own };
  const parts = list(observation.component).flatMap((each) => {
    const answer = answerWords(each);
    return answer === undefined ? [] : [`${nameOf(each)} ${answer}`];
  });
  if (parts.length > 0) return { text: `${nameOf(observation)}: ${parts.join(", ")}` };
  const absent = words(observation.dataAbsentReason);
  return absent === undefined ? undefined : { ...called, notMeasured: absent };
}

function pressureIn(observation: Observation): string | undefined {
  const [systolic, diastolic] = ["8480-6", "8462-4"].map(
    (code) => componentOf(observation, code)?.valueQuantity?.value,
  );
  return systolic === undefined && diastolic === undefined
    ? undefined
    : `${number(systolic) ?? "?"}/${number(diastolic) ?? "?"} mmHg`;
}

const thingOf = (answer: Answer): MeasuredThing | undefined =>
  list(answer.code?.coding)
    .map(({ code }) => knownThings[code ?? ""])
    .find((each) => each !== undefined);

// LOINC's long names go on with property and method in brackets: "Leukocytes [#/volume] in Blood by …".
const nameOf = (answer: Answer): string => words(answer.code)?.replace(/ \[.*$/, "") ?? "?";

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
