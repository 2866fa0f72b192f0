import { createHash, createHmac, randomBytes } from "node:crypto";

/**
 * As much of STUN and TURN (RFC 8489, 8656) as asking for a relay needs: the hub looks whether its TURN server gives
 * one, with the credentials that it gives to pages.
 */

const cookie = 0x2112_a442;
const headerBytes = 20;
const attributes = {
  username: 0x06,
  integrity: 0x08,
  error: 0x09,
  realm: 0x14,
  nonce: 0x15,
  transport: 0x19,
};
const allocate = 0x0003;
const udp = Buffer.from([17, 0, 0, 0]);

export type StunAnswer =
  | { readonly is: "given" }
  | {
      readonly is: "refused";
      readonly code: number;
      readonly realm?: string | undefined;
      readonly nonce?: string | undefined;
    };

type Credentials = { readonly username: string; readonly credential: string };

/** Asks for a relay as nobody: a server that lives says what it wants. */
export function askForRelay(): Buffer {
  return message([[attributes.transport, udp]]);
}

/** The same with a name and what proves it, bound to the server's realm and nonce. */
export function askAs({ username, credential }: Credentials, realm: string, nonce: string): Buffer {
  const bare = message([
    [attributes.transport, udp],
    [attributes.username, Buffer.from(username)],
    [attributes.realm, Buffer.from(realm)],
    [attributes.nonce, Buffer.from(nonce)],
  ]);
  const hmacBytes = 24; // with its own head
  bare.writeUInt16BE(bare.length - headerBytes + hmacBytes, 2);
  const key = createHash("md5").update(`${username}:${realm}:${credential}`).digest();
  return Buffer.concat([
    bare,
    attribute(attributes.integrity, createHmac("sha1", key).update(bare).digest()),
  ]);
}

/** How many bytes the message has whose beginning this is; undefined while too little has come. */
export function stunLength(bytes: Buffer): number | undefined {
  return bytes.length < 4 ? undefined : headerBytes + bytes.readUInt16BE(2);
}

/** Undefined where it is no answer to such a question. */
export function readStunAnswer(bytes: Buffer): StunAnswer | undefined {
  if (bytes.length < headerBytes || bytes.readUInt32BE(4) !== cookie) return undefined;
  const type = bytes.readUInt16BE(0);
  if (type === (allocate | 0x100)) return { is: "given" };
  if (type !== (allocate | 0x110)) return undefined;
  const found = attributesOf(bytes);
  const error = found.get(attributes.error);
  if (!error || error.length < 4) return undefined;
  return {
    is: "refused",
    code: error.readUInt8(2) * 100 + error.readUInt8(3),
    realm: found.get(attributes.realm)?.toString(),
    nonce: found.get(attributes.nonce)?.toString(),
  };
}

function attributesOf(bytes: Buffer): ReadonlyMap<number, Buffer> {
  const found = new Map<number, Buffer>();
  for (let at = headerBytes; at + 4 <= bytes.length;) {
    const length = bytes.readUInt16BE(at + 2);
    if (at + 4 + length > bytes.length) return found;
    found.set(bytes.readUInt16BE(at), bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length + ((4 - (length % 4)) % 4);
  }
  return found;
}

function message(parts: readonly (readonly [number, Buffer])[]): Buffer {
  const body = Buffer.concat(parts.map(([type, value]) => attribute(type, value)));
  const head = Buffer.alloc(8);
  head.writeUInt16BE(allocate, 0);
  head.writeUInt16BE(body.length, 2);
  head.writeUInt32BE(cookie, 4);
  return Buffer.concat([head, randomBytes(12), body]);
}

function attribute(type: number, value: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(type, 0);
  head.writeUInt16BE(value.length, 2);
  return Buffer.concat([head, value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
}
