import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { copyBeside, mayNeedOsSecret } from "../desk/keys/keyring.ts";
import { safeWrite } from "../desk/safe-write.ts";

/** What the system keeps for this login: nobody else opens what it sealed. */
export type Vault = {
  readonly seal: (text: string) => Uint8Array;
  readonly open: (sealed: Uint8Array) => string;
};

const secretBytes = 32;

/**
 * The secret of this data folder, made once. Where it is gone or does not open, the desk opens without: doctors whose
 * wraps do not use it work on, and the others are told. A new one takes its place only where no wrap can need the old.
 */
export function keptSecret(dataFolder: string, vault: Vault): Uint8Array | undefined {
  const file = path.join(dataFolder, "os-secret");
  try {
    const kept = existsSync(file) ? openedBy(vault, file) : undefined;
    if (kept !== undefined) return kept;
    if (isNeeded(dataFolder)) return undefined;
    const secret = randomBytes(secretBytes);
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    safeWrite(file, vault.seal(secret.toString("base64")));
    return secret;
  } catch {
    return undefined; // a vault or a disk that refuses: one that is not kept must wrap nothing
  }
}

function openedBy(vault: Vault, file: string): Uint8Array | undefined {
  try {
    const secret = Buffer.from(vault.open(readFileSync(file)), "base64");
    return secret.length === secretBytes ? secret : undefined;
  } catch {
    return undefined; // half-written, or of another login
  }
}

function isNeeded(dataFolder: string): boolean {
  const doctors = path.join(dataFolder, "doctors");
  if (!existsSync(doctors)) return false;
  return readdirSync(doctors)
    .map((name) => path.join(doctors, name, "keyring.json"))
    .flatMap((file) => [file, copyBeside(file)])
    .some((file) => existsSync(file) && mayNeedOsSecret(file));
}
