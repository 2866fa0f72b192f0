import {
  type SealedEnvelope,
  signedBytes,
  type SignedItem,
  signedItem,
} from "../../shared/contract/hub-api.ts";
import { ownCoding } from "../../shared/wire/coding.ts";
import type { Base64 } from "../../shared/wire/lift-base64.ts";
import { packedItemMark, readPackedItem } from "../../shared/wire/packed-item.ts";
import { unpacked } from "../http/content-encoding.ts";
import { err, ok, type Result } from "../../shared/result/result.ts";
import type { Accounts } from "../auth/accounts.ts";
import type { Account } from "../auth/account.ts";
import type { DeskKeys } from "../auth/desk-keys.ts";
import { type HubKeys, sealSuite } from "../auth/hub-keys.ts";

/** What only this hub can read, proven to be written by this doctor at that desk. */
export type ProvenItem = { readonly item: SignedItem; readonly author: Extract<Account, { role: "doctor" }> };

/**
 * Not a refusal: a hub that was restored has lost the keys of the days since its backup, and learns each again when its
 * doctor is next there.
 */
export const unknownDesk = "this hub has no key of this doctor from this desk yet";

/** Opens the seal and proves the author. The error is a reason for "refused". */
export async function openEnvelope(
  envelope: SealedEnvelope,
  hub: { readonly keys: HubKeys; readonly accounts: Accounts; readonly deskKeys: DeskKeys },
): Promise<Result<ProvenItem, string>> {
  if (envelope.hubId !== hub.keys.hubId) return err("sealed for another hub");
  const plain = await unseal(envelope, hub.keys);
  if (plain === undefined) return err("the seal does not open with this hub's key");
  const item = await itemIn(plain);
  if (item === undefined) return err("what is inside the seal is not a signed item");
  if (item.itemId !== envelope.itemId) return err("the envelope's number is not the item's");
  if (!hub.deskKeys.knows(item.deskId, item.practitionerId)) return err(unknownDesk);
  if (!hub.deskKeys.verify(item.deskId, item.practitionerId, signedBytes(item), item.signature))
    return err("the signature is not by a key that this doctor registered from this desk");
  const author = hub.accounts.findByPractitioner(item.practitionerId);
  if (author?.role !== "doctor") return err("the author is no doctor of this hub");
  if (author.state === "withdrawn" && !signedBefore(item.signedAt, author.withdrawnAt))
    return err("the author's account was withdrawn before the signature");
  return ok({ item, author });
}

function signedBefore(signedAt: string, withdrawnAt: string | undefined): boolean {
  return withdrawnAt !== undefined && Date.parse(signedAt) < Date.parse(withdrawnAt);
}

async function unseal(envelope: SealedEnvelope, keys: HubKeys): Promise<Buffer | undefined> {
  const suite = sealSuite();
  const recipientKey = await suite.kem.importKey("jwk", { ...keys.seal, key_ops: ["deriveBits"] }, false);
  try {
    const plain = await suite.open(
      { recipientKey, enc: bytesOf(envelope.enc) },
      bytesOf(envelope.ciphertext),
    );
    return Buffer.from(plain);
  } catch {
    return undefined; // HPKE tells nothing more: wrong key, or changed on the way
  }
}

/** A packed body may not grow beyond what a plain one could be. */
const largestItemBytes = 8 * 1024 * 1024;

async function itemIn(plain: Buffer): Promise<SignedItem | undefined> {
  if (plain[0] !== packedItemMark) return signedItem.safeParse(jsonOf(plain.toString("utf8"))).data;
  const text = await unpacked(plain.subarray(1), ownCoding, largestItemBytes);
  return text && readPackedItem(jsonOf(text.toString("utf8")), base64);
}

const base64: Base64 = {
  encode: (text) => Buffer.from(text, "utf8").toString("base64"),
  decode: (text) => Buffer.from(text, "base64").toString("utf8"),
};

/** A copy of its own: a Buffer may be a view into Node's pool. */
function bytesOf(base64url: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(base64url, "base64url")).buffer;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the schema refuses it
  }
}
