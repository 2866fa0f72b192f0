import { isMeant } from "../rules/terms.ts";
import type { Term } from "./cells.ts";
import { parseCsv } from "./csv.ts";
import type { Knowledge } from "./knowledge.ts";
import type { TableProblem } from "./table.ts";
import { type TableKey, fileNameOf, tableList } from "./table-list.ts";

/** What is wrong with one sheet. */
export type TableMistakes = { readonly table: string; readonly problems: readonly TableProblem[] };

/** The text of an edited table; nothing where the shipped one stands. */
type SheetOf = (key: TableKey) => string | undefined;

/**
 * What only shows when tables are laid side by side: an order set that orders what is not listed, a rule
 * that means no medicine. It is said of the
 * sheet that was edited, whichever of the two that is.
 */
export function mistakesBetween(knowledge: Knowledge, sheetOf: SheetOf): TableMistakes[] {
  return [
    ...unlisted(knowledge, sheetOf, "investigations", "investigations"),
    ...unlisted(knowledge, sheetOf, "advice", "advicePhrases"),
    ...setsOfNothing(knowledge, sheetOf),
    ...meantByNobody(knowledge, sheetOf),
  ];
}

function unlisted(
  knowledge: Knowledge,
  sheetOf: SheetOf,
  column: "investigations" | "advice",
  other: "investigations" | "advicePhrases",
): TableMistakes[] {
  const sets = sheetOf("orderSets");
  if (sets === undefined && sheetOf(other) === undefined) return [];
  const listed = new Set(knowledge[other].map(({ id }) => id));
  const problems = knowledge.orderSets.flatMap((set): TableProblem[] =>
    set[column]
      .filter((id) => !listed.has(id))
      .map((id) =>
        sets === undefined
          ? { line: 1, column: "id", says: `“${id}” is missing, which the order set “${set.id}” needs` }
          : {
              line: lineOf(sets, set.id),
              column,
              says: `“${id}” is not in the table “${tableList[other].name}”`,
            },
      ),
  );
  return problems.length === 0
    ? []
    : [{ table: fileNameOf(sets === undefined ? other : "orderSets"), problems }];
}

/**
 * A line of a set that no table has, or of a medicine that the list has not, could never be put down. Only the
 * institute's own sheet is held to it: of the shipped lines those that its other tables know are offered.
 */
function setsOfNothing(
  { orderSetMedicines, orderSets, medicines }: Knowledge,
  sheetOf: SheetOf,
): TableMistakes[] {
  const sheet = sheetOf("orderSetMedicines");
  if (sheet === undefined) return [];
  const sets = new Set(orderSets.map(({ id }) => id));
  const listed = new Set(medicines.map(({ id }) => id));
  const problems = orderSetMedicines.flatMap(({ set, line: { medicineId } }): TableProblem[] => {
    const line = lineOf(sheet, set, medicineId);
    const missing = (column: string, name: string, table: TableKey) => ({
      ...{ line, column },
      says: `“${name}” is not in the table “${tableList[table].name}”`,
    });
    return [
      ...(sets.has(set) ? [] : [missing("set", set, "orderSets")]),
      ...(listed.has(medicineId) ? [] : [missing("medicineId", medicineId, "medicines")]),
    ];
  });
  return problems.length === 0 ? [] : [{ table: fileNameOf("orderSetMedicines"), problems }];
}

/** A slip of the pen in a name would make a rule that never speaks. */
function meantByNobody({ medicines, ...tables }: Knowledge, sheetOf: SheetOf): TableMistakes[] {
  const keys = [
    "pregnancyBars",
    "breastfeedingBars",
    "childBars",
    "renalPrompts",
    "oldAgeNotes",
    "longCourses",
    "guidelineRows",
  ] as const;
  return keys.flatMap((key) => {
    const sheet = sheetOf(key);
    if (sheet === undefined) return [];
    const rows: readonly { readonly id: string; readonly medicines: readonly Term[] }[] = tables[key];
    const problems = rows
      .filter((row) => !medicines.some((medicine) => isMeant(row.medicines, medicine)))
      .map(({ id }) => ({
        ...{ line: lineOf(sheet, id), column: "medicines" },
        says: "no medicine of the list is meant by this",
      }));
    return problems.length === 0 ? [] : [{ table: fileNameOf(key), problems }];
  });
}

const lineOf = (sheet: string, ...ids: readonly string[]): number =>
  parseCsv(sheet).find(({ cells }) => ids.every((id) => cells.includes(id)))?.line ?? 1;
