import type { Databases } from "./database.ts";

/** Facts about the store itself. */
export type StoreMeta = {
  readonly get: (key: string) => string | undefined;
  readonly set: (key: string, value: string) => void;
};

/** Written once, at the store's creation: a practice store never becomes a real one, nor the other way. */
const forEver: ReadonlySet<string> = new Set(["practice"]);

export function storeMeta({ reading, writing }: Databases): StoreMeta {
  const get = (key: string) =>
    reading.prepare<[string], { value: string }>("SELECT value FROM meta WHERE key = ?").get(key)?.value;
  return {
    get,
    set: (key, value) => {
      const present = get(key);
      if (forEver.has(key) && present !== undefined && present !== value)
        throw new Error(`"${key}" of this store is fixed for ever`);
      writing.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)").run(key, value);
    },
  };
}
