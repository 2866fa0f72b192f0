import { z } from "zod";

/** A picture or paper that was added at this desk: what the hub must come to hold, and where it lies here until then. */
export const ownFile = z.object({
  /** Of the bytes in this PC's file. */
  reference: z.string(),
  contentType: z.string(),
  size: z.number().int(),
  /** Of the whole, in hex. */
  sha256: z.string(),
});
export type OwnFile = z.infer<typeof ownFile>;

/** As it is called in this PC's file until the hub gives it a name. */
export const ownReference = (fileId: string): string => `new/${fileId}`;
