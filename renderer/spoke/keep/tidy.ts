import type { SpokeConsult, SpokeOutput } from "../../../shared/contract/spoke-calls.ts";
import { chatDraft } from "../chat/chat-draft.ts";
import { shelfOf } from "../home/consult-row.ts";
import { dispenseDraft } from "../receive/dispense-draft.ts";
import { ticks } from "../receive/ticks.ts";
import { isRequest, isWritten, type RequestForm } from "../request/request-form.ts";
import type { KeepDatabase } from "./database.ts";
import type { Texts } from "./texts.ts";

const longMs = 7 * 86_400_000;
const laterParts = ["measure", "fact", "correct"] as const;
const keysOf = ({ requestId, taskId }: SpokeConsult): readonly string[] =>
  [requestId, taskId].filter((key) => key !== undefined);

/**
 * What was begun about consults that are over, and not for long: a fact, a correction, a message and what was handed out
 * are told after the last word on the paper too, however old the request. As the page opens; another window may show it.
 */
export async function forgetOver(
  database: KeepDatabase,
  texts: Texts,
  { consults }: SpokeOutput<"request.list">,
): Promise<void> {
  const over = consults.filter((one) => shelfOf(one) === "earlier");
  for (const { papers } of over) for (const { id } of papers) ticks.forget(texts, id);
  const forms = await database.getAll("drafts");
  for (const id of formsLongOver(forms, over, Date.now())) await database.delete("drafts", id);
  const before = Date.now() - longMs;
  for (const consult of over) {
    for (const key of keysOf(consult)) chatDraft.forgetBefore(texts, key, before);
    for (const { id } of consult.papers) dispenseDraft.forgetBefore(texts, id, before);
  }
}

export function formsLongOver(
  forms: readonly Pick<RequestForm, "id" | "startedAt" | "writtenAt">[],
  over: readonly SpokeConsult[],
  nowMs: number,
): readonly string[] {
  const ids = new Set(over.flatMap(keysOf).flatMap((key) => laterParts.map((part) => `${part}:${key}`)));
  return forms
    .filter(
      ({ id, startedAt, writtenAt = startedAt }) => ids.has(id) && nowMs - Date.parse(writtenAt) > longMs,
    )
    .map(({ id }) => id);
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
