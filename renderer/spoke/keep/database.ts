import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { SpokeOutput, SpokeState } from "../../../shared/contract/spoke-calls.ts";
import type { RequestForm } from "../request/request-form.ts";
import type { KeptItem } from "./kept-item.ts";
import type { SealedAccepted } from "./sealed.ts";

/** What the page remembers of the hub's last answers, to open with when there is no line. */
export type Memory = {
  readonly state: SpokeState;
  readonly list: SpokeOutput<"request.list">;
  readonly stock: SpokeOutput<"stock.list">;
  /** Signed out here, and the hub has not heard it. */
  readonly leaving: boolean;
};

export type Tables = DBSchema & {
  /** Forms being filled, by the request's id. */
  drafts: { key: string; value: RequestForm };
  /** Without `order`: the key is the order. */
  outbox: { key: number; value: Omit<KeptItem, "order"> };
  /** Hub's ids that its answers brought, by our own id. */
  answers: { key: string; value: string };
  /** Pictures and papers as they were chosen. */
  blobs: { key: string; value: Blob };
  memory: { key: string; value: unknown };
  /** What the hub has taken, sealed, by the item's id. */
  accepted: { key: string; value: SealedAccepted };
  seal: { key: string; value: CryptoKey };
};
export type KeepDatabase = IDBPDatabase<Tables>;

export async function openKeep(): Promise<KeepDatabase> {
  const database = await openDB<Tables>("paramarsh-centre", 2, {
    upgrade(fresh, before) {
      fresh.createObjectStore("accepted");
      fresh.createObjectStore("seal");
      if (before > 0) return;
      fresh.createObjectStore("drafts", { keyPath: "id" });
      fresh.createObjectStore("outbox", { autoIncrement: true });
      fresh.createObjectStore("answers");
      fresh.createObjectStore("blobs");
      fresh.createObjectStore("memory");
    },
  });
  // Where the browser asks nobody, what is kept here is then never thrown away for lack of room.
  void navigator.storage?.persist?.().catch(() => undefined);
  return database;
}

export async function remembered<K extends keyof Memory>(
  database: KeepDatabase,
  key: K,
): Promise<Memory[K] | undefined> {
  // Only `remember` writes here, under the same key.
  return (await database.get("memory", key)) as Memory[K] | undefined;
}

export async function remember<K extends keyof Memory>(
  database: KeepDatabase,
  key: K,
  value: Memory[K],
): Promise<void> {
  await database.put("memory", value, key);
}
