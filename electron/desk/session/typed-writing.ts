import { randomUUID } from "node:crypto";
import type { DeskDatabase } from "../db/operations.ts";

/** What has not reached the hub: what waits to be sent, and consults with writing that is in nothing that waits yet. */
export async function unsentCount(db: DeskDatabase): Promise<number> {
  const waiting = await db.openOutbox();
  const held = new Set(waiting.flatMap((item) => (item.kind === "checkpoint" ? [item.consultId] : [])));
  const typed = await db.unsavedWriting();
  const reports = await db.untoldReports();
  return waiting.length + reports.length + typed.filter((consultId) => !held.has(consultId)).length;
}

/** What was typed and is no revision yet becomes one. */
export async function reviseTyped(
  db: DeskDatabase,
  reason: "hand-over" | "sign-out",
  now: Date,
): Promise<void> {
  for (const consultId of await db.unsavedWriting())
    await db.checkpoint({ consultId, reason, at: now.toISOString(), outboxId: randomUUID() });
}
