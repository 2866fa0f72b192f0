import { safeStorage } from "electron";
import { keptSecret } from "./kept-secret.ts";

/**
 * 32 random bytes that only this login of this machine can read again; nothing where the system keeps no secret.
 *
 * Linux without a keyring answers `basic_text`, which is a fixed password: refused, the passphrase then stands alone.
 */
export function osSecret(dataFolder: string): Uint8Array | undefined {
  if (!safeStorage.isEncryptionAvailable()) return undefined;
  if (process.platform === "linux" && safeStorage.getSelectedStorageBackend() === "basic_text")
    return undefined;
  return keptSecret(dataFolder, {
    seal: (text) => safeStorage.encryptString(text),
    open: (sealed) => safeStorage.decryptString(Buffer.from(sealed)),
  });
}
