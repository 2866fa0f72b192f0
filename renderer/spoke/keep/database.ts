import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { SpokeOutput, SpokeState } from "../../../shared/contract/spoke-calls.ts";
import type { RequestForm } from "../request/request-form.ts";
import type { KeptItem } from "./kept-item.ts";
import type { KeptText } from "./kept-text.ts";
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
  /** What is typed beside the forms, by its place. */
  texts: { key: string; value: KeptText };
};
export type KeepDatabase = IDBPDatabase<Tables>;

/** Kept when the disk has it: else a power cut takes what the page has said is kept. Older browsers ignore it. */
export const onDisk = { durability: "strict" } as const;

type Fresh = Pick<KeepDatabase, "createObjectStore">;

/** One for each version, from the first on. */
const steps: readonly ((fresh: Fresh) => void)[] = [
  (fresh) => {
    fresh.createObjectStore("drafts", { keyPath: "id" });
    fresh.createObjectStore("outbox", { autoIncrement: true });
    fresh.createObjectStore("answers");
    fresh.createObjectStore("blobs");
    fresh.createObjectStore("memory");
  },
  (fresh) => {
    fresh.createObjectStore("accepted");
    fresh.createObjectStore("seal");
  },
  (fresh) => void fresh.createObjectStore("texts"),
];

/** `onBlocked`: another window holds it open at an older version; nothing opens until that one is closed. */
export async function openKeep(onBlocked: () => void): Promise<KeepDatabase> {
  const database = await openDB<Tables>("paramarsh-centre", steps.length, {
    upgrade(fresh, before) {
      for (const step of steps.slice(before)) step(fresh);
    },
    blocked: onBlocked,
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
