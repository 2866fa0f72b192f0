import type { Bundle, CodeableConcept, Composition, CompositionSection, Resource } from "@medplum/fhirtypes";
import { list } from "../reading.ts";
import { concept } from "../systems.ts";
import { type GuideSection, codingSystems, opConsultSections, prescriptionSection } from "./guide.ts";
import { referencesIn } from "./references-in.ts";

/**
 * What a validator by StructureDefinitions does not see (fhir.md, section 2): the content of a slice, types of entries,
 * closed code systems, references that lead nowhere. Each answer is a sentence with its place.
 */
export function documentProblems(bundle: Bundle): readonly string[] {
  const entries = list(bundle.entry);
  const [first] = entries;
  const composition = first?.resource;
  if (composition?.resourceType !== "Composition") return ["the first entry is no Composition"];
  const byUrl = new Map(
    entries.flatMap(({ fullUrl, resource }) => (resource ? [[fullUrl ?? "", resource]] : [])),
  );
  return [
    ...bundleProblems(bundle),
    ...references(bundle, byUrl),
    ...compositionProblems(composition, byUrl),
    ...[...byUrl.values()].flatMap(resourceProblems),
  ];
}

function bundleProblems({ type, entry, meta, identifier, timestamp }: Bundle): string[] {
  const urls = list(entry).map(({ fullUrl }) => fullUrl ?? "");
  return [
    ...when(type !== "document", "Bundle.type is not document"),
    ...when(meta?.versionId === undefined, "Bundle.meta.versionId is missing"),
    ...when(!identifier?.system || !identifier.value, "Bundle.identifier is not whole"),
    ...when(timestamp === undefined, "Bundle.timestamp is missing"),
    ...when(new Set(urls).size < urls.length, "two entries have one fullUrl"),
    ...urls.flatMap((url) => when(!/^urn:uuid:[0-9a-f-]{36}$/.test(url), `${url} is no urn:uuid`)),
  ];
}

function references(bundle: Bundle, byUrl: ReadonlyMap<string, Resource>): string[] {
  return referencesIn(bundle).flatMap((reference) =>
    when(!byUrl.has(reference), `${reference} is not in the document`),
  );
}

function compositionProblems(composition: Composition, byUrl: ReadonlyMap<string, Resource>): string[] {
  const code = composition.type?.coding?.[0]?.code;
  const sections = list(composition.section);
  const nobody = list(composition.author).some(({ reference }) => reference === undefined);
  if (nobody || composition.subject?.reference === undefined)
    return ["author and patient are not in the document"];
  if (code === concept.note.code) return opConsultProblems(composition, sections, byUrl);
  if (code !== concept.prescription.code) return ["the Composition is no document of the guide"];
  return [
    ...when(sections.length !== 1, "a PrescriptionRecord has one section"),
    ...sections.flatMap((one) => [
      ...sectionProblems(one, prescriptionSection, byUrl),
      ...when(list(one.entry).length === 0, "a PrescriptionRecord has at least one entry"),
      ...list(one.entry).flatMap(({ type }) =>
        when(!prescriptionSection.entries.some((each) => each === type), "an entry does not name its type"),
      ),
    ]),
  ];
}

function opConsultProblems(
  composition: Composition,
  sections: readonly CompositionSection[],
  byUrl: ReadonlyMap<string, Resource>,
): string[] {
  const places = sections.map((one) =>
    opConsultSections.findIndex(({ code }) => code === one.code?.coding?.[0]?.code),
  );
  const lastKnown = places.findLastIndex((place) => place >= 0);
  const firstOther = places.indexOf(-1);
  return [
    ...when(composition.encounter?.reference === undefined, "an OPConsultRecord names its Encounter"),
    ...when(firstOther >= 0 && firstOther < lastKnown, "a section of our own stands before one of the guide"),
    ...sections.flatMap((one, at) => {
      const known = opConsultSections[places[at] ?? -1];
      if (known !== undefined) return sectionProblems(one, known, byUrl);
      const coded = one.code?.coding?.[0]?.code;
      return when(coded !== undefined, `section ${coded} is not in the guide`);
    }),
  ];
}

function sectionProblems(
  section: CompositionSection,
  { code, display, entries }: GuideSection,
  byUrl: ReadonlyMap<string, Resource>,
): string[] {
  const [coding] = list(section.code?.coding);
  const where = `section ${code}`;
  return [
    ...when(coding?.code !== code, `${where} has another code`),
    ...when(coding?.system !== "http://snomed.info/sct", `${where} names no system`),
    ...when(coding?.display !== display, `${where} is not called “${display}”`),
    ...when(list(section.code?.coding).length > 1, `${where} has more than one code`),
    ...list(section.entry).flatMap(({ reference = "" }) => {
      const type = byUrl.get(reference)?.resourceType;
      return when(!entries.some((each) => each === type), `${where} holds a ${type ?? "nothing"}`);
    }),
  ];
}

function resourceProblems(resource: Resource): string[] {
  const { resourceType } = resource;
  const systems = codingSystems[resourceType];
  const codings = systems === undefined ? [] : list(conceptOf(resource)?.coding);
  return [
    ...codings.flatMap(({ system, code, display }) => [
      ...when(
        systems?.includes(system ?? "") !== true,
        `${resourceType} is coded in ${system ?? "no system"}`,
      ),
      ...when(!code || !display, `${resourceType} has a code without a display`),
    ]),
    ...(resourceType === "Patient" || resourceType === "Practitioner" || resourceType === "Organization"
      ? identifierProblems(resource.identifier, resourceType)
      : []),
  ];
}

function conceptOf(resource: Resource): CodeableConcept | undefined {
  switch (resource.resourceType) {
    case "Condition":
    case "Observation":
    case "AllergyIntolerance":
    case "ServiceRequest":
      return resource.code;
    case "MedicationRequest":
      return resource.medicationCodeableConcept;
    default:
      return undefined;
  }
}

function identifierProblems(
  identifiers: Extract<Resource, { resourceType: "Patient" }>["identifier"],
  where: string,
): string[] {
  return [
    ...when(list(identifiers).length === 0, `${where} has no identifier`),
    ...list(identifiers).flatMap(({ type, value }) => [
      ...when(value === undefined, `${where}.identifier has no value`),
      ...when(list(type?.coding).length === 0 && type?.text === undefined, `${where}.identifier has no type`),
      ...list(type?.coding).flatMap(({ system, code, display }) =>
        when(!system || !code || !display, `${where}.identifier.type is not whole`),
      ),
    ]),
  ];
}

const when = (wrong: boolean, problem: string): string[] => (wrong ? [problem] : []);
