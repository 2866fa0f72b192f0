import type { Attachment, Resource } from "@medplum/fhirtypes";
import type { Report } from "../contract/consult-view.ts";
import { type DocumentId, documentId } from "../domain/ids.ts";
import { extensionOf, isVoid, list, localReference, newestFirst, referenceOf, words } from "./reading.ts";
import { extension } from "./systems.ts";

/** Something that can be opened: a page of a DocumentReference, a report's form, a picture. */
export type RecordDocument = {
  readonly id: DocumentId;
  readonly title: string;
  readonly at: string;
  /** `Type/id` of the resource that holds it. */
  readonly reference: string;
  readonly attachment: Attachment;
  /** What stood in its place until the original had come. */
  readonly smallCopy?: Attachment;
  /** Announced by the centre, and not here yet. */
  readonly originalComes?: boolean;
};

/**
 * The patient's documents, newest first.
 *
 * `isLocal` is asked with the attachment's url (`Binary/id`); content inside the resource is local anyway.
 */
export function reportsOf(
  record: readonly Resource[],
  idOf: (reference: string) => string,
  isLocal: (url: string) => boolean,
): Report[] {
  return documentsOf(record, idOf).map(({ id, title, at, attachment, originalComes }) => ({
    id,
    title,
    at,
    contentType: attachment.contentType ?? "application/octet-stream",
    ...(attachment.size === undefined ? {} : { sizeBytes: attachment.size }),
    ...(originalComes === true ? { originalComes } : {}),
    local: attachment.data !== undefined || (attachment.url !== undefined && isLocal(contentUrl(attachment))),
  }));
}

/** The same documents with what is needed to fetch them. */
export function documentsOf(
  record: readonly Resource[],
  idOf: (reference: string) => string,
): RecordDocument[] {
  const found = record
    .filter((each) => !isVoid(each))
    .flatMap((resource) =>
      attachmentsIn(resource).map((each, index) => ({
        ...each,
        reference: referenceOf(resource),
        // The first keeps the resource's own id; a further page gets a suffix that stays the same.
        id: documentId.parse(`${idOf(referenceOf(resource))}${index === 0 ? "" : `.${index + 1}`}`),
      })),
    );
  return found
    .filter(({ attachment }) => attachment.url !== undefined || attachment.data !== undefined)
    .toSorted(newestFirst);
}

/** `Binary/id` of an attachment, however the server wrote its address; other addresses as they are. */
export function contentUrl(attachment: Attachment): string {
  const url = attachment.url ?? "";
  return url.includes("Binary/") ? (localReference(url.split("?")[0]) ?? url) : url;
}

type Found = Pick<RecordDocument, "title" | "at" | "attachment" | "smallCopy" | "originalComes">;

function attachmentsIn(resource: Resource): Found[] {
  switch (resource.resourceType) {
    case "DocumentReference": {
      const type = words(resource.type) ?? resource.description;
      const smallCopy = extensionOf(resource, extension.smallCopy)?.valueAttachment;
      const originalComes = extensionOf(resource, extension.originalExpected) !== undefined;
      return list(resource.content).flatMap(({ attachment }, index) =>
        found(attachment, attachment?.title ?? type, resource.date ?? attachment?.creation).map((one) =>
          index === 0 ? { ...one, ...(smallCopy ? { smallCopy } : {}), originalComes } : one,
        ),
      );
    }
    case "DiagnosticReport": {
      const at = resource.effectiveDateTime ?? resource.effectivePeriod?.start ?? resource.issued;
      return list(resource.presentedForm).flatMap((form) =>
        found(form, words(resource.code) ?? form.title, at ?? form.creation),
      );
    }
    case "Media": {
      const at = resource.createdDateTime ?? resource.createdPeriod?.start ?? resource.issued;
      const title = resource.content?.title ?? words(resource.type) ?? words(resource.bodySite);
      return found(resource.content, title, at);
    }
    default:
      return [];
  }
}

/** An undated document is still a document: it sorts last. */
function found(
  attachment: Attachment | undefined,
  title: string | undefined,
  at: string | undefined,
): Found[] {
  if (attachment === undefined) return [];
  return [{ title: title ?? "Document", at: at ?? "1900-01-01", attachment }];
}
