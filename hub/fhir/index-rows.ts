import {
  type TypedValue,
  evalFhirPathTyped,
  getSearchParameterDetails,
  getSearchParameters,
  toTypedValue,
} from "@medplum/core";
import type { Resource, SearchParameter } from "@medplum/fhirtypes";
import { localReference } from "../../shared/fhir/reading.ts";
import { dateRange } from "./date-range.ts";
import { indexedTypes } from "./definitions.ts";

/** One searchable value of a resource. Dates fill `value`..`high` (UTC), numbers `number`. */
export type IndexRow = {
  readonly param: string;
  readonly system: string | null;
  readonly value: string | null;
  readonly high: string | null;
  readonly number: number | null;
};

export function indexRows(resource: Resource): IndexRow[] {
  const tags = (resource.meta?.tag ?? []).map(({ system = null, code = null }) =>
    row("_tag", { system, value: code }),
  );
  if (!indexedTypes.has(resource.resourceType)) return tags;
  const params = Object.values(getSearchParameters(resource.resourceType) ?? {});
  const input = [toTypedValue(resource)];
  const own = params.flatMap((param) =>
    param.code.startsWith("_") ? [] : rowsOf(param, resource.resourceType, input),
  );
  return [...tags, ...own];
}

function rowsOf(param: SearchParameter, type: string, input: TypedValue[]): IndexRow[] {
  // The parsed expression is cached by the library: 20 times cheaper than parsing it for each resource.
  const { parsedExpression } = getSearchParameterDetails(type, param);
  const found = evalFhirPathTyped(parsedExpression, input);
  return found.flatMap(({ value }) => toRows(param, value));
}

const row = (param: string, part: Partial<Omit<IndexRow, "param">>): IndexRow => ({
  param,
  system: null,
  value: null,
  high: null,
  number: null,
  ...part,
});

type Loose = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Loose => typeof value === "object" && value !== null;
const text = (value: unknown): string | null =>
  typeof value === "string"
    ? value
    : typeof value === "boolean" || typeof value === "number"
      ? String(value)
      : null;

function toRows(param: SearchParameter, value: unknown): IndexRow[] {
  switch (param.type) {
    case "token":
      return tokens(value).map(({ system, code }) => row(param.code, { system, value: code }));
    case "reference":
      return references(value).map((target) => row(param.code, { value: target }));
    case "string":
      return strings(value).map((one) => row(param.code, { value: folded(one) }));
    case "uri":
      return typeof value === "string" ? [row(param.code, { value })] : [];
    case "date": {
      const range = dateRange(value);
      return range ? [row(param.code, { value: range.low, high: range.high })] : [];
    }
    case "number":
      return typeof value === "number" ? [row(param.code, { number: value })] : [];
    case "quantity":
      return isObject(value) && typeof value["value"] === "number"
        ? [
            row(param.code, {
              number: value["value"],
              system: text(value["system"]),
              value: text(value["code"]),
            }),
          ]
        : [];
    default:
      return []; // composite and special parameters are not offered
  }
}

function tokens(value: unknown): { system: string | null; code: string | null }[] {
  if (!isObject(value)) return [{ system: null, code: text(value) }];
  if (Array.isArray(value["coding"])) return value["coding"].flatMap(tokens);
  if ("code" in value) return [{ system: text(value["system"]), code: text(value["code"]) }];
  if ("value" in value) return [{ system: text(value["system"]), code: text(value["value"]) }];
  return [];
}

function references(value: unknown): string[] {
  const told = isObject(value) ? value["reference"] : value;
  // Stored as "Type/id", whatever server's address or version stands around it.
  return typeof told === "string" ? [localReference(told) ?? told] : [];
}

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  if (!isObject(value)) return [];
  const { text: whole, family, given, city, district, state, country, line } = value;
  return [whole, family, given, city, district, state, country, line].flatMap(strings);
}

/** Search ignores case and the form of accents; Devanagari keeps its matras. */
export function folded(value: string): string {
  return value.normalize("NFC").toLocaleLowerCase("en");
}
