import type { Result } from "../result/result.ts";
import * as care from "./care-tables.ts";
import * as kinds from "./care-kinds.ts";
import * as courses from "./course-tables.ts";
import * as doses from "./dose-tables.ts";
import { medicineTable } from "./medicine-table.ts";
import { medicineTexts, shippedMedicines } from "./medicine-rows.ts";
import { orderSetMedicines, orderSetMedicineTable } from "./order-set-medicines.ts";
import * as rules from "./rule-tables.ts";
import { stockDefaults, stockDefaultTable } from "./stock-table.ts";
import { type TableKind, type TableProblem, readSheet } from "./table.ts";
import { orderSetMedicinesCsv } from "./tables/order-set-medicines.ts";
import { longCoursesCsv, oldAgeNotesCsv } from "./tables/rules-courses.ts";
import { adultMaximaCsv, childDosesCsv } from "./tables/rules-doses.ts";
import { interactionsCsv } from "./tables/rules-interactions.ts";
import { guidelineListsCsv } from "./tables/rules-lists.ts";
import * as texts from "./tables/rules-patient.ts";
import { stockDefaultsCsv } from "./tables/stock-defaults.ts";

/** A table that the institute may edit: what it holds as shipped, and how a sheet in its place is read. */
export type EditableTable<Row> = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly texts: readonly string[];
  readonly rows: readonly Row[];
  readonly read: (sheet: string) => Result<readonly Row[], TableProblem[]>;
};

function editable<Row>(
  kind: TableKind<Row>,
  rows: readonly Row[],
  shipped: readonly string[],
): EditableTable<Row> {
  const { name, columns } = kind;
  return { name, columns, texts: shipped, rows, read: (sheet) => readSheet(kind, sheet) };
}

/** A line is a generic; its presentations are the medicines. */
const medicines: EditableTable<(typeof shippedMedicines)[number]> = {
  ...editable(medicineTable, [], medicineTexts),
  rows: shippedMedicines,
  read: (sheet) => {
    const read = readSheet(medicineTable, sheet);
    return read.ok ? { ok: true, value: read.value.flat() } : read;
  },
};

/** Every table there is. A new one is added here, and is thereby checked, listed, edited and distributed. */
export const tableList = {
  medicines,
  interactions: editable(rules.interactionTable, rules.interactions, [interactionsCsv]),
  pregnancyBars: editable(rules.pregnancyTable, rules.pregnancyBars, [texts.pregnancyBarsCsv]),
  breastfeedingBars: editable(rules.breastfeedingTable, rules.breastfeedingBars, [
    texts.breastfeedingBarsCsv,
  ]),
  childBars: editable(rules.childBarTable, rules.childBars, [texts.childBarsCsv]),
  renalPrompts: editable(rules.renalTable, rules.renalPrompts, [texts.renalPromptsCsv]),
  duplicateClasses: editable(rules.duplicateTable, rules.duplicateClasses, [texts.duplicateClassesCsv]),
  oldAgeNotes: editable(courses.oldAgeTable, courses.oldAgeNotes, [oldAgeNotesCsv]),
  longCourses: editable(courses.longCourseTable, courses.longCourses, [longCoursesCsv]),
  childDoses: editable(doses.childDoseTable, doses.childDoses, [childDosesCsv]),
  adultMaxima: editable(doses.adultMaximumTable, doses.adultMaxima, [adultMaximaCsv]),
  guidelineRows: editable(doses.guidelineTable, doses.guidelineRows, [guidelineListsCsv]),
  diagnoses: editable(kinds.diagnosisTable, care.diagnoses, care.diagnosisTexts),
  investigations: editable(kinds.investigationTable, care.investigations, care.careTexts.investigations),
  referrals: editable(kinds.referralTable, care.referrals, care.careTexts.referrals),
  advicePhrases: editable(kinds.adviceTable, care.advicePhrases, care.careTexts.advicePhrases),
  orderSets: editable(kinds.orderSetTable, care.orderSets, care.careTexts.orderSets),
  orderSetMedicines: editable(orderSetMedicineTable, orderSetMedicines, [orderSetMedicinesCsv]),
  noteTemplates: editable(kinds.noteTemplateTable, care.noteTemplates, care.careTexts.noteTemplates),
  stockDefaults: editable(stockDefaultTable, stockDefaults, [stockDefaultsCsv]),
} as const;

export type TableKey = keyof typeof tableList;
export const tableKeys = Object.keys(tableList) as readonly TableKey[];

/** "order-sets": how files, commands and records name a table. */
export const fileNameOf = (key: TableKey): string => tableList[key].name.replaceAll(" ", "-");
export const tableNamed = (name: string): TableKey | undefined =>
  tableKeys.find((key) => fileNameOf(key) === name);
