import type { Composition, Resource } from "@medplum/fhirtypes";
import { hasCode, list, localReference, ofType, timeOf } from "./reading.ts";
import { concept, extension } from "./systems.ts";

/** What an author signed last in a consult, as the hub holds it. */
export type SignedPapers = {
  readonly note: Composition;
  readonly prescription: Composition;
  /** `Binary/id`: the content of the paper, exactly as signed. */
  readonly content: string;
};

/** Of all compositions of a consult: the author's note and prescription that no later version replaces. */
export function newestSigned(
  found: readonly Resource[],
  of: { readonly encounter: string; readonly author: string },
): SignedPapers | undefined {
  const inUse = ofType(found, "Composition")
    .filter(
      ({ status, encounter, author, extension: all }) =>
        status !== "preliminary" &&
        localReference(encounter) === of.encounter &&
        localReference(list(author)[0]) === of.author &&
        !list(all).some(({ url }) => url === extension.replacedBy),
    )
    .toSorted((one, other) => timeOf(other.date) - timeOf(one.date));
  const note = inUse.find(({ type }) => hasCode(type, concept.note));
  const prescription = inUse.find(({ type }) => hasCode(type, concept.prescription));
  const content = list(prescription?.section)
    .flatMap(({ entry }) => list(entry))
    .map((one) => localReference(one))
    .find((reference) => reference?.startsWith("Binary/"));
  return note && prescription && content !== undefined ? { note, prescription, content } : undefined;
}
