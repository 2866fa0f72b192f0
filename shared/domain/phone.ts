import { z } from "zod";

/**
 * The number under which the other side of a consult is reached when no line carries a call. It comes from the hub's
 * directory and is never the doctor's own. "No phone" is an answer, and another than "nobody entered one".
 */
export const phoneToCall = z.discriminatedUnion("state", [
  z.object({ state: z.literal("known"), number: z.string(), of: z.enum(["centre", "patient"]) }),
  z.object({ state: z.literal("none") }),
  z.object({ state: z.literal("not-asked") }),
]);
export type PhoneToCall = z.infer<typeof phoneToCall>;

/** "98160 11111" as a telephone's keys take it; a link for a PC that can dial. */
export const dialled = (number: string): string => number.replace(/[^0-9+]/g, "");
