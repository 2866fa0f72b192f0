import { z } from "zod";
import { instant } from "./ids.ts";

/** A doctor who was in a consult's call by invitation, beside the one who holds it. */
export const callGuest = z.object({
  doctorId: z.string(),
  name: z.string(),
  qualification: z.string(),
  registrationNumber: z.string(),
  from: instant,
  /** Not known while they are in the call. */
  until: instant.optional(),
});
export type CallGuest = z.infer<typeof callGuest>;
