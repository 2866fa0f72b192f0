import type { Bundle, BundleEntry, Composition, Resource } from "@medplum/fhirtypes";
import { list, referenceOf } from "../reading.ts";
import { concept, paperContentType, system } from "../systems.ts";
import { profileOf } from "./guide.ts";
import { fitResource } from "./fit-resource.ts";
import { referencesIn } from "./references-in.ts";

type DocumentInput = {
  readonly composition: Composition;
  /** Whatever it may point to, by "Type/id". */
  readonly find: (reference: string) => Resource | undefined;
  /** New numbers for the document and all in it: it is a copy, which nobody may take for the hub's own. */
  readonly uuids: () => string;
  readonly at: string;
  /** The printed paper, base64; our own signed model is no document that others can show. */
  readonly pdf?: string | undefined;
};

/**
 * A note or prescription as an ABDM document: the Composition first, behind it everything that it and they point to,
 * each under a number of this document. What points to nothing here is left out of the reference, with its words.
 */
export function documentBundle(input: DocumentInput): Bundle {
  const { composition, uuids, at } = input;
  const paper = input.pdf === undefined ? undefined : printed(input.pdf);
  const found = closure(withPaper(composition, paper), (reference) =>
    reference === paperReference ? paper : input.find(reference),
  );
  const names = new Map([...found.keys()].map((reference) => [reference, `urn:uuid:${uuids()}`]));
  const isNote = composition.type?.coding?.[0]?.code === concept.note.code;
  const entry = [...found].map(([reference, resource]): BundleEntry => {
    const first = reference === referenceOf(composition);
    const profile = first ? (isNote ? "OPConsultRecord" : "PrescriptionRecord") : profileName(resource);
    const fullUrl = names.get(reference) ?? reference;
    const { id: _id, ...fitted } = fitResource(resource, profile);
    const renamed = renameReferences(fitted, names);
    return { fullUrl, resource: { ...(renamed as Resource), id: fullUrl.replace("urn:uuid:", "") } };
  });
  return {
    resourceType: "Bundle",
    id: uuids(),
    meta: {
      versionId: "1",
      lastUpdated: at,
      profile: [profileOf("DocumentBundle")],
      security: [
        {
          system: "http://terminology.hl7.org/CodeSystem/v3-Confidentiality",
          code: "V",
          display: "very restricted",
        },
      ],
    },
    identifier: { system: system.uuid, value: uuids() },
    type: "document",
    timestamp: at,
    entry,
  };
}

const paperReference = "Binary/printed-paper";

const printed = (data: string): Resource => ({
  resourceType: "Binary",
  id: "printed-paper",
  contentType: "application/pdf",
  data,
});

/** The signed model gives way to the printed paper, or to nothing. */
function withPaper(composition: Composition, paper: Resource | undefined): Composition {
  const section = list(composition.section).map((one) => {
    const entry = list(one.entry).filter(
      ({ reference, type }) => type !== "Binary" && reference?.startsWith("Binary/") !== true,
    );
    const had = entry.length < list(one.entry).length;
    const whole =
      had && paper !== undefined ? [...entry, { reference: paperReference, type: "Binary" as const }] : entry;
    const { entry: _entry, ...rest } = one;
    return whole.length > 0 ? { ...rest, entry: whole } : rest;
  });
  return { ...composition, section };
}

function closure(
  composition: Composition,
  find: (reference: string) => Resource | undefined,
): Map<string, Resource> {
  const found = new Map<string, Resource>([[referenceOf(composition), composition]]);
  for (const resource of found.values()) {
    for (const reference of referencesIn(resource)) {
      if (found.has(reference)) continue;
      const next = find(reference);
      if (next !== undefined && isShared(next)) found.set(reference, next);
    }
  }
  return found;
}

/** Tickets, tracks and our own paper model stay at home. */
function isShared(resource: Resource): boolean {
  if (resource.resourceType === "Binary") return resource.contentType !== paperContentType;
  return !["Task", "Provenance", "AuditEvent", "Basic", "Communication", "Location"].includes(
    resource.resourceType,
  );
}

function profileName(resource: Resource): string {
  return resource.resourceType === "Observation" ? "Observation" : resource.resourceType;
}

/** A reference to what is not in the document keeps its words alone. */
function renameReferences(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => renameReferences(each, names)).filter(hasContent);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).flatMap(([key, each]) => {
    if (key !== "reference" || typeof each !== "string")
      return [[key, renameReferences(each, names)] as const];
    const name = names.get(each);
    return name === undefined ? [] : [[key, name] as const];
  });
  return Object.fromEntries(entries.filter(([, each]) => hasContent(each)));
}

const hasContent = (value: unknown): boolean =>
  value !== undefined && !(value !== null && typeof value === "object" && Object.keys(value).length === 0);
