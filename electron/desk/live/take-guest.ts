import type { Down } from "../../../shared/contract/live.ts";
import { consultId } from "../../../shared/domain/ids.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { DeskEvents } from "../events.ts";

/**
 * Who is in the call of a consult beside its doctor is part of the consult. Kept by the desk itself, so that it
 * stands also where the window dies.
 */
export async function takeGuest(db: DeskDatabase, heard: Down, events: DeskEvents): Promise<void> {
  if (heard.hear !== "invitation") return;
  const { invitation } = heard;
  const stored = await db.resourceByReference(`Task/${invitation.taskId}`);
  if (!stored) return;
  if (await db.noteGuest({ ...invitation, consultId: stored.localId }))
    events.emit({ kind: "call-changed", consultId: consultId.parse(stored.localId) });
}
