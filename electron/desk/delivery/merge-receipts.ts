import type { Current } from "../session/current.ts";
import type { Spool } from "./spool.ts";

/**
 * Takes the hub's answers into the author's own file; only then is the spool's copy removed. Receipts of another
 * doctor's items stay until that doctor signs in.
 */
export async function mergeReceipts(
  spool: Spool,
  current: Current | undefined,
  clock: () => Date,
  onMerged: (consultId: string) => void,
): Promise<void> {
  if (!current) return;
  for (const receipt of spool.receipts()) {
    const why = receipt.outcome === "issued" ? undefined : receipt.reason;
    const merged = await current.db.mergeReceipt({
      itemId: receipt.itemId,
      receipt: JSON.stringify(receipt),
      outcome: receipt.outcome,
      why,
      at: clock().toISOString(),
    });
    if (!merged) continue;
    spool.remove(receipt.itemId);
    onMerged(merged.consultId);
  }
}
