import type { TableEdition } from "../domain/table-edition.ts";
import { type RuleSet, shippedRules } from "../rules/rule-set.ts";
import { markOf } from "./mark.ts";
import { type TableKey, tableKeys, tableList } from "./table-list.ts";

type Tables = { readonly [N in TableKey]: (typeof tableList)[N]["rows"] };

/**
 * Every table that the institute may edit, as one value.
 *
 * Rules, lists and searches take it as an argument and look at no table by themselves: so a consult is judged from its
 * first key to its signature by the same tables, and what is signed can say by which.
 */
export type Knowledge = Tables & {
  /** The same rows as the rules read them. */
  readonly rules: RuleSet;
  readonly edition: TableEdition;
};

export const knowledgeOf = (tables: Tables, edition: TableEdition): Knowledge => ({
  ...tables,
  rules: {
    ...shippedRules,
    interactions: tables.interactions,
    pregnancyBars: tables.pregnancyBars,
    breastfeedingBars: tables.breastfeedingBars,
    childBars: tables.childBars,
    renalPrompts: tables.renalPrompts,
    duplicateClasses: tables.duplicateClasses,
    oldAgeNotes: tables.oldAgeNotes,
    longCourses: tables.longCourses,
    childDoses: tables.childDoses,
    adultMaxima: tables.adultMaxima,
    guidelineRows: tables.guidelineRows,
  },
  edition,
});

const shippedTables: Tables = {
  medicines: tableList.medicines.rows,
  interactions: tableList.interactions.rows,
  pregnancyBars: tableList.pregnancyBars.rows,
  breastfeedingBars: tableList.breastfeedingBars.rows,
  childBars: tableList.childBars.rows,
  renalPrompts: tableList.renalPrompts.rows,
  duplicateClasses: tableList.duplicateClasses.rows,
  oldAgeNotes: tableList.oldAgeNotes.rows,
  longCourses: tableList.longCourses.rows,
  childDoses: tableList.childDoses.rows,
  adultMaxima: tableList.adultMaxima.rows,
  guidelineRows: tableList.guidelineRows.rows,
  diagnoses: tableList.diagnoses.rows,
  investigations: tableList.investigations.rows,
  referrals: tableList.referrals.rows,
  advicePhrases: tableList.advicePhrases.rows,
  orderSets: tableList.orderSets.rows,
  orderSetMedicines: tableList.orderSetMedicines.rows,
  noteTemplates: tableList.noteTemplates.rows,
  stockDefaults: tableList.stockDefaults.rows,
};

/** As the program brings it; the institute's own tables come in its place. */
export const shippedKnowledge: Knowledge = knowledgeOf(shippedTables, {
  shipped: markOf(tableKeys.flatMap((key) => tableList[key].texts)),
  edited: [],
});
