import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
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
  /** A file that a broken disk spoilt counts for nothing: the author's own database still has the good one. */
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
  // A file that a broken disk spoilt blocks no other.
  const readJson = (file: string): unknown => {
    try {
      return JSON.parse(readFileSync(file, "utf8"));
    } catch {
      return undefined;
    }
  };
  const envelopeIn = (file: string) => sealedEnvelope.safeParse(readJson(file)).data;
  const receiptIn = (file: string) => receipt.safeParse(readJson(file)).data;
  const has = (itemId: string): boolean => envelopeIn(envelopeFile(itemId))?.itemId === itemId;
  const envelopeNames = (): string[] =>
    names().filter((name) => name.endsWith(".json") && !name.endsWith(receiptEnding));
  return {
    put: (envelope) => {
      const file = envelopeFile(envelope.itemId);
      if (has(envelope.itemId)) return;
      const spoilt = existsSync(file) ? statSync(file) : undefined;
      // The author's own is spoilt too: written anew it would be the same, and the good one's place is lost to it.
      if (spoilt && readFileSync(file, "utf8") === JSON.stringify(envelope)) return;
      if (spoilt) renameSync(file, `${file}.spoilt`); // for a person to look at
      const lastMs = Math.max(0, ...envelopeNames().map(putAt));
      safeWrite(file, JSON.stringify(envelope));
      // It leaves in its old turn, before a later version that was put meanwhile.
      if (spoilt) return utimesSync(file, spoilt.mtimeMs / 1000, spoilt.mtimeMs / 1000);
      // Two within one tick of the file system's clock, or after a clock that was set back: the later stays the later.
      const ms = lastMs + 1;
      if (statSync(file).mtimeMs <= lastMs) utimesSync(file, ms / 1000, ms / 1000);
    },
    has,
    waiting: () =>
      envelopeNames()
        .toSorted((one, other) => putAt(one) - putAt(other))
        .flatMap((name) => envelopeIn(path.join(folder, name)) ?? [])
        // A spoilt receipt is none: the hub, asked once more, gives the same.
        .filter(({ itemId }) => receiptIn(receiptFile(itemId)) === undefined),
    keepReceipt: (answer) => safeWrite(receiptFile(answer.itemId), JSON.stringify(answer)),
    receipts: () =>
      names()
        .filter((name) => name.endsWith(receiptEnding))
        .flatMap((name) => receiptIn(path.join(folder, name)) ?? []),
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
