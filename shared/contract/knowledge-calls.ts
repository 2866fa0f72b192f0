import { z } from "zod";
import { tableEdition } from "../domain/table-edition.ts";
import { instant } from "../domain/ids.ts";

/** Which tables stand on this PC, and what was not taken. */
export const knowledgeState = z.object({
  /** In use from the next consult that is opened. */
  edition: tableEdition,
  rows: z.array(z.object({ table: z.string(), rows: z.number(), verified: z.number() })),
  /** Since when this PC has it; absent while the program's own tables stand. */
  cameAt: instant.optional(),
  /** This program could not read what it keeps: an older edition, or its own tables, stand in. */
  isOlder: z.boolean(),
  refused: z
    .object({
      at: instant,
      /** The first of them; `count` says how many there are. */
      mistakes: z.array(
        z.object({ table: z.string(), line: z.number(), column: z.string().optional(), says: z.string() }),
      ),
      count: z.number(),
    })
    .optional(),
});
export type KnowledgeState = z.infer<typeof knowledgeState>;

export const knowledgeCalls = {
  "knowledge.state": { input: z.object({}), output: knowledgeState },
} as const;
