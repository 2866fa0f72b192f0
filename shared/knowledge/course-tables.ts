import { z } from "zod";
import { routes } from "../domain/medicine.ts";
import {
  list,
  number,
  said,
  someCondition,
  someNumber,
  someTerms,
  table,
  terms,
  withReason,
  word,
} from "./cells.ts";
import { shippedRows } from "./table.ts";
import { longCoursesCsv, oldAgeNotesCsv } from "./tables/rules-courses.ts";

const oldAgeNote = z
  .object({
    id: word,
    medicines: terms,
    fromYears: number,
    when: someCondition,
    overMgPerDay: someNumber,
    overDays: someNumber,
    /** One of these on the prescription, or taken already, and nothing is said. */
    notWith: someTerms,
    ...said,
  })
  .transform(withReason);
export type OldAgeNote = z.output<typeof oldAgeNote>;

const longCourse = z
  .object({
    id: word,
    medicines: terms,
    routes: list.pipe(z.array(z.enum(routes)).min(1, "at least one route")),
    site: z.enum(["", "face"]),
    /** Taken at least so often a day; fewer is prevention, which goes on for long. */
    timesADay: someNumber,
    when: someCondition,
    notWith: someTerms,
    /** Empty: any length. */
    overDays: someNumber,
    /** Whether “until the next review” is too long as well. */
    untilReview: z.enum(["yes", "no"]),
    ...said,
  })
  .transform(withReason);
export type LongCourse = z.output<typeof longCourse>;

export const oldAgeTable = table(
  "old age",
  "id medicines fromYears when overMgPerDay overDays notWith en hi document place",
  oldAgeNote,
);
export const longCourseTable = table(
  "long courses",
  "id medicines routes site timesADay when notWith overDays untilReview en hi document place",
  longCourse,
);

export const oldAgeNotes = shippedRows(oldAgeTable, [oldAgeNotesCsv]);
export const longCourses = shippedRows(longCourseTable, [longCoursesCsv]);
