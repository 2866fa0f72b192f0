import type { DeskDatabase } from "../db/operations.ts";
import type { Spool } from "./spool.ts";

/**
 * Gives every signed item that has no answer its envelope: after a kill between signing and the spool, and after a
 * disk that was full just then. True when one was missing.
 */
export async function putUnspooled(db: DeskDatabase, spool: Spool): Promise<boolean> {
  let missing = false;
  for (const { itemId, envelope } of await db.unansweredSigned()) {
    if (spool.has(itemId)) continue;
    spool.put(JSON.parse(envelope));
    missing = true;
  }
  return missing;
}
