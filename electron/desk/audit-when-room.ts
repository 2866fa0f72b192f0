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
      const entries = waiting.get(db) ?? [];
      waiting.set(db, entries);
      entries.push(entry);
      // Taken out before it is written: a chart opened at the same time must not write it a second time.
      for (let next = entries.shift(); next !== undefined; next = entries.shift()) {
        try {
          await db.appendAudit(next);
        } catch (problem) {
          entries.unshift(next);
          if (storageFailure(problem)?.kind !== "storage-full") throw problem;
          return;
        }
      }
    },
  };
}
