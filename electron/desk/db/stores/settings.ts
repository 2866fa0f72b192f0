import type { WritableDb } from "../writable-db.ts";

/** Small values that live inside the encrypted file: PIN verifier, desk keys, preferences, the hub's identity. */
export function readSetting(db: WritableDb, name: string): string | undefined {
  return db.prepare<[string], { value: string }>("SELECT value FROM setting WHERE name = ?").get(name)?.value;
}

/** Those whose name begins so, by name. */
export function settingsLike(
  db: WritableDb,
  prefix: string,
): { readonly name: string; readonly value: string }[] {
  return db
    .prepare<[string, string], { name: string; value: string }>(
      "SELECT name, value FROM setting WHERE substr(name, 1, length(?)) = ? ORDER BY name",
    )
    .all(prefix, prefix);
}

export function writeSetting(db: WritableDb, name: string, value: string): void {
  db.prepare(
    "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
  ).run(name, value);
}

export function readCursor(db: WritableDb, scope: string): string | undefined {
  return db
    .prepare<[string], { last_updated: string }>("SELECT last_updated FROM pull_cursor WHERE scope = ?")
    .get(scope)?.last_updated;
}

export function writeCursor(db: WritableDb, scope: string, lastUpdated: string): void {
  db.prepare(
    `INSERT INTO pull_cursor (scope, last_updated) VALUES (?, ?)
     ON CONFLICT (scope) DO UPDATE SET last_updated = max(last_updated, excluded.last_updated)`,
  ).run(scope, lastUpdated);
}
