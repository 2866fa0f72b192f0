import { z } from "zod";
import { lineId } from "./ids.ts";
import { source } from "./medicine.ts";
import { bilingual } from "./words.ts";

/**
 * What a rule says of a prescription. `stop` interrupts and holds the signature; `reason` may stand with a
 * written reason; `warn` stands beside the line and never interrupts.
 */
export const finding = z.object({
  ruleId: z.string(),
  severity: z.enum(["stop", "reason", "warn"]),
  lineId: lineId.optional(),
  text: bilingual,
  source,
});
export type Finding = z.infer<typeof finding>;

/** What ran and what could not: the screen never says "no problems", it says what was checked. */
export const ruleReport = z.object({
  findings: z.array(finding),
  rulesRun: z.array(z.object({ id: z.string(), name: bilingual })),
  notChecked: z.array(bilingual),
});
export type RuleReport = z.infer<typeof ruleReport>;
