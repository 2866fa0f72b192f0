import { z } from "zod";
import { instant } from "../domain/ids.ts";

/**
 * What a verify page keeps on the phone: who may sign, and which papers do not count any more. It names no patient: a
 * cancelled paper is known by the hash that stands in its own code.
 */
export const verifyList = z.object({
  product: z.literal("paramarsh-verify-list"),
  asOf: instant,
  practice: z.boolean(),
  hospital: z.string(),
  keys: z.array(
    z.object({
      id: z.string().regex(/^[0-9a-f]{16}$/),
      /** Ed25519, 32 bytes, hex. */
      publicKey: z.string().regex(/^[0-9a-f]{64}$/),
      doctor: z.string(),
      doctorDevanagari: z.string().optional(),
      qualification: z.string(),
      council: z.string(),
      registrationNumber: z.string(),
      /** What was signed from then on does not count; what was signed before does. */
      withdrawnAt: instant.optional(),
    }),
  ),
  cancelled: z.array(
    z.object({
      paperHash: z.string().regex(/^[0-9a-f]{32}$/),
      why: z.enum(["called-back", "replaced"]),
    }),
  ),
});
export type VerifyList = z.infer<typeof verifyList>;

export const verifyPaths = { page: "/verify", list: "/verify/list" } as const;
