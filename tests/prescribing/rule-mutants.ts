import { shippedRules, type RuleSet } from "../../shared/rules/rule-set.ts";

/** One row changed for the worse; `rule` and `row` say which vignettes should notice. */
export type Mutant = {
  readonly what: string;
  readonly table: keyof RuleSet;
  readonly rule: string;
  readonly row: string;
  readonly rows: RuleSet;
};

type Row = Readonly<Record<string, unknown>>;

const ruleOfTable: Readonly<Record<keyof RuleSet, string>> = {
  interactions: "interaction",
  pregnancyBars: "pregnancy",
  breastfeedingBars: "breastfeeding",
  childBars: "child-bars",
  renalPrompts: "renal",
  duplicateClasses: "duplicate",
  oldAgeNotes: "old-age",
  longCourses: "long-course",
  childDoses: "child-dose",
  adultMaxima: "adult-dose",
  guidelineRows: "guideline-lists",
  allergyClasses: "allergy",
  crossings: "allergy",
  prohibitedMolecules: "prohibited",
};

const otherSeverity = { stop: "warn", reason: "stop", warn: "stop" } as const;
const otherAnswer = { yes: "no", ask: "yes", no: "yes" } as const;

/** Columns that keep a row from speaking, and what stands there when they do not. */
const narrowing: ReadonlyMap<string, { readonly nothing: unknown }> = new Map([
  ["when", { nothing: undefined }],
  ["site", { nothing: "" }],
  ["notWith", { nothing: [] }],
]);

/** Dropped, with every severity turned, and with every number moved both ways, one change at a time. */
export function mutants(): readonly Mutant[] {
  return (Object.keys(ruleOfTable) as (keyof RuleSet)[]).flatMap((table) =>
    (shippedRules[table] as readonly Row[]).flatMap((row, at) =>
      changesOf(table, row).map(([what, changed]) => {
        const rest = shippedRules[table] as readonly Row[];
        const replaced = [
          ...rest.slice(0, at),
          ...(changed === undefined ? [] : [changed]),
          ...rest.slice(at + 1),
        ];
        return {
          what: `${table} ${rowName(table, row)}: ${what}`,
          table,
          rule: ruleOfTable[table],
          row: rowName(table, row),
          rows: { ...shippedRules, [table]: replaced } as RuleSet,
        };
      }),
    ),
  );
}

function rowName(table: keyof RuleSet, row: Row): string {
  if (table === "crossings") {
    return `${String(row["from"])}-${String(row["to"])}${row["molecules"] === undefined ? "" : "-alike"}`;
  }
  return String(row["id"] ?? row["molecule"]).replaceAll(" ", "-");
}

function changesOf(table: keyof RuleSet, row: Row): readonly (readonly [string, Row | undefined])[] {
  const isMemory = (row["source"] as { document?: string } | undefined)?.document === "memory";
  // A child's dose from memory is no part of any reckoning: whatever it says, nothing may change.
  if (isMemory && table === "childDoses") return [];
  const changes: (readonly [string, Row | undefined])[] = [["dropped", undefined]];
  for (const [column, value] of Object.entries(row)) {
    // A row from memory warns whatever it says of itself.
    if (isMemory && isSeverity(value)) continue;
    if (isSeverity(value)) changes.push([`${column} turned`, { ...row, [column]: otherSeverity[value] }]);
    if (isAnswer(value) && (!isMemory || column === "untilReview"))
      changes.push([`${column} turned`, { ...row, [column]: otherAnswer[value] }]);
    if (column === "list") changes.push(["on the other list", { ...row, list: value === "A" ? "B" : "A" }]);
    if (column === "per") changes.push(["per other time", { ...row, per: value === "day" ? "week" : "day" }]);
    if (typeof value === "number") changes.push(...moved(row, column, value));
    const asksNothing = narrowing.get(column);
    if (asksNothing !== undefined && String(value ?? "") !== "")
      changes.push([`${column} dropped`, { ...row, [column]: asksNothing.nothing }]);
  }
  return [...changes, ...loosened(row)];
}

/** Of a dose per dose and per day either alone may hold, so they are loosened together. */
const loosenedTogether = [
  ["mostMgPerKg", "mostMgPerKgPerDay"],
  ["leastMgPerKg", "leastMgPerKgPerDay"],
  ["mostMgPerDose", "mostMgPerDay"],
] as const;
const isLoosening = (column: string, isUp: boolean): boolean =>
  loosenedTogether.flat().some((one) => one === column) && isUp === column.startsWith("most");

function loosened(row: Row): readonly (readonly [string, Row])[] {
  if (row["mostMgPerKg"] === undefined) return [];
  return loosenedTogether.map((columns) => [
    `${columns.join(" and ")} loosened`,
    {
      ...row,
      ...Object.fromEntries(
        columns.map((column) => [column, Number(row[column]) * (column.startsWith("most") ? 1.3 : 1 / 1.3)]),
      ),
    },
  ]);
}

const isSeverity = (value: unknown): value is keyof typeof otherSeverity =>
  typeof value === "string" && value in otherSeverity;
const isAnswer = (value: unknown): value is keyof typeof otherAnswer =>
  typeof value === "string" && value in otherAnswer;

function moved(row: Row, column: string, value: number): readonly (readonly [string, Row])[] {
  const [up, down] =
    column === "underMonths" || column === "timesADay"
      ? [Math.ceil(value * 1.3), Math.floor(value / 1.3)]
      : [value * 1.3, value / 1.3];
  return [up, down]
    .filter((to) => !isLoosening(column, to === up))
    .map((to) => [`${column} ${value} to ${to}`, { ...row, [column]: to }] as const);
}
