import * as courses from "../knowledge/course-tables.ts";
import * as doses from "../knowledge/dose-tables.ts";
import * as tables from "../knowledge/rule-tables.ts";
import { type AllergyClass, allergyClasses } from "./allergy-classes.ts";
import { type Crossing, crossings } from "./allergy-crossing.ts";
import { type ProhibitedMolecule, prohibitedMolecules } from "./prohibited-molecules.ts";

/** All rows that the rules read. They are handed in, so that the institute's rows, or a test's, may stand in their place. */
export type RuleSet = {
  readonly interactions: readonly tables.Interaction[];
  readonly pregnancyBars: readonly tables.PregnancyBar[];
  readonly breastfeedingBars: readonly tables.BreastfeedingBar[];
  readonly childBars: readonly tables.ChildBar[];
  readonly renalPrompts: readonly tables.RenalPrompt[];
  readonly duplicateClasses: readonly tables.DuplicateClass[];
  readonly oldAgeNotes: readonly courses.OldAgeNote[];
  readonly longCourses: readonly courses.LongCourse[];
  readonly childDoses: readonly doses.ChildDose[];
  readonly adultMaxima: readonly doses.AdultMaximum[];
  readonly guidelineRows: readonly doses.GuidelineRow[];
  readonly allergyClasses: readonly AllergyClass[];
  readonly crossings: readonly Crossing[];
  readonly prohibitedMolecules: readonly ProhibitedMolecule[];
};

export const shippedRules: RuleSet = {
  ...tables,
  ...courses,
  ...doses,
  allergyClasses,
  crossings,
  prohibitedMolecules,
};
