import {
  type RecoveryAnswer,
  type RecoveryRequest,
  type RecoveryWrap,
  answerInfo,
  wrapInfo,
} from "../../../shared/contract/recovery.ts";
import { hpkeSuite } from "./hpke-suite.ts";

const utf8 = new TextEncoder();
const textOf = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString("base64url");
const bytesOf = (text: string): ArrayBuffer => Uint8Array.from(Buffer.from(text, "base64url")).buffer;

/** The data key as only the hospital's recovery key opens it. */
export async function sealForRecovery(
  username: string,
  dataKey: Uint8Array,
  publicKey: string,
): Promise<RecoveryWrap> {
  const suite = hpkeSuite();
  const recipientPublicKey = await suite.kem.deserializePublicKey(bytesOf(publicKey));
  const info = utf8.encode(wrapInfo(username));
  const { enc, ct } = await suite.seal({ recipientPublicKey, info }, Uint8Array.from(dataKey).buffer);
  return { publicKey, enc: textOf(enc), ciphertext: textOf(ct) };
}

/** A request with a key of its own, which lives in this process until it is answered or asked anew. */
export type PendingRecovery = {
  readonly request: RecoveryRequest;
  readonly open: (answer: RecoveryAnswer) => Promise<Buffer | undefined>;
};

export async function askRecovery(
  username: string,
  deskId: string,
  wrap: RecoveryWrap,
): Promise<PendingRecovery> {
  const suite = hpkeSuite();
  const pair = await suite.kem.generateKeyPair();
  const replyKey = textOf(await suite.kem.serializePublicKey(pair.publicKey));
  return {
    request: { ask: "paramarsh-recovery", username, deskId, wrap, replyKey },
    open: async ({ enc, ciphertext }) => {
      try {
        const opener = {
          recipientKey: pair.privateKey,
          enc: bytesOf(enc),
          info: utf8.encode(answerInfo(username)),
        };
        const dataKey = Buffer.from(await suite.open(opener, bytesOf(ciphertext)));
        return dataKey.length === 32 ? dataKey : undefined;
      } catch {
        return undefined; // of another request, or cut off on its way
      }
    },
  };
}
