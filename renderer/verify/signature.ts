import type { VerifySignature } from "../../shared/paper-code/judge-code.ts";
import { verifyEd25519 } from "../../shared/paper-code/ed25519.ts";

/** By the browser where it knows Ed25519 (Chromium since 137), else by our own arithmetic. */
export const verifySignature: VerifySignature = async (publicKey, message, signature) => {
  const byBrowser = await withWebCrypto(publicKey, message, signature);
  return byBrowser ?? verifyEd25519(publicKey, message, signature, sha512);
};

async function withWebCrypto(
  ...[publicKey, message, signature]: Parameters<VerifySignature>
): Promise<boolean | undefined> {
  try {
    const key = await crypto.subtle.importKey("raw", publicKey, "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", key, signature, message);
  } catch {
    return undefined; // this browser does not know it
  }
}

const sha512 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest("SHA-512", bytes));
