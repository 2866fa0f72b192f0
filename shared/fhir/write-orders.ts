import type { Condition, MedicationRequest, ServiceRequest } from "@medplum/fhirtypes";
import type { Draft } from "../domain/draft.ts";
import type { PaperLine } from "../paper/paper-model.ts";
import { system } from "./systems.ts";
import { dispenseOf, dosagesOf } from "./write-dosage.ts";
import type { Bear, Born, SignedContext } from "./signed-parts.ts";

/** Beyond this a text's lines share one resource: a transaction stays below 150 entries (fhir.md, rule 6). */
const mostItems = 20;

/** The lines of a text as single things; what exceeds the limit stays together in the last one. */
export function itemsOf(text: string): string[] {
  const items = text
    .split(/\n/)
    .map((item) => item.replace(/^\s*(?:[-•*]|\d+[.)])\s+/, "").trim())
    .filter((item) => item !== "");
  if (items.length <= mostItems) return items;
  return [...items.slice(0, mostItems - 1), items.slice(mostItems - 1).join("; ")];
}

export function diagnosisConditions(draft: Draft, context: SignedContext, bear: Bear): Born<Condition>[] {
  return itemsOf(draft.sections.diagnosis).map((text) =>
    bear((uuid) => ({
      resourceType: "Condition",
      identifier: [{ system: system.uuid, value: uuid }],
      clinicalStatus: { coding: [{ system: system.conditionClinical, code: "active" }] },
      category: [{ coding: [{ system: system.conditionCategory, code: "encounter-diagnosis" }] }],
      code: { text },
      subject: context.patient,
      encounter: context.encounter,
      recordedDate: context.signedAt,
      recorder: context.author,
    })),
  );
}

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
): Born<MedicationRequest>[] {
  return lines.map((one) =>
    bear((uuid) => ({
      resourceType: "MedicationRequest",
      identifier: [{ system: system.uuid, value: uuid }],
      groupIdentifier: { system: system.uuid, value: prescriptionUuid },
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
