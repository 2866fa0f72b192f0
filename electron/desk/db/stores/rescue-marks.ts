import type { WritableDb } from "../writable-db.ts";
import { readSetting, writeSetting } from "./settings.ts";

const rescued = (consultId: string): string => `rescued:${consultId}`;

/** Another desk may write the same note at the hub from now on: this one always looks before it sends. */
export function markRescued(db: WritableDb, consultId: string): void {
  writeSetting(db, rescued(consultId), "yes");
}

export const isRescued = (db: WritableDb, consultId: string): boolean =>
  readSetting(db, rescued(consultId)) !== undefined;

/** Before anything that is open is sent, the hub is asked whether it has it, or what became of it. */
export function lookUpOpen(db: WritableDb): void {
  db.prepare(
    `UPDATE outbox SET recheck = 1
     WHERE state IN ('waiting', 'sending', 'parked') AND kind IN ('claim', 'checkpoint', 'act', 'facts', 'binary', 'document')`,
  ).run();
}
