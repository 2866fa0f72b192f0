import { type RequestForm, writtenNow } from "../request/request-form.ts";
import { type KeepDatabase, onDisk } from "./database.ts";
import { isSent, isSentHere } from "./sent-already.ts";

export type DraftTable = {
  readonly get: (id: string) => Promise<RequestForm | undefined>;
  readonly all: () => Promise<readonly RequestForm[]>;
  /**
   * What stands there and what is made of it, in one transaction: no other window writes between. "sent": it stands there
   * no more because its request was sent, and nothing is written.
   */
  readonly change: (
    id: string,
    apply: (kept: RequestForm | undefined) => RequestForm,
  ) => Promise<{ readonly before: RequestForm | undefined; readonly after: RequestForm } | "sent">;
  readonly delete: (id: string) => Promise<unknown>;
  readonly isSent: (id: string) => Promise<boolean>;
};

export const draftTable = (database: KeepDatabase): DraftTable => ({
  get: (id) => database.get("drafts", id),
  all: () => database.getAll("drafts"),
  async change(id, apply) {
    const change = database.transaction(["drafts", "outbox", "answers"], "readwrite", onDisk);
    const drafts = change.objectStore("drafts");
    const before = await drafts.get(id);
    const reads = { outbox: change.objectStore("outbox"), answers: change.objectStore("answers") };
    if (before === undefined && (await isSent(reads, id))) return "sent";
    const after = writtenNow(apply(before));
    await drafts.put(after);
    await change.done;
    return { before, after };
  },
  delete: (id) => database.delete("drafts", id),
  isSent: (id) => isSentHere(database, id),
});
