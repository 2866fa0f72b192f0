import type { Attachment } from "@medplum/fhirtypes";
import { contentUrl, documentsOf } from "../../../shared/fhir/read-reports.ts";
import type { DeskDatabase } from "../db/operations.ts";
import { readRecord } from "../views/record.ts";
import type { Wanted } from "./fetch-attachment.ts";

export const wantedOf = (attachment: Attachment, patientRef: string): Wanted => ({
  reference: contentUrl(attachment),
  patientRef,
  sha1: attachment.hash,
  size: attachment.size,
});

/** Contents of a patient's documents that lie beside them at the hub, the smallest first. */
export async function attachmentsOf(db: DeskDatabase, patientReference: string): Promise<Wanted[]> {
  const { resources, idOf } = await readRecord(db, patientReference);
  return documentsOf(resources, idOf)
    .filter(({ attachment }) => attachment.data === undefined)
    .map(({ attachment }) => wantedOf(attachment, patientReference))
    .filter(({ reference }) => reference.startsWith("Binary/"))
    .toSorted((one, other) => (one.size ?? 0) - (other.size ?? 0));
}
