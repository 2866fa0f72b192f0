import type Database from "better-sqlite3";

/**
 * `Practitioner/id` of the doctor who had the ticket last: while nobody holds it, whoever gave it up or lost it. By the
 * versions of this store: what a ticket says was done with it is also written by doctors who never had it.
 */
export function lastHolder(database: Database.Database, taskId: string): string | undefined {
  return database
    .prepare<[string], string>(
      `SELECT json_extract(json, '$.owner.reference') FROM hist
       WHERE type = 'Task' AND id = ? AND json_extract(json, '$.owner.reference') IS NOT NULL
       ORDER BY version DESC LIMIT 1`,
    )
    .pluck()
    .get(taskId);
}
