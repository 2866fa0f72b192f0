import type { CodeableConcept, Coding, Extension, Reference, Resource } from "@medplum/fhirtypes";

/**
 * Total reading: what comes from another system may lack what FHIR demands, so every helper takes `undefined`
 * and answers with `undefined`, "" or [] instead of throwing.
 */
export type OfType<T extends Resource["resourceType"]> = Extract<Resource, { resourceType: T }>;

export function ofType<T extends Resource["resourceType"]>(
  record: readonly Resource[],
  type: T,
): OfType<T>[] {
  return record.filter((each): each is OfType<T> => each.resourceType === type);
}

export function codings(concept: CodeableConcept | undefined): readonly Coding[] {
  return list(concept?.coding);
}

/** A repeating element as a list, also where another system wrote a single value or nothing. */
export function list<T>(value: readonly T[] | undefined): readonly T[] {
  return Array.isArray(value) ? value : [];
}

export function hasCode(concept: CodeableConcept | undefined, wanted: { system?: string; code?: string }) {
  return codings(concept).some(
    ({ system, code }) => code === wanted.code && (!system || system === wanted.system),
  );
}

/** The code that `concept` has in `system`. */
export function codeIn(concept: CodeableConcept | undefined, system: string): string | undefined {
  return codings(concept).find((coding) => coding.system === system)?.code;
}

/** SNOMED CT's semantic tags say what a name is a name of; a reader knows. */
const semanticTag = / \((disorder|finding|situation|procedure|regime\/therapy|event|substance)\)$/;

/** What a person would call it: the text, else a display, else the bare code. */
export function words(concept: CodeableConcept | undefined): string | undefined {
  const all = codings(concept);
  const name =
    concept?.text || all.find(({ display }) => display)?.display || all.find(({ code }) => code)?.code;
  return typeof name === "string" && name !== "" ? name.replace(semanticTag, "") : undefined;
}

/** `Type/id` of a reference, without server address and version; `urn:uuid:` stays as it is. */
export function localReference(reference: Reference | string | undefined): string | undefined {
  const text = typeof reference === "string" ? reference : reference?.reference;
  if (!text || text.startsWith("urn:") || text.startsWith("#") || isLocal.test(text)) return text;
  return /([A-Za-z]+\/[^/]+)(\/_history\/[^/]+)?$/.exec(text)?.[1] ?? text;
}

/** As nearly every one is. */
const isLocal = /^[A-Za-z]+\/[^/]+$/;

export function referenceOf(resource: Resource): string {
  return `${resource.resourceType}/${resource.id ?? ""}`;
}

export function extensionOf(
  holder: { readonly extension?: readonly Extension[] } | undefined,
  url: string,
): Extension | undefined {
  return list(holder?.extension).find((each) => each.url === url);
}

/** Milliseconds of a FHIR date, dateTime or instant; partial dates count from their beginning, in UTC. */
export function timeOf(when: string | undefined): number {
  const at = when ? Date.parse(when) : NaN;
  return Number.isNaN(at) ? -Infinity : at;
}

export function newestFirst<T extends { readonly at: string }>(one: T, other: T): number {
  return timeOf(other.at) - timeOf(one.at) || (one.at < other.at ? 1 : one.at > other.at ? -1 : 0);
}

/** True for what was never so: a resource entered by mistake, or one refuted since. */
export function isVoid(resource: Resource): boolean {
  const status = "status" in resource ? resource.status : undefined;
  if (status === "entered-in-error") return true;
  const verification = "verificationStatus" in resource ? resource.verificationStatus : undefined;
  if (verification === null || typeof verification !== "object") return false;
  return codings(verification).some(({ code }) => code === "entered-in-error" || code === "refuted");
}
