import type { DeskDatabase } from "./db/operations.ts";
import { storageFailure } from "./db/storage-failure.ts";

type Entry = Parameters<DeskDatabase["appendAudit"]>[0];

export type OpenedLog = { readonly note: (db: DeskDatabase, entry: Entry) => Promise<void> };

/**
 * A full disk keeps no doctor from reading a chart: what was opened meanwhile is noted, with its own time, as soon as
 * there is room. What waits is lost with the process, as the disk has no place for it.
 */
export function makeOpenedLog(): OpenedLog {
  const waiting = new WeakMap<DeskDatabase, Entry[]>();
  return {
    note: async (db, entry) => {
      const entries = [...(waiting.get(db) ?? []), entry];
      waiting.set(db, entries);
      try {
        for (let first = entries[0]; first !== undefined; first = entries[0]) {
          await db.appendAudit(first);
          entries.shift();
        }
      } catch (problem) {
        if (storageFailure(problem)?.kind !== "storage-full") throw problem;
      }
    },
  };
}
