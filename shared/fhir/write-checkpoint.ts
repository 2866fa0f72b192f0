import type { Bundle, Composition } from "@medplum/fhirtypes";
import type { Draft } from "../domain/draft.ts";
import { concept, extension, system } from "./systems.ts";

export type CheckpointInput = {
  /** Birth identifier of the preliminary Composition: one per consult and author, at whichever PC. */
  readonly uuid: string;
  /** The hub's copy, once it has one. */
  readonly server?: { readonly id: string; readonly versionId: string };
  readonly draft: Draft;
  readonly savedAt: string;
  readonly patientReference: string;
  readonly encounterReference: string;
  readonly practitionerReference: string;
  readonly authorName: string;
};

/**
 * A draft on its way to the hub, where only its author sees it and can go on writing on another PC. Guarded by
 * the version, or for the first one by the birth identifier, so that a replay makes no second copy.
 */
export function checkpointBundle(input: CheckpointInput): Bundle {
  const composition = preliminary(input);
  if (input.server === undefined) {
    const ifNoneExist = `identifier=${system.uuid}|${input.uuid}`;
    const request = { method: "POST" as const, url: "Composition", ifNoneExist };
    return {
      resourceType: "Bundle",
      type: "transaction",
      entry: [{ resource: composition, request }],
    };
  }
  const { id, versionId } = input.server;
  const request = { method: "PUT" as const, url: `Composition/${id}`, ifMatch: `W/"${versionId}"` };
  const resource = { ...composition, id };
  return { resourceType: "Bundle", type: "transaction", entry: [{ resource, request }] };
}

/** The draft that a preliminary Composition carries, as unchecked JSON; the reader parses it with the schema. */
export function draftJsonIn(composition: Composition): string | undefined {
  return composition.extension?.find(({ url }) => url === extension.draft)?.valueString;
}

function preliminary(input: CheckpointInput): Composition {
  return {
    resourceType: "Composition",
    identifier: { system: system.uuid, value: input.uuid },
    extension: [{ url: extension.draft, valueString: JSON.stringify(input.draft) }],
    status: "preliminary",
    type: { coding: [{ ...concept.note }] },
    subject: { reference: input.patientReference },
    encounter: { reference: input.encounterReference },
    date: input.savedAt,
    author: [{ reference: input.practitionerReference, display: input.authorName }],
    title: "Consultation Report (draft)",
  };
}
