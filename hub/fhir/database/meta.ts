import type Database from "better-sqlite3";
import { oneRow, run } from "./rows.ts";

/** Facts about the store itself: its id, and whether it is a practice store. */
export type Meta = {
  readonly get: (name: string) => string | undefined;
  readonly set: (name: string, value: string) => void;
};

/** Set once at creation and never again: a practice store can not become a real one, nor the other way. */
const forEver: ReadonlySet<string> = new Set(["practice"]);

export function makeMeta(db: Database.Database): Meta {
  const get = (name: string) =>
    oneRow<{ value: string }>(db, "SELECT value FROM meta WHERE name = ?", name)?.value;
  return {
    get,
    set: (name, value) => {
      const present = get(name);
      if (forEver.has(name) && present !== undefined && present !== value)
        throw new Error(`"${name}" of this store is fixed for ever`);
      run(
        db,
        "INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        name,
        value,
      );
    },
  };
}
