import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scryptSync } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { safeWrite } from "../safe-write.ts";

/**
 * The data key of one doctor's file, wrapped.
 *
 * wrap = HKDF-SHA256(scrypt(passphrase, salt) ‖ OS secret); the data key is 32 random bytes under AES-256-GCM. On a
 * shared OS login the OS secret alone opens nothing, and where there is one the passphrase alone does not either.
 */
const keyringFile = z.object({
  version: z.literal(1),
  username: z.string(),
  scrypt: z.object({ N: z.number(), r: z.number(), p: z.number(), salt: z.string() }),
  usesOsSecret: z.boolean(),
  iv: z.string(),
  wrapped: z.string(),
  tag: z.string(),
  failedAttempts: z.number(),
  lastFailedAt: z.number(),
});
type Keyring = z.infer<typeof keyringFile>;

const cost = { N: 32_768, r: 8, p: 1 } as const;
const freeAttempts = 4;
const longestDelayMs = 5 * 60_000;

export const hasKeyring = (file: string): boolean => existsSync(file);
/** Undefined for a wrap that a broken disk spoilt: it must not keep others from signing in. */
export const usernameIn = (file: string): string | undefined => readable(file)?.username;

/** A wrap that is gone or spoilt comes back from beside the copies; without it they could not be opened. */
export function bringBackKeyring(file: string, copy: string): void {
  if (readable(file) !== undefined || readable(copy) === undefined) return;
  if (existsSync(file)) renameSync(file, `${file}.damaged`);
  safeWrite(file, readFileSync(copy, "utf8"));
}

/** Makes a new data key and its wrap; answers the key. */
export function createKeyring(
  file: string,
  username: string,
  passphrase: string,
  osSecret?: Uint8Array,
): Buffer {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const dataKey = randomBytes(32);
  const scrypt = { ...cost, salt: randomBytes(16).toString("base64") };
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", wrapKey(passphrase, scrypt, osSecret), iv);
  const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final()]);
  write(file, {
    version: 1,
    username,
    scrypt,
    usesOsSecret: osSecret !== undefined,
    iv: iv.toString("base64"),
    wrapped: wrapped.toString("base64"),
    tag: cipher.getAuthTag().toString("base64"),
    failedAttempts: 0,
    lastFailedAt: 0,
  });
  return dataKey;
}

export type Unlocked =
  | { readonly state: "open"; readonly dataKey: Buffer }
  | { readonly state: "wrong" }
  | { readonly state: "wait"; readonly retryAfterMs: number };

/** Each wrong try is written down before the answer; after a few the wait doubles, up to five minutes. */
export function unlockKeyring(
  file: string,
  passphrase: string,
  nowMs: number,
  osSecret?: Uint8Array,
): Unlocked {
  const ring = read(file);
  // A clock that was set back makes nobody wait for the days in between.
  const waitMs = delayMs(ring.failedAttempts) - Math.max(0, nowMs - ring.lastFailedAt);
  if (waitMs > 0) return { state: "wait", retryAfterMs: waitMs };
  try {
    const key = wrapKey(passphrase, ring.scrypt, ring.usesOsSecret ? osSecret : undefined);
    const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(ring.iv, "base64"));
    decipher.setAuthTag(Buffer.from(ring.tag, "base64"));
    const dataKey = Buffer.concat([decipher.update(Buffer.from(ring.wrapped, "base64")), decipher.final()]);
    if (ring.failedAttempts > 0) write(file, { ...ring, failedAttempts: 0 });
    return { state: "open", dataKey };
  } catch {
    write(file, { ...ring, failedAttempts: ring.failedAttempts + 1, lastFailedAt: nowMs });
    return { state: "wrong" };
  }
}

function delayMs(failedAttempts: number): number {
  if (failedAttempts <= freeAttempts) return 0;
  return Math.min(longestDelayMs, 1000 * 2 ** (failedAttempts - freeAttempts));
}

function wrapKey(passphrase: string, scrypt: Keyring["scrypt"], osSecret: Uint8Array | undefined): Buffer {
  const { N, r, p, salt } = scrypt;
  const slow = scryptSync(passphrase.normalize("NFKC"), Buffer.from(salt, "base64"), 32, {
    N,
    r,
    p,
    maxmem: 64 * 1024 * 1024,
  });
  const secret = Buffer.concat([slow, osSecret ?? Buffer.alloc(0)]);
  return Buffer.from(hkdfSync("sha256", secret, Buffer.from(salt, "base64"), "paramarsh desk data key", 32));
}

function readable(file: string): Keyring | undefined {
  try {
    return read(file);
  } catch {
    return undefined;
  }
}

const read = (file: string): Keyring => keyringFile.parse(JSON.parse(readFileSync(file, "utf8")));
const write = (file: string, ring: Keyring): void => safeWrite(file, JSON.stringify(ring, null, 1));
