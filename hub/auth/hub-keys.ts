import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from "@hpke/core";
import { exportJWK, generateKeyPair } from "jose";
import { z } from "zod";
import { CannotStart } from "../server/cannot-start.ts";
import { writeWhole } from "../server/write-whole.ts";

const okpKey = z.object({ kty: z.literal("OKP"), crv: z.string(), x: z.string(), d: z.string() });
const keyFile = z.object({ hubId: z.string(), token: okpKey, seal: okpKey });

/** The hub's own identity and private keys, made once with the data folder and never sent anywhere. */
export type HubKeys = z.infer<typeof keyFile>;

/** RFC 9180: what signed items are sealed with. */
export const sealSuite = (): CipherSuite =>
  new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

/** Reads the hub's keys, or makes them at the first start; the file is readable by its owner alone. */
export async function openHubKeys(dataFolder: string): Promise<HubKeys> {
  const file = path.join(dataFolder, "hub-keys.json");
  if (existsSync(file)) return readKeys(file);
  const keys: HubKeys = {
    hubId: randomUUID(),
    token: await newKey("EdDSA", "Ed25519"),
    seal: await newKey("ECDH-ES", "X25519"),
  };
  writeWhole(file, JSON.stringify(keys));
  return keys;
}

function readKeys(file: string): HubKeys {
  const text = readFileSync(file, "utf8");
  try {
    return keyFile.parse(JSON.parse(text));
  } catch {
    throw new CannotStart(
      `The hub's keys in ${file} are damaged. Nothing was overwritten; put back the last backup (npm run hub -- backup --help).`,
    );
  }
}

async function newKey(algorithm: string, crv: string): Promise<HubKeys["token"]> {
  const { privateKey } = await generateKeyPair(algorithm, { crv, extractable: true });
  const { kty, x, d } = await exportJWK(privateKey);
  return okpKey.parse({ kty, crv, x, d });
}
