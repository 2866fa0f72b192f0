import { emptyDraft } from "../../shared/domain/draft.ts";
import { lineWords } from "../../shared/domain/dose-words.ts";
import type { Entries } from "../../shared/fhir/entries.ts";
import type { Born } from "../../shared/fhir/signed-parts.ts";
import { noteComposition } from "../../shared/fhir/write-compositions.ts";
import { diagnosisConditions, medicationRequests } from "../../shared/fhir/write-orders.ts";
import { findMedicine } from "../../shared/rules/medicines/index-of-medicines.ts";
import type { Resource } from "@medplum/fhirtypes";
import { practiceDoctors } from "./people.ts";
import type { PracticeCase } from "./practice-case.ts";

type Where = {
  readonly subject: string;
  readonly doctorReference: string;
  readonly encounter: string;
  readonly at: string;
};

/** An earlier consult's note and prescription as a desk of today would have signed them. */
export function addLastPrescription(
  entries: Entries,
  past: NonNullable<PracticeCase["lastPrescription"]>,
  { subject, doctorReference, encounter, at }: Where,
): void {
  const context = {
    patient: { reference: subject },
    encounter: { reference: encounter },
    author: { reference: doctorReference, display: practiceDoctors[0]?.name ?? "" },
    signedAt: at,
  };
  const { advice, followUp, diagnosis } = past;
  const draft = {
    ...emptyDraft,
    sections: { ...emptyDraft.sections, complaint: "Review", diagnosis: diagnosis.text, advice, followUp },
    diagnoses: [diagnosis],
  };
  const lines = past.lines.map((line) => {
    const medicine = findMedicine(line.medicineId);
    if (medicine === undefined) throw new Error(`The list has no ${line.medicineId}.`);
    return { line, medicine, words: lineWords(line, medicine) };
  });
  // The entries draw the birth ids themselves.
  const bear = <T extends Resource>(make: (uuid: string) => T): Born<T> => {
    const { identifier: _own, ...resource } = make("") as T & { identifier?: unknown };
    const fullUrl = entries.add(resource as unknown as T);
    return { uuid: fullUrl, fullUrl, resource: resource as unknown as T };
  };
  diagnosisConditions(draft, context, bear);
  const medicines = medicationRequests(lines, encounter, context, bear, past.unlistedReason);
  const { identifier: _drawn, ...note } = noteComposition(
    "",
    draft,
    { investigations: [], medicines },
    context,
  );
  entries.add(note);
}
