import type { Finding } from "../domain/finding.ts";
import { mostAtOnce } from "../domain/line-doses.ts";
import type { Source } from "../domain/medicine.ts";
import type { PrescribedLine, Rule } from "./rule.ts";
import { nameOf } from "./terms.ts";

const ruleId = "insulin-units";
const source: Source = {
  document: "ISMP Medication Safety Alert, 13 August 1997",
  place: "Insulin errors: “U” read as 0 and “4 IU” as 41; write “units”",
  opened: "2026-11-26",
};
/** "10U", "10 u", "10 iu"; a bare "10-0-8" in words has no unit at all. */
const short = /\d\s*(u|iu)\b/i;
const bare = /(?<![\d.-])\d{1,2}(?:\s*-\s*\d{1,2}){2}(?!\s*[-\d])(?!\s*(?:units?|यूनिट))/i;

/** A hundred units at once stand beside the line. The amounts of a line are units by themselves and are printed so; what a doctor adds in words must say "units" too. */
export const insulinUnitsRule: Rule = {
  id: ruleId,
  name: { en: "Insulin in whole words", hi: "इंसुलिन “यूनिट” में लिखी हो" },
  source,
  version: "2026-11-2",
  run: ({ prescribed }) => [
    ...prescribed.flatMap(unusuallyMuch),
    ...prescribed.flatMap(({ line, medicine }) => {
      const words = line.instructions ?? "";
      if (!medicine.classes.includes("insulin") || !(short.test(words) || bare.test(words))) return [];
      return [
        {
          ruleId,
          rowId: short.test(words) ? "u" : "no-unit",
          severity: short.test(words) ? ("stop" as const) : ("reason" as const),
          lineId: line.id,
          text: {
            en: `${nameOf(medicine)}: “${words}” says the amount without the word “units”. “10 U” has been read as 100. Write “units”.`,
            hi: `${medicine.genericHindi}: “${words}” में “यूनिट” शब्द नहीं है। “10 U” को 100 पढ़ा गया है। “यूनिट” लिखें।`,
          },
          source,
        },
      ];
    }),
  ],
};

/** A slip of tenfold in a number of units is met beside the line. */
const muchAtOnce = 100;
function unusuallyMuch({ line, medicine }: PrescribedLine): Finding[] {
  const most = mostAtOnce(line);
  if (!medicine.classes.includes("insulin") || most < muchAtOnce) return [];
  const text = {
    en: `${nameOf(medicine)}: ${most} units at once is unusual. Is it meant?`,
    hi: `${medicine.genericHindi}: एक बार में ${most} यूनिट असामान्य है। क्या यही चाहिए?`,
  };
  const from = { document: "memory", place: "insulin: a hundred units at once is unusual" };
  return [{ ruleId, rowId: "much", severity: "warn", lineId: line.id, text, source: from }];
}
