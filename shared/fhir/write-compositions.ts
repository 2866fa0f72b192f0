import type { Binary, Composition, CompositionSection, Resource } from "@medplum/fhirtypes";
import type { Draft } from "../domain/draft.ts";
import { narrative } from "./narrative.ts";
import { concept, extension, noteSectionCodes, system } from "./systems.ts";
import type { Born, SignedContext } from "./signed-parts.ts";

type CodedSection = keyof typeof noteSectionCodes;

/** The note as an NRCeS OPConsultRecord: a section per part that says something. */
export function noteComposition(
  uuid: string,
  draft: Draft,
  orders: {
    readonly investigations: readonly Born<Resource>[];
    readonly medicines: readonly Born<Resource>[];
  },
  context: SignedContext,
): Composition {
  const { sections } = draft;
  const medicineNames = orders.medicines.map(({ resource }) =>
    resource.resourceType === "MedicationRequest"
      ? `${resource.medicationCodeableConcept?.text}: ${resource.dosageInstruction?.[0]?.text}`
      : "",
  );
  return {
    ...commonParts(uuid, context),
    ...replacing(context.amends?.note, context.amends?.bornAs?.note),
    type: { coding: [{ ...concept.note }] },
    title: "Consultation Report",
    section: [
      coded("complaint", "Chief complaints", sections.complaint),
      coded("history", "Medical history", sections.history),
      coded("examination", "Physical examination", sections.examination),
      uncoded("Diagnosis", sections.diagnosis),
      coded("investigations", "Investigations advised", sections.investigations, orders.investigations),
      coded("medicines", "Medications", medicineNames.join("\n"), orders.medicines),
      uncoded("Advice", sections.advice),
      coded("followUp", "Follow-up", sections.followUp),
    ].flat(),
  };
}

/** The prescription as an NRCeS PrescriptionRecord; the Binary is the paper's content exactly as signed. */
export function prescriptionComposition(
  uuid: string,
  parts: {
    readonly medicines: readonly Born<Resource>[];
    readonly paper: Born<Binary>;
    readonly code?: string | undefined;
  },
  context: SignedContext,
): Composition {
  return {
    ...commonParts(uuid, context),
    ...replacing(context.amends?.prescription, context.amends?.bornAs?.prescription),
    type: { coding: [{ ...concept.prescription }] },
    title: "Prescription record",
    section: [
      {
        title: "Prescription record",
        code: { coding: [{ ...concept.prescription }] },
        entry: [
          ...parts.medicines.map(({ fullUrl }) => ({
            reference: fullUrl,
            type: "MedicationRequest" as const,
          })),
          { reference: parts.paper.fullUrl, type: "Binary" as const },
        ],
      },
    ],
    ...(parts.code === undefined
      ? {}
      : { extension: [{ url: extension.paperCode, valueBase64Binary: parts.code }] }),
  };
}

function replacing(
  reference: string | undefined,
  bornAs: string | undefined,
): Pick<Composition, "relatesTo"> {
  if (reference === undefined) return {};
  const identifier = bornAs === undefined ? {} : { identifier: { system: system.uuid, value: bornAs } };
  return { relatesTo: [{ code: "replaces", targetReference: { reference, ...identifier } }] };
}

function commonParts(uuid: string, { patient, encounter, author, signedAt }: SignedContext) {
  return {
    resourceType: "Composition" as const,
    identifier: { system: system.uuid, value: uuid },
    status: "final" as const,
    subject: patient,
    encounter,
    date: signedAt,
    author: [author],
    attester: [{ mode: "legal" as const, time: signedAt, party: author }],
  };
}

function coded(
  section: CodedSection,
  title: string,
  text: string,
  entries: readonly Born<Resource>[] = [],
): CompositionSection[] {
  if (text.trim() === "" && entries.length === 0) return [];
  return [
    {
      title,
      code: { coding: [{ system: system.snomed, ...noteSectionCodes[section] }] },
      text: narrative(text),
      ...(entries.length === 0
        ? {}
        : {
            entry: entries.map(({ fullUrl, resource }) => ({
              reference: fullUrl,
              type: resource.resourceType,
            })),
          }),
    },
  ];
}

/** NRCeS knows no section for diagnosis and advice: they stand as open sections named by text only. */
function uncoded(title: string, text: string): CompositionSection[] {
  return text.trim() === "" ? [] : [{ title, code: { text: title }, text: narrative(text) }];
}
