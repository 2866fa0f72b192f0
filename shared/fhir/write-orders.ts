import type { Condition, MedicationRequest, ServiceRequest } from "@medplum/fhirtypes";
import type { CodedDiagnosis, Draft } from "../domain/draft.ts";
import { diagnosesIn, itemsOf } from "../domain/note-items.ts";
import type { PaperLine } from "../paper/paper-line.ts";
import { extension, system } from "./systems.ts";
import { dispenseOf, dosagesOf } from "./write-dosage.ts";
import type { Bear, Born, SignedContext } from "./signed-parts.ts";

export function diagnosisConditions(draft: Draft, context: SignedContext, bear: Bear): Born<Condition>[] {
  return diagnosesIn(draft).map((diagnosis) =>
    bear((uuid) => ({
      resourceType: "Condition",
      identifier: [{ system: system.uuid, value: uuid }],
      clinicalStatus: { coding: [{ system: system.conditionClinical, code: "active" }] },
      verificationStatus: { coding: [verificationOf(diagnosis)] },
      category: [{ coding: [{ system: system.conditionCategory, code: "encounter-diagnosis" }] }],
      code: codeOf(diagnosis),
      subject: context.patient,
      encounter: context.encounter,
      recordedDate: context.signedAt,
      recorder: context.author,
    })),
  );
}

const verificationOf = ({ certainty }: CodedDiagnosis) => ({
  system: system.conditionVerification,
  code: certainty === "final" ? "confirmed" : "provisional",
});

/** The words are the doctor's and come first; a code stands beside them where one was chosen for them. */
const codeOf = ({ text, code }: CodedDiagnosis) =>
  code === undefined ? { text } : { coding: [{ system: system.icd10, code, display: text }], text };

export function investigationRequests(
  draft: Draft,
  context: SignedContext,
  bear: Bear,
): Born<ServiceRequest>[] {
  return itemsOf(draft.sections.investigations).map((text) =>
    bear((uuid) => ({
      resourceType: "ServiceRequest",
      identifier: [{ system: system.uuid, value: uuid }],
      status: "active",
      intent: "order",
      code: { text },
      subject: context.patient,
      encounter: context.encounter,
      authoredOn: context.signedAt,
      requester: context.author,
    })),
  );
}

export function medicationRequests(
  lines: readonly PaperLine[],
  prescriptionUuid: string,
  context: SignedContext,
  bear: Bear,
  unlistedReason?: string,
): Born<MedicationRequest>[] {
  return lines.map((one) =>
    bear((uuid) => ({
      resourceType: "MedicationRequest",
      identifier: [{ system: system.uuid, value: uuid }],
      groupIdentifier: { system: system.uuid, value: prescriptionUuid },
      extension: [
        { url: extension.writtenLine, valueString: JSON.stringify(one.line) },
        ...(unlistedReason === undefined || one.medicine.list !== "unlisted"
          ? []
          : [{ url: extension.unlistedReason, valueString: unlistedReason }]),
      ],
      status: "active",
      intent: "order",
      medicationCodeableConcept: {
        coding: [{ system: system.medicine, code: one.medicine.id, display: one.medicine.generic }],
        text: one.words.title,
      },
      subject: context.patient,
      encounter: context.encounter,
      authoredOn: context.signedAt,
      requester: context.author,
      dosageInstruction: dosagesOf(one),
      dispenseRequest: dispenseOf(one),
      ...(one.line.reason === undefined ? {} : { note: [{ text: one.line.reason }] }),
    })),
  );
}
