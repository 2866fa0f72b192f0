import { type Filter, OperationOutcomeError, badRequest, getSearchParameter } from "@medplum/core";
import { localReference } from "../../shared/fhir/reading.ts";
import { dateRange } from "./date-range.ts";
import { indexedTypes } from "./definitions.ts";
import { folded } from "./index-rows.ts";

/** A piece of WHERE with its bound values; nothing a caller wrote ever becomes SQL text. */
export type Sql = { readonly text: string; readonly values: readonly (string | number)[] };

export const and = (parts: readonly Sql[]): Sql => ({
  text: parts.length === 0 ? "1" : parts.map(({ text }) => `(${text})`).join(" AND "),
  values: parts.flatMap(({ values }) => values),
});
const or = (parts: readonly Sql[]): Sql => ({
  text: parts.map(({ text }) => `(${text})`).join(" OR "),
  values: parts.flatMap(({ values }) => values),
});

const comparisons: Readonly<Record<string, string>> = {
  eq: "=",
  gt: ">",
  lt: "<",
  ge: ">=",
  le: "<=",
  sa: ">",
  eb: "<",
};

/** What each kind of parameter can be asked; anything else is refused, never taken for something near it. */
const offered: Readonly<Record<string, readonly string[]>> = {
  token: ["eq", "not", "ne"],
  reference: ["eq", "not", "ne"],
  string: ["eq", "exact", "contains", "sw"],
  uri: ["eq"],
  date: ["eq", "ne", "gt", "lt", "ge", "le", "sa", "eb", "ap"],
  number: ["eq", "ne", "gt", "lt", "ge", "le"],
  quantity: ["eq", "ne", "gt", "lt", "ge", "le"],
};

/** One filter of a search as SQL over `res` aliased `r`. Throws a 400 for what this store does not know. */
export function filterSql(type: string, filter: Filter): Sql {
  const values = filter.value.split(/(?<!\\),/).map((value) => value.replaceAll("\\,", ","));
  if (filter.code === "_id") return { text: `r.id IN (${values.map(() => "?").join(", ")})`, values };
  if (filter.code === "_lastUpdated") return lastUpdatedSql(filter);
  if (!indexedTypes.has(type) && (filter.code === "patient" || filter.code === "subject"))
    return or(values.map((value) => ({ text: "r.patient_id = ?", values: [value.replace("Patient/", "")] })));
  const param = paramOf(type, filter.code);
  const { operator } = filter;
  if (operator === "missing" || operator === "present") {
    const absent = (operator === "missing") === (filter.value === "true");
    return found(type, filter.code, { text: "1", values: [] }, absent);
  }
  if (!offered[param.kind]?.includes(operator))
    throw new OperationOutcomeError(badRequest(`Not offered: ${filter.code}:${operator}`));
  const matches = or(values.map((value) => valueSql(param, filter, value)));
  return found(type, filter.code, matches, operator === "ne" || operator === "not");
}

type Param = { readonly kind: string; readonly targets: readonly string[] };

function paramOf(type: string, code: string): Param {
  if (code === "_tag") return { kind: "token", targets: [] };
  const param = indexedTypes.has(type) ? getSearchParameter(type, code) : undefined;
  if (!param || code.startsWith("_"))
    throw new OperationOutcomeError(badRequest(`Unknown search parameter: ${code}`));
  return { kind: param.type, targets: param.target ?? [] };
}

function found(type: string, code: string, { text, values }: Sql, absent: boolean): Sql {
  const ids = `SELECT i.id FROM idx i WHERE i.type = ? AND i.param = ? AND (${text})`;
  return { text: `r.id ${absent ? "NOT " : ""}IN (${ids})`, values: [type, code, ...values] };
}

function lastUpdatedSql({ operator, value }: Filter): Sql {
  const range = dateRange(value);
  const sign = comparisons[operator];
  if (!range || !sign)
    throw new OperationOutcomeError(badRequest(`Not a time: _lastUpdated=${operator}${value}`));
  if (operator === "eq") return { text: "r.last_updated BETWEEN ? AND ?", values: [range.low, range.high] };
  return {
    text: `r.last_updated ${sign} ?`,
    values: [operator === "gt" || operator === "le" ? range.high : range.low],
  };
}

function valueSql({ kind, targets }: Param, { code, operator }: Filter, value: string): Sql {
  switch (kind) {
    case "token":
      return tokenSql(value);
    case "reference":
      return referenceSql(targets, value);
    case "string":
      return stringSql(operator, value);
    case "uri":
      return { text: "i.value = ?", values: [value] };
    case "date":
      return dateSql(operator, value);
    case "number":
    case "quantity": {
      const number = Number(value.split("|")[0]);
      const sign = comparisons[operator] ?? "=";
      if (Number.isNaN(number)) throw new OperationOutcomeError(badRequest(`Not a number: ${code}=${value}`));
      return { text: `i.number ${sign} ?`, values: [number] };
    }
    default:
      throw new OperationOutcomeError(badRequest(`Search by ${code} is not offered`));
  }
}

/** A bare id is looked for among all types that the parameter may point at. */
function referenceSql(targets: readonly string[], value: string): Sql {
  if (/[/:]/.test(value)) return { text: "i.value = ?", values: [localReference(value) ?? value] };
  if (targets.length === 0) return { text: "i.value LIKE '%/' || ?", values: [value] };
  const marks = targets.map(() => "?").join(", ");
  return { text: `i.value IN (${marks})`, values: targets.map((target) => `${target}/${value}`) };
}

function tokenSql(value: string): Sql {
  const bar = value.indexOf("|");
  if (bar < 0) return { text: "i.value = ?", values: [value] };
  const [system, code] = [value.slice(0, bar), value.slice(bar + 1)];
  if (code === "") return { text: "i.system = ?", values: [system] };
  if (system === "") return { text: "i.system IS NULL AND i.value = ?", values: [code] };
  return { text: "i.system = ? AND i.value = ?", values: [system, code] };
}

function stringSql(operator: string, value: string): Sql {
  const plain = folded(value);
  if (operator === "exact") return { text: "i.value = ?", values: [plain] };
  if (operator === "contains") return { text: "instr(i.value, ?) > 0", values: [plain] };
  return {
    text: "substr(i.value, 1, length(?)) = ? OR instr(i.value, ' ' || ?) > 0",
    values: [plain, plain, plain],
  };
}

function dateSql(operator: string, value: string): Sql {
  const range = dateRange(value);
  if (!range) throw new OperationOutcomeError(badRequest(`Not a date: ${value}`));
  switch (operator) {
    case "gt":
    case "sa":
      return { text: "i.high > ?", values: [range.high] };
    case "ge":
      return { text: "i.high >= ?", values: [range.low] };
    case "lt":
    case "eb":
      return { text: "i.value < ?", values: [range.low] };
    case "le":
      return { text: "i.value <= ?", values: [range.high] };
    default:
      return { text: "i.value <= ? AND i.high >= ?", values: [range.high, range.low] };
  }
}
