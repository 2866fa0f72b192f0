import type { HubStart } from "../../../../shared/sync/rewound.ts";
import type { WritableDb } from "../writable-db.ts";

/** The start of the hub that this file met last, with the newest change that was seen under it. */
export function lastHubStart(db: WritableDb): HubStart | undefined {
  return db
    .prepare<[], HubStart>("SELECT id, newest_seen AS newest FROM hub_start ORDER BY position DESC LIMIT 1")
    .get();
}

/** Ids of all starts that this file has met, oldest first: a backup may know only an earlier one. */
export const hubStartsMet = (db: WritableDb): readonly string[] =>
  db.prepare<[], string>("SELECT id FROM hub_start ORDER BY position").pluck().all();

/** More than a hub shows of its own. */
const mostMet = 200;

export function beginHubStart(db: WritableDb, { id, newest }: HubStart): void {
  db.prepare("DELETE FROM hub_start WHERE id = ?").run(id);
  db.prepare("INSERT INTO hub_start (id, newest_seen) VALUES (?, ?)").run(id, newest);
  db.prepare(
    "DELETE FROM hub_start WHERE position <= (SELECT position FROM hub_start ORDER BY position DESC LIMIT 1 OFFSET ?)",
  ).run(mostMet);
}

/** The newest change that this PC saw, under the hub's start that it works with; the hub's own clock and form. */
export function noteSeen(db: WritableDb, newest: string | undefined): void {
  if (newest === undefined || newest === "") return;
  db.prepare(
    `UPDATE hub_start SET newest_seen = max(newest_seen, ?)
     WHERE position = (SELECT max(position) FROM hub_start)`,
  ).run(newest);
}

/**
 * What was asked of another start of the hub than this file has met last says nothing any more: the present one may
 * come from a backup, and the file was told what is to be doubted for that before it heard of this.
 */
export function isUnderAnother(db: WritableDb, under: string | undefined): boolean {
  const last = lastHubStart(db);
  return under !== undefined && last !== undefined && under !== last.id;
}

/** The item was tried under another start: before it is tried again, the hub is asked whether it has it. */
export function lookUpAgain(db: WritableDb, itemId: string): void {
  db.prepare(
    `UPDATE outbox SET state = 'waiting', next_at = NULL, recheck = attempts > 0
     WHERE id = ? AND state IN ('waiting', 'sending')`,
  ).run(itemId);
}
