import type { WritableDb } from "../writable-db.ts";

const unseen = new WeakMap<WritableDb, number>();

/**
 * A number that grows with all that is written into this file, but for what was said to show nowhere: as long as it
 * stays, what was read of queue and records stands. This connection is the only one that writes.
 */
export const writtenOf = (db: WritableDb): number => changesOf(db) - (unseen.get(db) ?? 0);

/** What `work` writes shows in no queue and in no record: a letter in a note, say. */
export function writingUnseen<T>(db: WritableDb, work: () => T): T {
  const before = changesOf(db);
  try {
    return work();
  } finally {
    unseen.set(db, (unseen.get(db) ?? 0) + changesOf(db) - before);
  }
}

/** Rows changed since the file was opened, by triggers too, rolled back or not. */
const changesOf = (db: WritableDb): number =>
  db.prepare<[], { changes: number }>("SELECT total_changes() AS changes").get()?.changes ?? Number.NaN;
