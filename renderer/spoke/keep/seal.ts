import type { KeepDatabase } from "./database.ts";
import type { Sealed } from "./sealed.ts";

export type Sealer = {
  readonly seal: (value: unknown) => Promise<Sealed>;
  readonly open: (sealed: Sealed) => Promise<unknown>;
};

const algorithm = "AES-GCM";

/**
 * What is kept after it was sent is kept under a key that no script can read out of this browser. Undefined without
 * TLS: there the browser has no keys, and nothing is kept.
 */
export async function openSealer(database: KeepDatabase): Promise<Sealer | undefined> {
  const crypto: Crypto = globalThis.crypto;
  // Of pages without TLS, whatever the types say.
  if ((crypto.subtle as SubtleCrypto | undefined) === undefined) return undefined;
  const made = await crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  // Two windows that open at once agree on the first one's.
  const change = database.transaction("seal", "readwrite");
  const key = (await change.store.get("key")) ?? made;
  if (key === made) await change.store.put(made, "key");
  await change.done;
  return {
    seal: async (value) => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const text = new TextEncoder().encode(JSON.stringify(value));
      return { iv, bytes: await crypto.subtle.encrypt({ name: algorithm, iv }, key, text) };
    },
    open: async ({ iv, bytes }) => {
      const text = await crypto.subtle.decrypt({ name: algorithm, iv }, key, bytes);
      return JSON.parse(new TextDecoder().decode(text));
    },
  };
}
