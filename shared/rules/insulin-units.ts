import type { Source } from "../domain/medicine.ts";
import type { Rule } from "./rule.ts";
import { nameOf } from "./terms.ts";

const ruleId = "insulin-units";
const source: Source = {
  document: "ISMP, List of Error-Prone Abbreviations",
  place: "“U” and “IU”: read as 0 or 4; write “units”",
};
/** "10U", "10 u", "10 iu"; a bare "10-0-8" in words has no unit at all. */
const short = /\d\s*(u|iu)\b/i;
const bare = /(?<![\d.-])\d{1,2}(?:\s*-\s*\d{1,2}){2}(?!\s*[-\d])(?!\s*(?:units?|यूनिट))/i;

/** The amounts of a line are units by themselves and are printed so; what a doctor adds in words must say "units" too. */
export const insulinUnitsRule: Rule = {
  id: ruleId,
  name: { en: "Insulin in whole words", hi: "इंसुलिन “यूनिट” में लिखी हो" },
  source,
  version: "2026-11-1",
  run: ({ prescribed }) =>
    prescribed.flatMap(({ line, medicine }) => {
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
};
