import { z } from "zod";
import { syncView } from "./sync-view.ts";

const nothing = z.object({});
const item = z.object({ id: z.string().max(100) });

/** Line and outbox, and what a person may do with an item that waits for one. */
export const syncCalls = {
  "sync.state": { input: nothing, output: syncView },
  "sync.now": { input: nothing, output: syncView },
  /** A parked item is made from its subject once more and sent; what is signed cannot be made again. */
  "sync.makeAgain": { input: item, output: syncView },
  /** Takes a parked item off the list for good; the reason stays in the doctor's file. */
  "sync.setAside": { input: item.extend({ reason: z.string().trim().min(3).max(500) }), output: syncView },
} as const;
