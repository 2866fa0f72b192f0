import { type KeepDatabase, onDisk } from "./database.ts";
import type { KeptText } from "./kept-text.ts";

export type TextTable = {
  readonly get: (place: string) => Promise<KeptText | undefined>;
  readonly all: () => Promise<ReadonlyMap<string, KeptText>>;
  /** What stands there and what is made of it, in one transaction: no other window writes between. */
  readonly change: (
    place: string,
    apply: (kept: KeptText | undefined) => KeptText | undefined,
  ) => Promise<KeptText | undefined>;
};

export const textTable = (database: KeepDatabase): TextTable => ({
  get: (place) => database.get("texts", place),
  async all() {
    const { store } = database.transaction("texts");
    const [places, texts] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return new Map(texts.flatMap((kept, at) => places.slice(at, at + 1).map((place) => [place, kept])));
  },
  async change(place, apply) {
    const change = database.transaction("texts", "readwrite", onDisk);
    const kept = apply(await change.store.get(place));
    await Promise.all([kept ? change.store.put(kept, place) : change.store.delete(place), change.done]);
    return kept;
  },
});
