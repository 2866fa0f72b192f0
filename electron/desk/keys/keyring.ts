import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scryptSync } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { uptime } from "node:os";
import path from "node:path";
import { z } from "zod";
import { type RecoveryWrap, recoveryWrap } from "../../../shared/contract/recovery.ts";
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
  /** How long this PC had been running then: its clock may be set, this cannot. */
  lastFailedUptimeMs: z.number().optional(),
  /** Absent until the hub has told its hospital's recovery key. */
  recovery: recoveryWrap.optional(),
});
type Keyring = z.infer<typeof keyringFile>;

const cost = { N: 32_768, r: 8, p: 1 } as const;
const freeAttempts = 4;
const longestDelayMs = 5 * 60_000;

export const hasKeyring = (file: string): boolean => existsSync(file);
/** Undefined for a wrap that a broken disk spoilt: it must not keep others from signing in. */
export const usernameIn = (file: string): string | undefined => readable(file)?.username;

export const copyBeside = (file: string): string => path.join(path.dirname(file), "backups", "keyring.json");

/** A wrap that is gone or spoilt comes back from beside the copies; without it they could not be opened. */
export function bringBackKeyring(file: string): void {
  const copy = copyBeside(file);
  if (readable(file) !== undefined || readable(copy) === undefined) return;
  if (existsSync(file)) renameSync(file, `${file}.damaged`);
  safeWrite(file, readFileSync(copy, "utf8"));
}

/** A wrap that a bad disk spoilt must not take the place of the good one beside the copies. */
export function keepKeyringCopy(file: string, copy: string): void {
  if (readable(file) !== undefined) safeWrite(copy, readFileSync(file, "utf8"));
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
  write(file, {
    version: 1,
    username,
    ...wrapOf(dataKey, passphrase, osSecret),
    failedAttempts: 0,
    lastFailedAt: 0,
  });
  return dataKey;
}

/** The same data key under another passphrase; the hospital's wrap stays. */
export function rewrap(file: string, dataKey: Uint8Array, passphrase: string, osSecret?: Uint8Array): void {
  write(file, { ...read(file), ...wrapOf(dataKey, passphrase, osSecret), failedAttempts: 0 });
  const copy = copyBeside(file);
  if (!existsSync(copy)) return;
  try {
    // The copy would still open by the old one.
    safeWrite(copy, readFileSync(file, "utf8"));
  } catch {
    // The passphrase is changed all the same; the next backup lays the new wrap beside the copies.
  }
}

/** Whether it opens by this login's secret and the passphrase together, not by the passphrase alone. */
export const needsOsSecret = (file: string): boolean => readable(file)?.usesOsSecret === true;
/** A wrap that cannot be read may need it as well. */
export const mayNeedOsSecret = (file: string): boolean => readable(file)?.usesOsSecret !== false;
export const recoveryOf = (file: string): RecoveryWrap | undefined => readable(file)?.recovery;
export const keepRecovery = (file: string, recovery: RecoveryWrap): void =>
  write(file, { ...read(file), recovery });

type Wrap = Pick<Keyring, "scrypt" | "usesOsSecret" | "iv" | "wrapped" | "tag">;
function wrapOf(dataKey: Uint8Array, passphrase: string, osSecret: Uint8Array | undefined): Wrap {
  const scrypt = { ...cost, salt: randomBytes(16).toString("base64") };
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", wrapKey(passphrase, scrypt, osSecret), iv);
  const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final()]);
  return {
    scrypt,
    usesOsSecret: osSecret !== undefined,
    iv: iv.toString("base64"),
    wrapped: wrapped.toString("base64"),
    tag: cipher.getAuthTag().toString("base64"),
  };
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
  uptimeMs: number = uptime() * 1000,
): Unlocked {
  const ring = read(file);
  const waitMs = delayMs(ring.failedAttempts) - sinceFailureMs(ring, nowMs, uptimeMs);
  if (waitMs > 0) return { state: "wait", retryAfterMs: waitMs };
  const dataKey = unwrapped(ring, passphrase, osSecret);
  if (dataKey === undefined) {
    const failedAttempts = ring.failedAttempts + 1;
    write(file, { ...ring, failedAttempts, lastFailedAt: nowMs, lastFailedUptimeMs: uptimeMs });
    return { state: "wrong" };
  }
  if (ring.failedAttempts > 0) forgetFailures(file, ring);
  return { state: "open", dataKey };
}

function unwrapped(ring: Keyring, passphrase: string, osSecret: Uint8Array | undefined): Buffer | undefined {
  try {
    const key = wrapKey(passphrase, ring.scrypt, ring.usesOsSecret ? osSecret : undefined);
    const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(ring.iv, "base64"));
    decipher.setAuthTag(Buffer.from(ring.tag, "base64"));
    return Buffer.concat([decipher.update(Buffer.from(ring.wrapped, "base64")), decipher.final()]);
  } catch {
    return undefined;
  }
}

function forgetFailures(file: string, ring: Keyring): void {
  try {
    write(file, { ...ring, failedAttempts: 0 });
  } catch {
    // A full disk makes no right passphrase wrong; the failures count until the next right one.
  }
}

/**
 * The clock may be set forward to end a wait, or back and make it endless: while the PC runs on, how long it has been
 * running counts. After a restart the clock counts, and one that stands before the failure shows no time passed.
 */
function sinceFailureMs(
  { lastFailedAt, lastFailedUptimeMs }: Keyring,
  nowMs: number,
  uptimeMs: number,
): number {
  const sameRun = lastFailedUptimeMs !== undefined && uptimeMs >= lastFailedUptimeMs;
  if (sameRun) return uptimeMs - lastFailedUptimeMs;
  return nowMs >= lastFailedAt ? nowMs - lastFailedAt : uptimeMs;
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
