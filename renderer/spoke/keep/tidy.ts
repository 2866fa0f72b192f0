import type { SpokeOutput } from "../../../shared/contract/spoke-calls.ts";
import { chatDraft } from "../chat/chat-draft.ts";
import { shelfOf } from "../home/consult-row.ts";
import { forgetTicks } from "../receive/ticks.ts";
import { isRequest, isWritten } from "../request/request-form.ts";
import type { KeepDatabase } from "./database.ts";

/** What was begun about a consult that is over now: nobody can send it any more. */
export async function forgetOver(
  database: KeepDatabase,
  { consults }: SpokeOutput<"request.list">,
): Promise<void> {
  for (const consult of consults.filter((one) => shelfOf(one) === "earlier")) {
    for (const key of [consult.requestId, consult.taskId])
      if (key !== undefined) {
        await database.delete("drafts", `measure:${key}`);
        await database.delete("drafts", `fact:${key}`);
        await database.delete("drafts", `correct:${key}`);
        chatDraft.write(key, "");
      }
    for (const { id } of consult.papers) forgetTicks(id);
  }
}

/** Originals whose form was thrown away. Only as the page opens: later one may be on its way into a form. */
export async function forgetLooseFiles(database: KeepDatabase): Promise<void> {
  const [forms, items] = await Promise.all([database.getAll("drafts"), database.getAll("outbox")]);
  const attached = forms.flatMap(({ files }) => files.map(({ original }) => original?.blobId));
  const waiting = items.map(({ work }) => ("blobId" in work ? work.blobId : undefined));
  const refused = items.flatMap(({ work }) =>
    work.call === "request.send" ? work.form.files.map(({ original }) => original?.blobId) : [],
  );
  const needed = new Set([...attached, ...waiting, ...refused]);
  for (const id of await database.getAllKeys("blobs"))
    if (!needed.has(id)) await database.delete("blobs", id);
}

/** Forms in which nothing was written. Not before the next day: one may be open on a screen or come back to. */
export async function forgetEmptyForms(database: KeepDatabase): Promise<void> {
  const before = new Date(Date.now() - 24 * 3_600_000).toISOString();
  for (const form of await database.getAll("drafts"))
    if (isRequest(form) && !isWritten(form) && form.startedAt < before)
      await database.delete("drafts", form.id);
}
