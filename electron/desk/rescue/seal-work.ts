import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import {
  mostPlainBytes,
  type RescuePackage,
  type RescueWork,
  rescueWork,
} from "../../../shared/contract/rescue.ts";

type Sealed = NonNullable<RescuePackage["work"]>;
/** Bound to its file: the part of one file opens in no other. */
type Head = Pick<RescuePackage, "id" | "hubId" | "madeAt">;

const cost = { N: 32_768, r: 8, p: 1 } as const;
/** Without letters that a hand confuses. */
const letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Five groups of five: some 120 bits, to be written down or read out. */
export function newCode(): string {
  // Rejecting the bytes above a multiple keeps every letter as likely as the next.
  const drawn = [...randomBytes(400)].filter((byte) => byte < 240).map((byte) => letters[byte % 30]);
  return [0, 5, 10, 15, 20].map((at) => drawn.slice(at, at + 5).join("")).join("-");
}

/** @param packed as `fitWork` makes it */
export function sealWork(packed: Uint8Array, code: string, head: Head): Sealed {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", codeKey(code, salt), iv).setAAD(aadOf(head));
  const ciphertext = Buffer.concat([cipher.update(packed), cipher.final()]).toString("base64");
  const tag = cipher.getAuthTag().toString("base64");
  return {
    scrypt: { ...cost, salt: salt.toString("base64") },
    iv: iv.toString("base64"),
    ciphertext,
    tag,
  };
}

/** `wrong-code` also where the part was altered; `unreadable` where the code is right, and this release cannot read what it opens. */
export function openWork(sealed: Sealed, code: string, head: Head): RescueWork | "wrong-code" | "unreadable" {
  const packed = deciphered(sealed, code, head);
  if (packed === undefined) return "wrong-code";
  try {
    const text = inflateRawSync(packed, { maxOutputLength: mostPlainBytes }).toString("utf8");
    return rescueWork.parse(JSON.parse(text));
  } catch {
    return "unreadable";
  }
}

function deciphered(sealed: Sealed, code: string, head: Head): Buffer | undefined {
  try {
    const key = codeKey(code, Buffer.from(sealed.scrypt.salt, "base64"));
    const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(sealed.iv, "base64"), {
      authTagLength: 16,
    }).setAAD(aadOf(head));
    decipher.setAuthTag(Buffer.from(sealed.tag, "base64"));
    return Buffer.concat([decipher.update(Buffer.from(sealed.ciphertext, "base64")), decipher.final()]);
  } catch {
    return undefined;
  }
}

const aadOf = ({ id, hubId, madeAt }: Head): Buffer => Buffer.from([id, hubId, madeAt].join("\n"), "utf8");

/** As it was typed: small letters, and with or without its dashes. */
export function codeKey(code: string, salt: Uint8Array): Buffer {
  const plain = code.toUpperCase().replace(/[^0-9A-Z]/g, "");
  return scryptSync(plain, salt, 32, { ...cost, maxmem: 64 * 1024 * 1024 });
}
