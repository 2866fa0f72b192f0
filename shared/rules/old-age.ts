import { ageInYears } from "../domain/age.ts";
import type { Finding } from "../domain/finding.ts";
import { mostPerDay } from "../domain/line-doses.ts";
import type { Source } from "../domain/medicine.ts";
import { mgPerUnit } from "../domain/strength.ts";
import type { OldAgeNote } from "../knowledge/course-tables.ts";
import { fits, originOf } from "./conditions.ts";
import { courseDays } from "./course.ts";
import type { PrescribedLine, Rule, RuleInput } from "./rule.ts";
import { isGivenWith, isSystemic, nameOf, rowsAbout } from "./terms.ts";

const ruleId = "old-age";
const source: Source = {
  document: "memory",
  place: "medicines in old age; a document where a row names one",
};

const notesAbout = rowsAbout<OldAgeNote>();

/**
 * Medicines that harm the old more often than they help, with what is done instead. It stands beside the line and
 * never interrupts; a single dose is not meant. The first row that means a line decides, so that each line hears one.
 */
export const oldAgeRule: Rule = {
  id: ruleId,
  name: { en: "Medicines in old age", hi: "वृद्धावस्था में दवाएँ" },
  source,
  version: "2026-11-2",
  run: (input) => {
    const years = ageInYears(input.patient.birthDate, input.now);
    return years === undefined ? [] : input.prescribed.flatMap((one) => noteOf(input, one, years));
  },
  canRun: ({ patient, now }) => ageInYears(patient.birthDate, now) !== undefined,
  notChecked: ({ patient, now }) =>
    ageInYears(patient.birthDate, now) === undefined
      ? [{ en: "medicines in old age (age unknown)", hi: "वृद्धावस्था में दवाएँ (उम्र अज्ञात)" }]
      : [],
};

function noteOf(input: RuleInput, one: PrescribedLine, years: number): Finding[] {
  const { line, medicine } = one;
  if (!isSystemic(medicine) || line.frequency === "stat") return [];
  const note = notesAbout(input.rows.oldAgeNotes)(medicine).find(
    ({ fromYears, when }) => years >= fromYears && fits(when, input),
  );
  if (note === undefined || !isBeyond(note, one) || isGivenWith(note.notWith, input, one)) return [];
  const from = originOf(note.when, input);
  return [
    {
      ruleId,
      rowId: note.id,
      severity: "warn",
      lineId: line.id,
      text: {
        en: `${nameOf(medicine)} from ${note.fromYears} years: ${note.why.en}${from.en}.`,
        hi: `${note.fromYears} साल की उम्र से ${medicine.genericHindi}: ${note.why.hi}${from.hi}।`,
      },
      source: note.source,
    },
  ];
}

/** What cannot be reckoned is not said. */
function isBeyond({ overDays, overMgPerDay }: OldAgeNote, { line, medicine }: PrescribedLine): boolean {
  if (overDays !== undefined && !((courseDays(line) ?? 0) > overDays)) return false;
  if (overMgPerDay === undefined) return true;
  const [mg] = mgPerUnit(medicine) ?? [];
  const perDay = mostPerDay(line);
  return mg !== undefined && perDay !== undefined && perDay * mg > overMgPerDay;
}
