import { z } from "zod";
import { lineId } from "./ids.ts";
import { source } from "./medicine.ts";
import { tableEdition } from "./table-edition.ts";
import { bilingual } from "./words.ts";

/**
 * What a rule says of a prescription. `stop` interrupts and holds the signature; `reason` may stand with a
 * written reason; `warn` stands beside the line and never interrupts.
 */
export const finding = z.object({
  ruleId: z.string(),
  /** The row of the rule's table that spoke; by it the institute counts how often it is overridden. */
  rowId: z.string().optional(),
  severity: z.enum(["stop", "reason", "warn"]),
  lineId: lineId.optional(),
  text: bilingual,
  source,
  /** Reasons that this finding itself allows, each one key: "rheumatic fever" for aspirin in a child. */
  exceptions: z.array(z.string()).optional(),
});
export type Finding = z.infer<typeof finding>;

/** A dose as it was reckoned: "375 mg twice a day = 75 mg/kg a day". It stands beside its line, right or wrong. */
export const doseShown = z.object({ lineId, text: bilingual });
export type DoseShown = z.infer<typeof doseShown>;

/** What ran and what could not: the screen never says "no problems", it says what was checked. */
export const ruleReport = z.object({
  findings: z.array(finding),
  rulesRun: z.array(z.object({ id: z.string(), name: bilingual })),
  notChecked: z.array(bilingual),
  doses: z.array(doseShown).optional(),
  /** By which tables; absent in what was signed before tables had versions. */
  tables: tableEdition.optional(),
  /** Of a signed report: alerts that interrupted before, and were followed. Counted, not printed. */
  heeded: z.array(z.string()).optional(),
});
export type RuleReport = z.infer<typeof ruleReport>;
