import { randomBytes, scryptSync, timingSafeEqual } from "node:crypto";

/** `salt:hash`, kept inside the encrypted file alone. */
export function pinVerifier(pin: string): string {
  const salt = randomBytes(16).toString("base64");
  return `${salt}:${hash(pin, salt)}`;
}

export function isPin(pin: string, verifier: string): boolean {
  const [salt = "", expected = ""] = verifier.split(":");
  return timingSafeEqual(Buffer.from(hash(pin, salt)), Buffer.from(expected));
}

function hash(pin: string, salt: string): string {
  return scryptSync(pin, Buffer.from(salt, "base64"), 32, { N: 16_384, r: 8, p: 1 }).toString("base64");
}
