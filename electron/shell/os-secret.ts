import { safeStorage } from "electron";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * 32 random bytes that only this login of this machine can read again; nothing where the system keeps no secret.
 *
 * Linux without a keyring answers `basic_text`, which is a fixed password: refused, the passphrase then stands alone.
 */
export function osSecret(dataFolder: string): Uint8Array | undefined {
  if (!safeStorage.isEncryptionAvailable()) return undefined;
  if (process.platform === "linux" && safeStorage.getSelectedStorageBackend() === "basic_text")
    return undefined;
  const file = path.join(dataFolder, "os-secret");
  if (existsSync(file)) return Buffer.from(safeStorage.decryptString(readFileSync(file)), "base64");
  const secret = randomBytes(32);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  writeFileSync(file, safeStorage.encryptString(secret.toString("base64")), { mode: 0o600, flag: "wx" });
  return secret;
}
