import type { VerifyList } from "../contract/verify-list.ts";
import { type PaperCode, bytesOfHex, bytesToSign } from "./paper-code.ts";
import { looksLikeCode, readCode } from "./read-code.ts";

type Key = VerifyList["keys"][number];

/** What a scanned code turns out to be. There is no "valid": a person compares the lines, and the list has a date. */
export type Verdict =
  | { readonly kind: "another-code" | "altered" }
  | { readonly kind: "unknown-key"; readonly code: PaperCode }
  | {
      readonly kind: "genuine" | "practice" | "called-back" | "replaced" | "key-withdrawn";
      readonly code: PaperCode;
      readonly key: Key;
    };

export type VerifySignature = (
  publicKey: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
) => Promise<boolean>;

/**
 * An unknown key comes before "altered": without the key nobody can tell which of the two it is, and the words for it
 * say both. Practice is said of whatever is not for real use, whatever else is true of it.
 */
export async function judgeCode(
  bytes: Uint8Array,
  list: VerifyList,
  verify: VerifySignature,
): Promise<Verdict> {
  if (!looksLikeCode(bytes)) return { kind: "another-code" };
  const read = readCode(bytes);
  if (read === undefined) return { kind: "altered" };
  const { code, body, signature } = read;
  const key = list.keys.find(({ id }) => id === code.keyId);
  if (key === undefined) return { kind: "unknown-key", code };
  const publicKey = Uint8Array.from(bytesOfHex(key.publicKey));
  if (!(await verify(publicKey, bytesToSign(body), signature))) return { kind: "altered" };
  return { kind: standing(code, key, list), code, key };
}

function standing(
  code: PaperCode,
  { withdrawnAt }: Key,
  { practice, cancelled }: VerifyList,
): Extract<Verdict, { readonly key: Key }>["kind"] {
  if (code.practice || practice) return "practice";
  const gone = cancelled.find(({ paperHash }) => paperHash === code.paperHash);
  if (gone !== undefined) return gone.why;
  if (withdrawnAt !== undefined && Date.parse(code.signedAt) >= Date.parse(withdrawnAt))
    return "key-withdrawn";
  return "genuine";
}
