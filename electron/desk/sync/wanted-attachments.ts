import type { Attachment } from "@medplum/fhirtypes";
import { list, ofType } from "../../../shared/fhir/reading.ts";
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

/** Contents of a patient's documents and voice notes that lie beside them at the hub, the smallest first. */
export async function attachmentsOf(db: DeskDatabase, patientReference: string): Promise<Wanted[]> {
  const { resources, idOf } = await readRecord(db, patientReference);
  const spoken = ofType(resources, "Communication").flatMap(({ payload }) =>
    list(payload).flatMap(({ contentAttachment }) => contentAttachment ?? []),
  );
  return [...documentsOf(resources, idOf).map(({ attachment }) => attachment), ...spoken]
    .filter(({ data }) => data === undefined)
    .map((attachment) => wantedOf(attachment, patientReference))
    .filter(({ reference }) => reference.startsWith("Binary/"))
    .toSorted((one, other) => (one.size ?? 0) - (other.size ?? 0));
}
