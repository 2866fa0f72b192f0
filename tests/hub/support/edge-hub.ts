import { generateKeyPairSync, type KeyObject, randomUUID, sign } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from "@hpke/core";
import type { Task } from "@medplum/fhirtypes";
import type { Principal } from "../../../hub/fhir/principal.ts";
import { practiceDoctors } from "../../../hub/practice/people.ts";
import { type RunningHub, startHub } from "../../../hub/server.ts";
import { openFhir } from "../../../hub/server/open-fhir.ts";
import { storeOf } from "../../../hub/server/store-of.ts";
import {
  hubPaths,
  type Receipt,
  receipt,
  signedBytes,
  type SignedItem,
  tokenAnswer,
} from "../../../shared/contract/hub-api.ts";
import { putPracticeHubData } from "../../support/practice-hub-data.ts";

export const passphrase = "practice only, no patients";

/** A real practice hub on a free port, with its own temporary folder. */
export async function startEdgeHub({ spokePage }: { readonly spokePage?: string } = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "edge-hub-"));
  const dataFolder = path.join(folder, "hub");
  await putPracticeHubData(dataFolder);
  const bugs: unknown[] = [];
  const running = await startHub({
    dataFolder,
    port: 0,
    host: "127.0.0.1",
    practice: true,
    spokePage,
    version: "test",
    openFhir,
    onBug: (_where, bug) => String(bugs.push(bug)),
  });
  const store = (principal: Principal = { role: "system" }) => storeOf(running.hub.fhir.port, principal);
  const post = (where: string, body: unknown, bearer?: string) =>
    fetch(new URL(where, running.url), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      },
      body: JSON.stringify(body),
    });
  const token = async (username: string, deskId = "desk-1") =>
    tokenAnswer.parse(await (await post(hubPaths.token, { username, passphrase, deskId })).json());
  const close = async () => {
    await running.close();
    rmSync(folder, { recursive: true });
  };
  return { running, dataFolder, bugs, store, post, token, close };
}
export type EdgeHub = Awaited<ReturnType<typeof startEdgeHub>>;

export const firstDoctor = (at = 0) => {
  const found = practiceDoctors[at];
  if (!found) throw new Error("no practice doctor");
  return found;
};

/** A desk of one doctor, with its signing key registered at the hub. */
export async function registeredDesk(hub: EdgeHub, username: string, deskId: string): Promise<KeyObject> {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const { accessToken } = await hub.token(username, deskId);
  const key = publicKey.export({ format: "jwk" }).x;
  const answer = await hub.post(hubPaths.signingKey, { deskId, publicKey: key }, accessToken);
  if (answer.status !== 200) throw new Error(`registering answered ${answer.status}`);
  return privateKey;
}

/** Signs and seals as a desk does. */
export async function sealed(hub: RunningHub, unsigned: Omit<SignedItem, "signature">, key: KeyObject) {
  const signature = sign(null, Buffer.from(signedBytes(unsigned)), key).toString("base64url");
  const suite = new CipherSuite({
    kem: new DhkemX25519HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });
  const { hubId, seal } = hub.hub.keys;
  const raw = Uint8Array.from(Buffer.from(seal.x, "base64url")).buffer;
  const recipientPublicKey = await suite.kem.importKey("raw", raw, true);
  const plain = Uint8Array.from(Buffer.from(JSON.stringify({ ...unsigned, signature }))).buffer;
  const { ct, enc } = await suite.seal({ recipientPublicKey }, plain);
  const text = (bytes: ArrayBuffer) => Buffer.from(bytes).toString("base64url");
  return { itemId: unsigned.itemId, hubId, enc: text(enc), ciphertext: text(ct) };
}

export async function delivered(hub: EdgeHub, envelope: unknown): Promise<Receipt> {
  const answer = await hub.post(hubPaths.deliver, envelope);
  return receipt.parse(await answer.json());
}

export async function waitingTasks(hub: EdgeHub): Promise<readonly Task[]> {
  return hub.store().search("Task", { status: "requested" });
}

export const newId = (): string => randomUUID();
