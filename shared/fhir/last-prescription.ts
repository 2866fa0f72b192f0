import type { Composition, Condition, MedicationRequest, Resource } from "@medplum/fhirtypes";
import { type CodedDiagnosis, certainties } from "../domain/draft.ts";
import { type PrescriptionLine, prescriptionLine } from "../domain/medicine.ts";
import { medicineName } from "./read-medicines.ts";
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
import { concept, extension, noteSectionCodes, system } from "./systems.ts";
import { textOfNarrative } from "./text-of-narrative.ts";

/** A medicine as it was prescribed once. */
export type PastLine = {
  /** As the record names it, with its dose in words where there are some. */
  readonly title: string;
  readonly how?: string;
  /** As it was written at this desk or another of ours. */
  readonly line?: PrescriptionLine;
};

export type LastPrescription = {
  readonly at: string;
  readonly by?: string;
  readonly lines: readonly PastLine[];
  readonly diagnoses: readonly CodedDiagnosis[];
  readonly advice: string;
  readonly followUp: string;
  /** Written then for what stands on no list; absent where several differ. */
  readonly unlistedReason?: string;
};

/** What was prescribed together last, before the present encounter. */
export function lastPrescription(
  record: readonly Resource[],
  presentEncounter: string | undefined,
): LastPrescription | undefined {
  const orders = ofType(record, "MedicationRequest")
    .filter((one) => !isVoid(one) && one.intent === "order" && one.authoredOn !== undefined)
    .filter(({ status }) => status !== "cancelled" && status !== "stopped" && status !== "draft")
    .filter((one) => localReference(one.encounter) !== (presentEncounter ?? "none"))
    .toSorted((one, other) => timeOf(other.authoredOn) - timeOf(one.authoredOn));
  const [newest] = orders;
  if (newest?.authoredOn === undefined) return undefined;
  const together = orders.filter((one) => isWith(one, newest));
  const encounter = localReference(newest.encounter);
  const note = noteOf(record, encounter);
  const by = newest.requester?.display;
  const reasons = new Set(
    together.flatMap((one) => extensionOf(one, extension.unlistedReason)?.valueString ?? []),
  );
  const [unlistedReason] = reasons;
  return {
    at: newest.authoredOn,
    ...(by === undefined ? {} : { by }),
    lines: together.toReversed().map((one) => pastLine(record, one)),
    diagnoses: diagnosesOf(record, encounter),
    advice: sectionText(note, ({ title }) => title === "Advice"),
    ...(unlistedReason === undefined || reasons.size > 1 ? {} : { unlistedReason }),
    followUp: sectionText(note, ({ code }) => codeIn(code, system.snomed) === noteSectionCodes.followUp.code),
  };
}

/** Of one paper; where no paper is named, of one encounter; else of the same moment. */
function isWith(one: MedicationRequest, newest: MedicationRequest): boolean {
  const group = newest.groupIdentifier?.value;
  if (group !== undefined) return one.groupIdentifier?.value === group;
  const encounter = localReference(newest.encounter);
  if (encounter !== undefined) return localReference(one.encounter) === encounter;
  return one.authoredOn === newest.authoredOn;
}

function pastLine(record: readonly Resource[], one: MedicationRequest): PastLine {
  const how = list(one.dosageInstruction).find(({ text }) => text)?.text;
  const line = writtenLine(one);
  return {
    title: medicineName(record, one),
    ...(how === undefined ? {} : { how }),
    ...(line === undefined ? {} : { line }),
  };
}

/** Another program's extension of this name, or a line of a newer desk, is left unread. */
function writtenLine(one: MedicationRequest): PrescriptionLine | undefined {
  const text = extensionOf(one, extension.writtenLine)?.valueString;
  if (text === undefined) return undefined;
  try {
    return prescriptionLine.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function diagnosesOf(record: readonly Resource[], encounter: string | undefined): CodedDiagnosis[] {
  if (encounter === undefined) return [];
  const found = ofType(record, "Condition").filter(
    (one) => !isVoid(one) && localReference(one.encounter) === encounter && isDiagnosis(one),
  );
  return found.flatMap((one) => {
    const text = words(one.code);
    if (text === undefined) return [];
    const code = codeIn(one.code, system.icd10);
    const certainty = certainties[isConfirmed(one) ? 1 : 0];
    return [{ text, ...(code === undefined ? {} : { code }), certainty }];
  });
}

/** What the patient came with is a Condition of the encounter too. */
const isDiagnosis = ({ category }: Condition): boolean =>
  category === undefined ||
  list(category).some((one) => codings(one).some(({ code }) => code === "encounter-diagnosis"));

const isConfirmed = ({ verificationStatus }: Condition): boolean =>
  codings(verificationStatus).some(({ code }) => code === "confirmed");

function noteOf(record: readonly Resource[], encounter: string | undefined): Composition | undefined {
  if (encounter === undefined) return undefined;
  return ofType(record, "Composition")
    .filter((one) => one.status !== "preliminary" && !isVoid(one))
    .filter((one) => localReference(one.encounter) === encounter)
    .filter(({ type }) => codings(type).some(({ code }) => code === concept.note.code))
    .toSorted((one, other) => timeOf(other.date) - timeOf(one.date))[0];
}

type Section = NonNullable<Composition["section"]>[number];

function sectionText(note: Composition | undefined, isWanted: (section: Section) => boolean): string {
  return textOfNarrative(list(note?.section).find(isWanted)?.text);
}
