import type { KeepDatabase } from "./database.ts";
import type { KeptItem } from "./kept-item.ts";
import { bringsOf, needsOf } from "./needs.ts";

type Reads = {
  readonly getAllKeys: () => Promise<readonly number[]>;
  readonly getAll: () => Promise<readonly Omit<KeptItem, "order">[]>;
};

/** In the order of writing. */
export async function itemsIn(outbox: Reads): Promise<readonly KeptItem[]> {
  const [keys, values] = await Promise.all([outbox.getAllKeys(), outbox.getAll()]);
  return values.map((value, index) => ({ ...value, order: keys[index] ?? 0 }));
}

/**
 * What is kept, with those of the hub's answers that it needs or that things kept `before` may have brought. At one
 * moment: else what has just gone would seem to be nowhere, and its answer too.
 */
export async function readKept(
  database: KeepDatabase,
  before: readonly KeptItem[],
): Promise<{ readonly items: readonly KeptItem[]; readonly answers: ReadonlyMap<string, string> }> {
  const reading = database.transaction(["outbox", "answers"]);
  const items = await itemsIn(reading.objectStore("outbox"));
  const ids = new Set([...before, ...items].flatMap((one) => [bringsOf(one) ?? [], needsOf(one)].flat()));
  const told = [...ids].map(async (id) => [id, await reading.objectStore("answers").get(id)] as const);
  const answers = (await Promise.all(told)).flatMap(([id, answer]) =>
    answer === undefined ? [] : [[id, answer] as const],
  );
  return { items, answers: new Map(answers) };
}

/** All of them, once: a centre's grow by some dozens a day. */
export async function readAnswers(database: KeepDatabase): Promise<ReadonlyMap<string, string>> {
  const reading = database.transaction("answers");
  const [keys, values] = await Promise.all([reading.store.getAllKeys(), reading.store.getAll()]);
  return new Map(keys.map((key, index) => [key, values[index] ?? ""]));
}
