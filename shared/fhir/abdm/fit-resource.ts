import type {
  CodeableConcept,
  Composition,
  Extension,
  Identifier,
  Organization,
  Patient,
  Practitioner,
  Resource,
} from "@medplum/fhirtypes";
import { nameText } from "../patient-name.ts";
import { list } from "../reading.ts";
import { system } from "../systems.ts";
import { codingSystems, identifierTypes, opConsultSections, profileOf } from "./guide.ts";

/** A resource as the guide wants it: its profile, our own marks taken off, only codings that may stand there. */
export function fitResource(resource: Resource, profile: string): Resource {
  const { meta: _meta, ...rest } = withoutOwn(resource);
  const fitted = { ...fitByType(rest as Resource), meta: { profile: [profileOf(profile)] } };
  return fitted as Resource; // the same resource type, with less in it
}

function fitByType(resource: Resource): Resource {
  switch (resource.resourceType) {
    case "Patient":
    case "Practitioner":
    case "Organization":
      return identified(resource);
    case "Composition":
      return ordered(resource);
    case "Condition":
    case "Observation":
    case "AllergyIntolerance":
    case "ServiceRequest":
      return { ...resource, code: allowed(resource.code, resource.resourceType) } as Resource;
    case "MedicationRequest":
      return {
        ...resource,
        ...(resource.medicationCodeableConcept && {
          medicationCodeableConcept: allowed(resource.medicationCodeableConcept, "MedicationRequest"),
        }),
      } as Resource;
    default:
      return resource;
  }
}

const isOwn = ({ url }: Extension): boolean => url.startsWith("urn:paramarsh:");

/** Our extensions and birth numbers mean nothing elsewhere. */
function withoutOwn<T extends Resource>(resource: T): T {
  const { extension, ...rest } = resource as T & { readonly extension?: Extension[] };
  const others = list(extension).filter((one) => !isOwn(one));
  return (others.length > 0 ? { ...rest, extension: others } : rest) as T;
}

type Identified = Patient | Practitioner | Organization;

/** Each has at least one number with its type; a practitioner's is the registration with the council. */
function identified(resource: Identified): Identified {
  const type = {
    coding: [{ system: system.identifierType, ...identifierTypes[resource.resourceType] }],
  };
  const numbers: Identifier[] = list(resource.identifier).filter(
    (one) => one.value !== undefined && one.system !== system.username,
  );
  const known =
    numbers.length > 0 ? numbers : [{ system: system.uuid, value: resource.id ?? resource.resourceType }];
  const identifier = known.map((one) => ({ ...one, system: one.system ?? system.uuid, type }));
  if (resource.resourceType === "Organization") return { ...resource, identifier };
  const name = list(resource.name).map((one) => ({ ...one, text: nameText(one) }));
  return { ...resource, identifier, name } as Identified;
}

/** Sections in the guide's order and with its displays; what it does not know goes to the end. */
function ordered(composition: Composition): Composition {
  const place = (code: string | undefined) => {
    const at = opConsultSections.findIndex((one) => one.code === code);
    return at < 0 ? opConsultSections.length : at;
  };
  const section = list(composition.section).toSorted(
    (one, other) => place(one.code?.coding?.[0]?.code) - place(other.code?.coding?.[0]?.code),
  );
  // The earlier version is no part of this document, and a reference to nothing is none.
  const { relatesTo: _earlier, ...rest } = composition;
  return { ...rest, section };
}

function allowed(
  concept: CodeableConcept | undefined,
  type: Resource["resourceType"],
): CodeableConcept | undefined {
  if (concept === undefined) return undefined;
  const { coding, ...rest } = concept;
  const systems = codingSystems[type] ?? [];
  const kept = list(coding).filter((one) => systems.includes(one.system ?? "") && one.display !== undefined);
  const text =
    rest.text ??
    list(coding)
      .flatMap(({ display }) => display ?? [])
      .at(0);
  return {
    ...rest,
    ...(kept.length === 0 ? {} : { coding: kept }),
    ...(text === undefined ? {} : { text }),
  };
}
