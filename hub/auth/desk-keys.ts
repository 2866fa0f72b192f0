import { createPublicKey, type KeyObject, verify } from "node:crypto";
import type Database from "better-sqlite3";
import { z } from "zod";

export type DeskKeys = {
  /** False when the text is no Ed25519 public key. */
  readonly register: (deskId: string, practitionerId: string, publicKey: string) => boolean;
  /**
   * Was this signed by a key that this doctor registered from this desk? One that was withdrawn signs nothing any more,
   * whatever time the desk claims: who has a stolen desk sets its clock.
   */
  readonly verify: (deskId: string, practitionerId: string, text: string, signature: string) => boolean;
  /** Whether any key, be it a withdrawn one, was ever registered for this doctor at this desk. */
  readonly knows: (deskId: string, practitionerId: string) => boolean;
  /** Every key that ever was registered, oldest first: papers outlive the desks that signed them. */
  readonly all: () => readonly RegisteredKey[];
  /** All keys of a doctor's desk, as where a PC was stolen; answers how many. */
  readonly withdraw: (deskId: string, practitionerId: string) => number;
};

export type RegisteredKey = {
  readonly deskId: string;
  readonly practitionerId: string;
  /** The 32 bytes of the key itself. */
  readonly publicKey: Buffer;
  readonly registeredAt: string;
  readonly withdrawnAt?: string;
};

const keyRow = z.object({ public_key: z.string() });
const wholeRow = z.object({
  desk_id: z.string(),
  practitioner_id: z.string(),
  public_key: z.string(),
  registered_ms: z.number(),
  withdrawn_ms: z.number().nullable(),
});
/** SPKI of an Ed25519 key is a fixed head and these. */
const keyBytes = 32;

/** The keys by which desks sign for their doctors. A desk set up anew adds a key; older work stays verifiable. */
export function makeDeskKeys(database: Database.Database, clock: () => Date): DeskKeys {
  const insert = database.prepare(
    `INSERT OR IGNORE INTO desk_key (desk_id, practitioner_id, public_key, registered_ms) VALUES (?, ?, ?, ?)`,
  );
  const ofDesk = database.prepare(
    "SELECT public_key FROM desk_key WHERE desk_id = ? AND practitioner_id = ? AND withdrawn_ms IS NULL",
  );
  const ever = database.prepare("SELECT 1 FROM desk_key WHERE desk_id = ? AND practitioner_id = ?");
  const every = database.prepare("SELECT * FROM desk_key ORDER BY registered_ms");
  const withdraw = database.prepare(
    "UPDATE desk_key SET withdrawn_ms = ? WHERE desk_id = ? AND practitioner_id = ? AND withdrawn_ms IS NULL",
  );
  const endSessions = database.prepare(
    `DELETE FROM refresh_token WHERE desk_id = ? AND username IN
       (SELECT username FROM account WHERE json_extract(json, '$.practitionerId') = ?)`,
  );
  return {
    knows: (deskId, practitionerId) => ever.get(deskId, practitionerId) !== undefined,
    all: () => every.all().map(registered),
    withdraw: database.transaction((deskId: string, practitionerId: string) => {
      // Else whoever has the PC would register another.
      endSessions.run(deskId, practitionerId);
      return withdraw.run(clock().getTime(), deskId, practitionerId).changes;
    }),
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

function registered(row: unknown): RegisteredKey {
  const { desk_id, practitioner_id, public_key, registered_ms, withdrawn_ms } = wholeRow.parse(row);
  return {
    deskId: desk_id,
    practitionerId: practitioner_id,
    publicKey: Buffer.from(public_key, "base64url").subarray(-keyBytes),
    registeredAt: new Date(registered_ms).toISOString(),
    ...(withdrawn_ms === null ? {} : { withdrawnAt: new Date(withdrawn_ms).toISOString() }),
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
