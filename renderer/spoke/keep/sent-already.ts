import type { KeepDatabase } from "./database.ts";

/** This request went from another window: sent again under its id, the hub would answer with the first and drop the rest. */
export class SentAlready extends Error {
  override readonly name = "SentAlready";
}

type Reads = {
  readonly outbox: { readonly getAll: () => Promise<readonly { readonly work: object }[]> };
  readonly answers: { readonly getKey: (id: string) => Promise<string | undefined> };
};

export async function waitsToBeSent({ outbox }: Pick<Reads, "outbox">, id: string): Promise<boolean> {
  const items = await outbox.getAll();
  return items.some(({ work }) => requestIn(work) === id);
}

/** By this browser, whichever window: it waits in the outbox, or the hub has answered. */
export const isSent = async (reads: Reads, id: string): Promise<boolean> =>
  (await waitsToBeSent(reads, id)) || (await reads.answers.getKey(id)) !== undefined;

export function isSentHere(database: KeepDatabase, id: string): Promise<boolean> {
  const reading = database.transaction(["outbox", "answers"]);
  return isSent({ outbox: reading.objectStore("outbox"), answers: reading.objectStore("answers") }, id);
}

const requestIn = (work: object): string | undefined =>
  "form" in work && "call" in work && work.call === "request.send"
    ? (work.form as { readonly id: string }).id // as `sendForm` keeps it
    : undefined;
