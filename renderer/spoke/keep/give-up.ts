import { isRequest, type RequestForm, writtenNow } from "../request/request-form.ts";
import type { KeepDatabase } from "./database.ts";
import type { KeptItem } from "./kept-item.ts";
import { followersOf, madeOfForm, needingForm } from "./needs.ts";
import { itemsIn } from "./read-kept.ts";

/** With all that could never go without it: read in the same commit, another window may have kept more. */
export async function giveUp(database: KeepDatabase, order: number): Promise<void> {
  const change = database.transaction("outbox", "readwrite");
  const items = await itemsIn(change.store);
  const item = items.find((one) => one.order === order);
  for (const one of item ? [item, ...followersOf(items, item)] : []) await change.store.delete(one.order);
  await change.done;
}

/** What waits for a request that nobody will send, its form being thrown away; another window may have sent it since. */
export async function giveUpNeeding(database: KeepDatabase, requestId: string): Promise<void> {
  const change = database.transaction(["outbox", "answers"], "readwrite");
  const outbox = change.objectStore("outbox");
  const answer = await change.objectStore("answers").get(requestId);
  const answers = new Map(answer === undefined ? [] : [[requestId, answer]]);
  for (const { order } of needingForm(await itemsIn(outbox), requestId, answers)) await outbox.delete(order);
  await change.done;
}

/**
 * What was refused is a form again, in one commit. Its own pictures are in the form and go out with it: left where they
 * are they would go twice, and also where the person takes them out. What was added after it stays, and follows.
 *
 * What was told later stays beside its form until that is sent: a refused allergy holds the paper, and is listed, also
 * where the person looks at the form and goes away again.
 */
export async function becomeForm(database: KeepDatabase, order: number): Promise<RequestForm | undefined> {
  const change = database.transaction(["outbox", "drafts"], "readwrite");
  const outbox = change.objectStore("outbox");
  const items = await itemsIn(outbox);
  const item = items.find((one) => one.order === order);
  const filled = item && "form" in item.work ? item.work.form : undefined;
  if (!item || !filled) return undefined;
  const drafts = change.objectStore("drafts");
  // A second correction, begun since: both stay, and this one is opened once that has gone.
  const begun = await drafts.get(filled.id);
  if (begun) return begun;
  const isWhole = isRequest(filled);
  const form = writtenNow({ ...filled, step: "send", ...(isWhole ? {} : { mends: item.id }) });
  await drafts.put(form);
  for (const one of isWhole ? [item, ...madeOfForm(items, form)] : []) await outbox.delete(one.order);
  await change.done;
  return form;
}

/** The refused ones in whose place these go: a second one that was begun on its own takes nobody's. */
export function mendedBy(
  fresh: readonly Pick<KeptItem, "work">[],
  items: readonly KeptItem[],
): readonly KeptItem[] {
  const mended = new Set(fresh.map(({ work }) => ("form" in work ? work.form?.mends : undefined)));
  return items.filter(({ id }) => mended.has(id));
}
