import { createHash, createPrivateKey, sign } from "node:crypto";
import { bytesToSign, codeSizes } from "../../../shared/paper-code/paper-code.ts";
import { codeBody, codeWith } from "../../../shared/paper-code/write-code.ts";
import { type PaperModel, canonicalJson } from "../../../shared/paper/paper-model.ts";
import type { signingKeyOf } from "./signing-key.ts";

type SigningKey = Awaited<ReturnType<typeof signingKeyOf>>;

/** The integrity code of a paper, signed by this desk's key for the doctor, base64; undefined where it cannot fit. */
export function signPaper(paper: PaperModel, { privateDer, publicKey }: SigningKey): string | undefined {
  const body = codeBody(paper, {
    keyId: firstHex(rawKey(publicKey), codeSizes.keyId),
    paperHash: firstHex(canonicalJson(paper), codeSizes.paperHash),
  });
  if (body === undefined) return undefined;
  const key = createPrivateKey({ key: privateDer, format: "der", type: "pkcs8" });
  return Buffer.from(codeWith(body, sign(null, bytesToSign(body), key))).toString("base64");
}

/** An Ed25519 key in SPKI is a fixed head and the key itself. */
const rawKey = (spkiBase64url: string): Buffer => Buffer.from(spkiBase64url, "base64url").subarray(-32);

const firstHex = (content: string | Buffer, bytes: number): string =>
  createHash("sha256").update(content).digest().subarray(0, bytes).toString("hex");
