import { existsSync, readFileSync, readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import path from "node:path";
import {
  type Receipt,
  type SealedEnvelope,
  receipt,
  sealedEnvelope,
} from "../../../shared/contract/hub-api.ts";
import { safeWrite } from "../safe-write.ts";

/** Sealed items on their way to the hub, outside every doctor's file: readable by the hub alone. */
export type Spool = {
  readonly put: (envelope: SealedEnvelope) => void;
  readonly has: (itemId: string) => boolean;
  /** Envelopes that have no receipt yet, in the order in which they were put: a later version comes after the first. */
  readonly waiting: () => readonly SealedEnvelope[];
  readonly keepReceipt: (answer: Receipt) => void;
  readonly receipts: () => readonly Receipt[];
  /** Only after the receipt stands in the author's own file. */
  readonly remove: (itemId: string) => void;
};

const receiptEnding = ".receipt.json";

export function openSpool(folder: string): Spool {
  const envelopeFile = (itemId: string): string => path.join(folder, `${safeName(itemId)}.json`);
  const receiptFile = (itemId: string): string => path.join(folder, `${safeName(itemId)}${receiptEnding}`);
  const putAt = (name: string): number => statSync(path.join(folder, name)).mtimeMs;
  const names = (): string[] => readdirSync(folder).toSorted();
  // A file that a broken disk spoilt stays where it is, for a person; it never blocks the others.
  const readJson = (name: string): unknown => {
    try {
      return JSON.parse(readFileSync(path.join(folder, name), "utf8"));
    } catch {
      return undefined;
    }
  };
  const envelopeNames = (): string[] =>
    names().filter((name) => name.endsWith(".json") && !name.endsWith(receiptEnding));
  return {
    put: (envelope) => {
      const file = envelopeFile(envelope.itemId);
      if (existsSync(file)) return;
      const lastMs = Math.max(0, ...envelopeNames().map(putAt));
      safeWrite(file, JSON.stringify(envelope));
      // Two within one tick of the file system's clock, or after a clock that was set back: the later stays the later.
      const ms = lastMs + 1;
      if (statSync(file).mtimeMs <= lastMs) utimesSync(file, ms / 1000, ms / 1000);
    },
    has: (itemId) => existsSync(envelopeFile(itemId)),
    waiting: () =>
      envelopeNames()
        .toSorted((one, other) => putAt(one) - putAt(other))
        .flatMap((name) => sealedEnvelope.safeParse(readJson(name)).data ?? [])
        .filter(({ itemId }) => !existsSync(receiptFile(itemId))),
    keepReceipt: (answer) => safeWrite(receiptFile(answer.itemId), JSON.stringify(answer)),
    receipts: () =>
      names()
        .filter((name) => name.endsWith(receiptEnding))
        .flatMap((name) => receipt.safeParse(readJson(name)).data ?? []),
    remove: (itemId) => {
      rmSync(envelopeFile(itemId), { force: true });
      rmSync(receiptFile(itemId), { force: true });
    },
  };
}

/** Item ids are UUIDs; anything else must not become a path. */
function safeName(itemId: string): string {
  if (!/^[0-9a-zA-Z-]{8,64}$/.test(itemId)) throw new Error("An item id has an unexpected form.");
  return itemId;
}
