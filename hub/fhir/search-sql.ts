import { type Filter, OperationOutcomeError, badRequest, getSearchParameter } from "@medplum/core";
import { dateRange } from "./date-range.ts";
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

/** One filter of a search as SQL over `res` aliased `r`. Throws a 400 for what this store does not know. */
export function filterSql(type: string, filter: Filter): Sql {
  const values = filter.value.split(/(?<!\\),/).map((value) => value.replaceAll("\\,", ","));
  if (filter.code === "_id") return or(values.map((value) => ({ text: "r.id = ?", values: [value] })));
  if (filter.code === "_lastUpdated") return lastUpdatedSql(filter);
  const param = getSearchParameter(type, filter.code);
  if (!param) throw new OperationOutcomeError(badRequest(`Unknown search parameter: ${filter.code}`));
  if (filter.operator === "missing" || filter.operator === "present") {
    const wanted = (filter.operator === "missing") === (filter.value === "true");
    return { text: `${wanted ? "NOT " : ""}${exists("1")}`, values: [filter.code] };
  }
  const negated = filter.operator === "ne" || filter.operator === "not";
  const matches = or(values.map((value) => valueSql(param.type, filter, value)));
  return {
    text: `${negated ? "NOT " : ""}${exists(matches.text)}`,
    values: [filter.code, ...matches.values],
  };
}

function exists(condition: string): string {
  return `EXISTS (SELECT 1 FROM idx i WHERE i.type = r.type AND i.id = r.id AND i.param = ? AND (${condition}))`;
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

function valueSql(kind: string | undefined, { code, operator }: Filter, value: string): Sql {
  switch (kind) {
    case "token":
      return tokenSql(value);
    case "reference":
      return value.includes("/") || value.startsWith("urn:")
        ? { text: "i.value = ?", values: [value] }
        : { text: "i.value LIKE '%/' || ?", values: [value] };
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
