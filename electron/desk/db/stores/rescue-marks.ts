import type { WritableDb } from "../writable-db.ts";
import { readSetting, writeSetting } from "./settings.ts";

const rescued = (consultId: string): string => `rescued:${consultId}`;

/** Another desk may write the same note at the hub from now on: this one always looks before it sends. */
export function markRescued(db: WritableDb, consultId: string): void {
  writeSetting(db, rescued(consultId), "yes");
}

export const isRescued = (db: WritableDb, consultId: string): boolean =>
  readSetting(db, rescued(consultId)) !== undefined;
