import { createHash, createPrivateKey, createPublicKey, verify } from "node:crypto";
import { signPaper } from "../../electron/desk/keys/sign-paper.ts";
import type { VerifyList } from "../../shared/contract/verify-list.ts";
import type { VerifySignature } from "../../shared/paper-code/judge-code.ts";
import type { PaperModel } from "../../shared/paper/paper-model.ts";

/** Always the same invented key: whether a scan can be read must not hang on the day's bytes. */
const seed = Buffer.alloc(32, "practice only, no patients");
const privateKey = createPrivateKey({
  key: Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]),
  format: "der",
  type: "pkcs8",
});
const spki = createPublicKey(privateKey).export({ format: "der", type: "spki" });
const raw = spki.subarray(-32);

const sampleKey = {
  privateDer: privateKey.export({ format: "der", type: "pkcs8" }),
  publicKey: spki.toString("base64url"),
};

/** Signed as a desk does it; the code must fit. */
export function codeOf(paper: PaperModel): Uint8Array {
  const base64 = signPaper(paper, sampleKey);
  if (base64 === undefined) throw new Error("the paper got no code");
  return Uint8Array.from(Buffer.from(base64, "base64"));
}

/** What a pharmacist's phone has: this one key, nothing cancelled. */
export const sampleList = (changes: Partial<VerifyList> = {}): VerifyList => ({
  product: "paramarsh-verify-list",
  asOf: "2026-11-24T00:00:00.000Z",
  practice: false,
  hospital: "AIIMS Bilaspur",
  keys: [
    {
      id: createHash("sha256").update(raw).digest("hex").slice(0, 16),
      publicKey: raw.toString("hex"),
      doctor: "Dr Chandrika Kalpit",
      qualification: "MD (General Medicine)",
      council: "Himachal Pradesh Medical Council (practice)",
      registrationNumber: "HP-PRACTICE-0000",
    },
  ],
  cancelled: [],
  ...changes,
});

/** Node's own verification, so that the bytes are judged apart from our arithmetic. */
export const nodeVerifies: VerifySignature = async (publicKey, message, signature) => {
  const key = createPublicKey({
    key: { kty: "OKP", crv: "Ed25519", x: Buffer.from(publicKey).toString("base64url") },
    format: "jwk",
  });
  return verify(null, message, key, signature);
};
