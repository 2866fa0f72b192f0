import type { Composition, Resource } from "@medplum/fhirtypes";
import { z } from "zod";
import { extensionOf, ofType, referenceOf, timeOf } from "../../fhir/reading.ts";
import { extension, system } from "../../fhir/systems.ts";
import type { Item } from "../item.ts";

/**
 * What a recall calls back: the papers that its author saw. A later version may be issued before the recall arrives, for
 * its envelope needs nobody signed in; that paper was signed in the knowledge of the recall, and stands.
 */
const named = z.object({ papers: z.array(z.string()).optional() });

/** The act as the outbox keeps it, with the papers that are in this PC's file just now. */
export const recallSubject = (act: object, known: readonly Resource[]): string =>
  JSON.stringify({ ...act, papers: papersIn(known).map(nameOf) });

/** Whether a paper in force was none of those. An older row names none: then only the times tell. */
export function isSignedSince({ subject, createdAt }: Item, found: readonly Resource[]): boolean {
  const { papers = [] } = named.parse(JSON.parse(subject));
  return papersIn(found)
    .filter(isInForce)
    .some((paper) =>
      papers.length > 0 ? !papers.includes(nameOf(paper)) : timeOf(paper.date) > timeOf(createdAt),
    );
}

const papersIn = (found: readonly Resource[]): readonly Composition[] =>
  ofType(found, "Composition").filter(({ status }) => status !== "preliminary");

const isInForce = (paper: Composition): boolean =>
  (paper.status === "final" || paper.status === "amended") &&
  extensionOf(paper, extension.replacedBy) === undefined;

/** By its birth: a hub that comes from a backup names it anew. */
const nameOf = (paper: Composition): string =>
  paper.identifier?.system === system.uuid && paper.identifier.value !== undefined
    ? paper.identifier.value
    : referenceOf(paper);
