import type { Finding } from "../domain/finding.ts";
import type { Source } from "../domain/medicine.ts";
import type { LongCourse } from "../knowledge/course-tables.ts";
import { fits, originOf } from "./conditions.ts";
import { courseDays, isTaper, timesEachDay } from "./course.ts";
import type { PrescribedLine, Rule, RuleInput } from "./rule.ts";
import { isGivenWith, nameOf, rowsAbout } from "./terms.ts";

const ruleId = "long-course";
const source: Source = {
  document: "memory",
  place: "usual longest courses; a document where a row names one",
};
const face = /\b(face|facial|cheeks?|chin|forehead|eyelids?|lips?)\b|चेहर|गाल|माथ|पलक/i;

const coursesOf = rowsAbout<LongCourse>();

/**
 * Longer every day than the medicine is usually given. It stands beside the line and never interrupts. Not meant: what
 * is taken when needed, weekly or on alternate days, and steps that go down. The first row that means a line decides.
 */
export const longCourseRule: Rule = {
  id: ruleId,
  name: { en: "Courses that are too long", hi: "ज़रूरत से लंबा इलाज" },
  source,
  version: "2026-11-2",
  run: (input) => input.prescribed.flatMap((one) => tooLongFor(input, one)),
};

function tooLongFor(input: RuleInput, one: PrescribedLine): Finding[] {
  const { line, medicine } = one;
  const days = courseDays(line);
  if (days === undefined || isTaper(line)) return [];
  const row = coursesOf(input.rows.longCourses)(medicine).find((each) => isAbout(each, input, one));
  if (row === undefined || isGivenWith(row.notWith, input, one)) return [];
  const isLong = days === Infinity ? row.untilReview === "yes" : days > (row.overDays ?? 0);
  if (!isLong) return [];
  const length =
    days === Infinity
      ? { en: "until the next review", hi: "अगली जाँच तक" }
      : { en: `for ${days} ${days === 1 ? "day" : "days"}`, hi: `${days} दिन` };
  const from = originOf(row.when, input);
  return [
    {
      ruleId,
      rowId: row.id,
      severity: "warn",
      lineId: line.id,
      text: {
        en: `${nameOf(medicine)} ${length.en}: ${row.why.en}${from.en}.`,
        hi: `${medicine.genericHindi} ${length.hi}: ${row.why.hi}${from.hi}।`,
      },
      source: row.source,
    },
  ];
}

function isAbout(row: LongCourse, input: RuleInput, { line, medicine }: PrescribedLine): boolean {
  const times = timesEachDay(line);
  return (
    row.routes.includes(medicine.route) &&
    times !== undefined &&
    times >= (row.timesADay ?? 0) &&
    (row.site === "" || face.test(line.site ?? "")) &&
    fits(row.when, input)
  );
}
