import { z } from "zod";

/** How far a desk's audit chain has come. The hub keeps each that it is told: whoever cuts the tail cannot take it back. */
export const auditHead = z.object({
  position: z.number().int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type AuditHead = z.infer<typeof auditHead>;

/** `furthest`: the furthest that this desk had told of this doctor's chain before. */
export const auditHeadAnswer = z.object({ furthest: auditHead.optional() });
export type AuditHeadAnswer = z.infer<typeof auditHeadAnswer>;
