import { createPublicKey, type KeyObject, verify } from "node:crypto";
import type Database from "better-sqlite3";
import { z } from "zod";

export type DeskKeys = {
  /** False when the text is no Ed25519 public key. */
  readonly register: (deskId: string, practitionerId: string, publicKey: string) => boolean;
  /** Was this signed by a key that this doctor registered from this desk? */
  readonly verify: (deskId: string, practitionerId: string, text: string, signature: string) => boolean;
};

const keyRow = z.object({ public_key: z.string() });

/** The keys by which desks sign for their doctors. A desk set up anew adds a key; older work stays verifiable. */
export function makeDeskKeys(database: Database.Database, clock: () => Date): DeskKeys {
  const insert = database.prepare("INSERT OR IGNORE INTO desk_key VALUES (?, ?, ?, ?)");
  const ofDesk = database.prepare(
    "SELECT public_key FROM desk_key WHERE desk_id = ? AND practitioner_id = ?",
  );
  return {
    register: (deskId, practitionerId, publicKey) => {
      const key = readPublicKey(publicKey);
      if (!key) return false;
      const spki = key.export({ format: "der", type: "spki" }).toString("base64url");
      insert.run(deskId, practitionerId, spki, clock().getTime());
      return true;
    },
    verify: (deskId, practitionerId, text, signature) =>
      ofDesk.all(deskId, practitionerId).some((found) => {
        const key = readPublicKey(keyRow.parse(found).public_key);
        return key && verify(null, Buffer.from(text, "utf8"), key, Buffer.from(signature, "base64url"));
      }),
  };
}

function readPublicKey(base64url: string): KeyObject | undefined {
  const bytes = Buffer.from(base64url, "base64url");
  try {
    const key =
      bytes.length === 32
        ? createPublicKey({
            key: { kty: "OKP", crv: "Ed25519", x: bytes.toString("base64url") },
            format: "jwk",
          })
        : createPublicKey({ key: bytes, format: "der", type: "spki" });
    return key.asymmetricKeyType === "ed25519" ? key : undefined;
  } catch {
    return undefined; // not a key at all: the caller answers "refused"
  }
}
