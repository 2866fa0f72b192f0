import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import {
  type HubInfo,
  type SealedEnvelope,
  type SignedItem,
  signedBytes,
} from "../../../shared/contract/hub-api.ts";
import type { Base64 } from "../../../shared/wire/lift-base64.ts";
import { packedItem, packedItemMark, writePackedItem } from "../../../shared/wire/packed-item.ts";
import { dictionary } from "../hub/packed-body.ts";
import type { DeskDatabase } from "../db/operations.ts";
import { hpkeSuite } from "./hpke-suite.ts";

const setting = "signing-key";

/** This desk's Ed25519 key for the doctor, made on first use and kept inside the encrypted file. */
export async function signingKeyOf(
  db: DeskDatabase,
): Promise<{ readonly privateDer: Buffer; readonly publicKey: string }> {
  const stored = await db.readSetting(setting);
  const privateDer = stored === undefined ? await makeKey(db) : Buffer.from(stored, "base64");
  const publicDer = createPublicKey(
    createPrivateKey({ key: privateDer, format: "der", type: "pkcs8" }),
  ).export({
    format: "der",
    type: "spki",
  });
  return { privateDer, publicKey: publicDer.toString("base64url") };
}

async function makeKey(db: DeskDatabase): Promise<Buffer> {
  const { privateKey } = generateKeyPairSync("ed25519");
  const der = privateKey.export({ format: "der", type: "pkcs8" });
  await db.writeSetting(setting, der.toString("base64"));
  return der;
}

/** Signs what is delivered and seals it to the hub (RFC 9180), so that nobody here can read or change it. */
export async function sealItem(
  item: Omit<SignedItem, "signature">,
  privateDer: Buffer,
  hub: Pick<HubInfo, "hubId" | "sealKey" | "opens">,
): Promise<SealedEnvelope> {
  const key = createPrivateKey({ key: privateDer, format: "der", type: "pkcs8" });
  const signature = sign(null, Buffer.from(signedBytes(item), "utf8"), key).toString("base64url");
  const suite = hpkeSuite();
  const recipientPublicKey = await suite.kem.deserializePublicKey(
    arrayOf(Buffer.from(hub.sealKey, "base64url")),
  );
  const plain = plainOf({ ...item, signature }, hub.opens?.includes(packedItem) === true);
  const { enc, ct } = await suite.seal({ recipientPublicKey }, arrayOf(plain));
  return {
    itemId: item.itemId,
    hubId: hub.hubId,
    enc: Buffer.from(enc).toString("base64url"),
    ciphertext: Buffer.from(ct).toString("base64url"),
  };
}

function plainOf(item: SignedItem, packs: boolean): Buffer {
  if (!packs) return Buffer.from(JSON.stringify(item), "utf8");
  const packed = deflateRawSync(writePackedItem(item, base64), { level: 9, dictionary });
  return Buffer.concat([Uint8Array.of(packedItemMark), packed]);
}

const base64: Base64 = {
  encode: (text) => Buffer.from(text, "utf8").toString("base64"),
  decode: (text) => Buffer.from(text, "base64").toString("utf8"),
};

/** A copy of its own: a Buffer may be a view into Node's pool. */
function arrayOf(bytes: Buffer): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
