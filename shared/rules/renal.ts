import type { Source } from "../domain/medicine.ts";
import type { RenalPrompt } from "../knowledge/rule-tables.ts";
import { knownFrom, originWords } from "./conditions.ts";
import type { Rule } from "./rule.ts";
import { isSystemic, nameOf, rowsAbout } from "./terms.ts";

const ruleId = "renal";
const source: Source = { document: "memory", place: "prompts for a known kidney disease" };

const promptsAbout = rowsAbout<RenalPrompt>();

/** A kidney disease among the patient's conditions, or in this note, brings the prompts; no laboratory value is read. */
export const renalRule: Rule = {
  id: ruleId,
  name: { en: "Known kidney disease", hi: "गुर्दे की ज्ञात बीमारी" },
  source,
  version: "2026-11-2",
  run: (input) => {
    const origin = knownFrom(input, "kidney");
    if (origin === undefined) return [];
    const from = originWords(origin);
    const { prescribed, rows } = input;
    return prescribed
      .filter(({ medicine }) => isSystemic(medicine))
      .flatMap(({ line, medicine }) =>
        promptsAbout(rows.renalPrompts)(medicine).map((row) => ({
          ruleId,
          rowId: row.id,
          severity: "warn" as const,
          lineId: line.id,
          text: {
            en: `${nameOf(medicine)} in kidney disease${from.en}: ${row.why.en}.`,
            hi: `गुर्दे की बीमारी में${from.hi} ${medicine.genericHindi}: ${row.why.hi}।`,
          },
          source: row.source,
        })),
      );
  },
};
