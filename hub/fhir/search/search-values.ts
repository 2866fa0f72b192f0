import {
  convertToSearchableQuantities,
  convertToSearchableReferences,
  convertToSearchableStrings,
  convertToSearchableTokens,
  convertToSearchableUris,
  evalFhirPathTyped,
  getSearchParameterDetails,
  toTypedValue,
  type TypedValue,
} from "@medplum/core";
import type { Resource, SearchParameter } from "@medplum/fhirtypes";
import { localReference } from "../../../shared/fhir/reading.ts";
import { indexedTypes } from "../definitions/indexed-types.ts";
import { ownParameters } from "../definitions/load-definitions.ts";
import { type DateRange, dateRange, periodRange } from "./date-range.ts";

/** One row of `search_value`, without its key. */
export type SearchValue = {
  readonly param: string;
  readonly value?: string | undefined;
  readonly system?: string | undefined;
  readonly high?: string | undefined;
  readonly number?: number | undefined;
};

/** Everything that `resource` can be found by, besides what its row has as columns. */
export function searchValues(resource: Resource): readonly SearchValue[] {
  const { resourceType, meta } = resource;
  const tags = (meta?.tag ?? []).map(({ system, code }) => ({ param: `${resourceType}._tag`, value: code, system }));
  if (!indexedTypes.has(resourceType)) return tags;
  const input = [toTypedValue(resource)];
  const own = ownParameters(resourceType).flatMap((parameter) => valuesOf(resourceType, parameter, input));
  return [...tags, ...own];
}

function valuesOf(type: string, parameter: SearchParameter, input: TypedValue[]): SearchValue[] {
  // The parsed expression, not the text: parsing again for every resource costs eighteen times as much.
  const { parsedExpression } = getSearchParameterDetails(type, parameter);
  const found = evalFhirPathTyped(parsedExpression, input);
  if (found.length === 0) return [];
  const param = `${type}.${parameter.code}`;
  return valuesByKind(parameter, found).map((value) => ({ ...value, param }));
}

function valuesByKind(parameter: SearchParameter, found: TypedValue[]): Omit<SearchValue, "param">[] {
  switch (parameter.type) {
    case "token":
      return convertToSearchableTokens(found).map(({ system, value }) => ({ system, value }));
    case "reference":
      return convertToSearchableReferences(found).map((value) => ({ value: localReference(value) }));
    case "date":
      return found.flatMap(dateValue).map(({ low, high }) => ({ value: low, high }));
    case "string":
      return convertToSearchableStrings(found).flatMap(stringValues);
    case "uri":
      return convertToSearchableUris(found).map((value) => ({ value }));
    case "number":
    case "quantity":
      return convertToSearchableQuantities(found).map(({ value, code, unit }) => ({
        number: value,
        system: code ?? unit,
      }));
    default:
      return [];
  }
}

/** Once whole (with the text as written, for :exact) and once from each later word: "name=thakur" finds a surname. */
function stringValues(text: string): Omit<SearchValue, "param">[] {
  const whole = text.toLowerCase();
  const later = whole.split(/\s+/).slice(1);
  return [{ value: whole, system: text }, ...later.map((value) => ({ value }))];
}

function dateValue({ value }: TypedValue): DateRange[] {
  if (typeof value === "string") return [dateRange(value)].flatMap((one) => one ?? []);
  if (typeof value !== "object" || value === null) return [];
  // A Period or a Timing: validation has seen it; other types have neither field.
  const { start, end, event } = value as { start?: string; end?: string; event?: string[] };
  const times = Array.isArray(event) ? event.flatMap((one) => dateRange(one) ?? []) : [];
  return [periodRange(start, end), ...times].flatMap((one) => one ?? []);
}
