import type { Receipt } from "../../../shared/contract/hub-api.ts";
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
  let problem: unknown;
  const merge = async (receipt: Receipt): Promise<void> => {
    const why = receipt.outcome === "issued" ? undefined : receipt.reason;
    const merged = await current.db.mergeReceipt({
      itemId: receipt.itemId,
      receipt: JSON.stringify(receipt),
      outcome: receipt.outcome,
      why,
      at: clock().toISOString(),
    });
    if (!merged) return;
    spool.remove(receipt.itemId);
    onMerged(merged.consultId);
  };
  for (const receipt of spool.receipts())
    await merge(receipt).catch((one: unknown) => {
      // The others' answers do not wait for it; it stays in the spool, and is merged with the next.
      problem ??= one;
    });
  if (problem !== undefined) throw problem;
}
