import { createCipheriv, createDecipheriv, createHash, randomBytes, scryptSync } from "node:crypto";
import { z } from "zod";
import {
  type RecoveryAnswer,
  type RecoveryRequest,
  answerInfo,
  wrapInfo,
} from "../../shared/contract/recovery.ts";
import { sealSuite } from "./hub-keys.ts";

/** Where the store's settings hold the public part; the private part never lies on the hub. */
export const recoverySetting = "recovery-key";

const cost = { N: 65_536, r: 8, p: 1, maxmem: 128 * 1024 * 1024 } as const;
const keyFile = z.object({
  what: z.literal("Paramarsh recovery key"),
  publicKey: z.string(),
  salt: z.string(),
  iv: z.string(),
  wrapped: z.string(),
  tag: z.string(),
});

const utf8 = new TextEncoder();
const textOf = (bytes: ArrayBuffer | Uint8Array): string =>
  Buffer.from(new Uint8Array(bytes)).toString("base64url");
const bytesOf = (text: string): ArrayBuffer => Uint8Array.from(Buffer.from(text, "base64url")).buffer;
const wrapKey = (passphrase: string, salt: string): Buffer =>
  scryptSync(passphrase.normalize("NFKC"), Buffer.from(salt, "base64url"), 32, cost);

/** A new key pair: the public part, and the text of the file in which the operator keeps the other. */
export async function makeRecoveryKey(
  passphrase: string,
): Promise<{ readonly publicKey: string; readonly file: string }> {
  const suite = sealSuite();
  const pair = await suite.kem.generateKeyPair();
  const publicKey = textOf(await suite.kem.serializePublicKey(pair.publicKey));
  const salt = randomBytes(16).toString("base64url");
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", wrapKey(passphrase, salt), iv);
  const secret = new Uint8Array(await suite.kem.serializePrivateKey(pair.privateKey));
  const wrapped = Buffer.concat([cipher.update(secret), cipher.final()]);
  const content: z.infer<typeof keyFile> = {
    what: "Paramarsh recovery key",
    publicKey,
    salt,
    iv: textOf(iv),
    wrapped: textOf(wrapped),
    tag: textOf(cipher.getAuthTag()),
  };
  return { publicKey, file: `${JSON.stringify(content, null, 1)}\n` };
}

/** Short enough to be compared by eye. */
export const fingerprint = (publicKey: string): string =>
  (createHash("sha256").update(publicKey).digest("hex").slice(0, 32).match(/.{4}/g) ?? []).join(" ");

/** Seals the data key of a request to the desk that asked; the error is a sentence. */
export async function answerRecovery(
  fileText: string,
  passphrase: string,
  { username, wrap, replyKey }: RecoveryRequest,
): Promise<RecoveryAnswer | string> {
  const file = keyFile.safeParse(jsonOf(fileText));
  if (!file.success) return "This is no file of a recovery key.";
  if (file.data.publicKey !== wrap.publicKey) return "The desk's file was sealed to another recovery key.";
  const secret = unwrap(file.data, passphrase);
  if (!secret) return "This passphrase does not open the recovery key.";
  const suite = sealSuite();
  const recipientKey = await suite.kem.deserializePrivateKey(secret);
  const opener = { recipientKey, enc: bytesOf(wrap.enc), info: utf8.encode(wrapInfo(username)) };
  try {
    const dataKey = await suite.open(opener, bytesOf(wrap.ciphertext));
    const recipientPublicKey = await suite.kem.deserializePublicKey(bytesOf(replyKey));
    const info = utf8.encode(answerInfo(username));
    const { enc, ct } = await suite.seal({ recipientPublicKey, info }, dataKey);
    return { answer: "paramarsh-recovery", enc: textOf(enc), ciphertext: textOf(ct) };
  } catch {
    return "The request is damaged, or names another account than the one whose file it is.";
  }
}

function unwrap(file: z.infer<typeof keyFile>, passphrase: string): ArrayBuffer | undefined {
  const decipher = createDecipheriv(
    "aes-256-gcm",
    wrapKey(passphrase, file.salt),
    Buffer.from(file.iv, "base64url"),
  );
  decipher.setAuthTag(Buffer.from(file.tag, "base64url"));
  try {
    const plain = Buffer.concat([decipher.update(Buffer.from(file.wrapped, "base64url")), decipher.final()]);
    return Uint8Array.from(plain).buffer;
  } catch {
    return undefined;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
