import { randomBytes } from "node:crypto";
import { argon2id, argon2Verify } from "hash-wasm";

/** OWASP Password Storage Cheat Sheet, argon2id, second choice: 19 MiB, two passes, one lane. */
const cost = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const;

/** Hashes a passphrase; the answer carries salt and parameters, so that they can be raised later. */
export function hashPassphrase(passphrase: string): Promise<string> {
  return argon2id({
    password: normalised(passphrase),
    salt: randomBytes(16),
    ...cost,
    outputType: "encoded",
  });
}

export function verifyPassphrase(passphrase: string, hash: string): Promise<boolean> {
  return argon2Verify({ password: normalised(passphrase), hash });
}

/** Devanagari and accented letters can be typed in two ways that look the same. Empty is never a passphrase. */
function normalised(passphrase: string): string {
  return passphrase.normalize("NFKC") || "\0";
}
