import type { Source } from "../domain/medicine.ts";
import type { RenalPrompt } from "../knowledge/rule-tables.ts";
import { hasCondition } from "./conditions.ts";
import type { Rule } from "./rule.ts";
import { isSystemic, nameOf, rowsAbout } from "./terms.ts";

const ruleId = "renal";
const source: Source = { document: "memory", place: "prompts for a known kidney disease" };

const promptsAbout = rowsAbout<RenalPrompt>();

/** A kidney disease among the patient's conditions brings the prompts; no laboratory value is read. */
export const renalRule: Rule = {
  id: ruleId,
  name: { en: "Known kidney disease", hi: "गुर्दे की ज्ञात बीमारी" },
  source,
  version: "2026-11-1",
  run: ({ patient, prescribed, rows }) => {
    if (!hasCondition(patient.conditions, "kidney")) return [];
    return prescribed
      .filter(({ medicine }) => isSystemic(medicine))
      .flatMap(({ line, medicine }) =>
        promptsAbout(rows.renalPrompts)(medicine).map((row) => ({
          ruleId,
          rowId: row.id,
          severity: "warn" as const,
          lineId: line.id,
          text: {
            en: `${nameOf(medicine)} in kidney disease: ${row.why.en}.`,
            hi: `गुर्दे की बीमारी में ${medicine.genericHindi}: ${row.why.hi}।`,
          },
          source: row.source,
        })),
      );
  },
};
