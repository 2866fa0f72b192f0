import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";
import type { RescuePackage } from "../../../shared/contract/rescue.ts";
import { codeKey } from "./seal-work.ts";

type Sealed = NonNullable<RescuePackage["work"]>;
type Place = { readonly packageId: string; readonly index: number; readonly isLast: boolean };

/** Of the parts behind the text: of the same code, and never the key of the text. */
export function partsKey(code: string, { scrypt }: Sealed): Buffer {
  const salt = Buffer.from(scrypt.salt, "base64");
  return Buffer.from(hkdfSync("sha256", codeKey(code, salt), salt, "paramarsh rescue parts", 32));
}

/** Bound to its package and place; the last says that it is: a file that was cut short does not open as a shorter one. */
export function sealPart(key: Uint8Array, place: Place, plain: Uint8Array): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, nonceOf(place)).setAAD(aadOf(place));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Nothing where it was altered, or is another part. */
export function openPart(key: Uint8Array, place: Place, sealed: Uint8Array): Buffer | undefined {
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, nonceOf(place), { authTagLength: 16 }).setAAD(
      aadOf(place),
    );
    decipher.setAuthTag(sealed.subarray(-16));
    return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** A key seals one package, and each place in it once: bytes of files do not change. */
function nonceOf({ index }: Place): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 8);
  return nonce;
}

const aadOf = ({ packageId, index, isLast }: Place): Buffer =>
  Buffer.from(`${packageId}\n${index}\n${isLast ? "last" : "more"}`, "utf8");
