import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type RecoveryAnswer, answerInfo, recoveryRequest } from "../../../shared/contract/recovery.ts";
import { ok } from "../../../shared/result/result.ts";
import { StorageTrouble } from "../db/database-trouble.ts";
import { type DatabaseWorker, startDatabaseWorker } from "../db/database-worker.ts";
import type { DeskDatabase } from "../db/operations.ts";
import { hpkeSuite } from "../keys/hpke-suite.ts";
import { keepRecovery, unlockKeyring } from "../keys/keyring.ts";
import { sealForRecovery } from "../keys/recovery.ts";
import { at, makeFile, offlineDesk, passphrase, username } from "../session/offline-desk.fixture.ts";
import { signIn } from "../session/sign-in.ts";
import { keyHandlers } from "./key-handlers.ts";
import { endSession } from "./session-handlers.ts";

const next = "another long passphrase";
let root = "";
let worker: DatabaseWorker;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "desk-keys-"));
  worker = startDatabaseWorker();
});
afterEach(async () => {
  await worker.end();
  rmSync(root, { recursive: true, force: true });
});

it("a passphrase that hub and PC have changed is said to be changed, and traced when the full disk has room", async () => {
  const parts = offlineDesk(root, worker);
  makeFile(parts);
  const opened = await signIn(parts, username, passphrase);
  if (!opened.ok) return expect.fail(opened.error.message);
  const disk = { full: true };
  const appendAudit: DeskDatabase["appendAudit"] = (entry) =>
    disk.full
      ? Promise.reject(new StorageTrouble("storage-full", "SQLITE_FULL"))
      : opened.value.db.appendAudit(entry);
  const hub = { ...opened.value.hub, ask: async () => ok({ status: 200, json: { changed: true } }) };
  const db = { ...opened.value.db, appendAudit };
  parts.held.current = { ...opened.value, db, hub };
  expect(await keyHandlers(parts)["session.changePassphrase"]({ passphrase, next })).toEqual(ok({}));
  const { keyring } = parts.folders.doctor(username);
  expect(unlockKeyring(keyring, next, Date.parse(at)).state).toBe("open");
  disk.full = false;
  const before = (await opened.value.db.auditHead())?.position ?? 0;
  await parts.openedLog.note(db, { at, kind: "opened", subject: "a-consult" });
  expect((await opened.value.db.auditHead())?.position).toBe(before + 2);
  await endSession(parts);
});

const textOf = (value: object): string => Buffer.from(JSON.stringify(value), "utf8").toString("base64url");
const bytesOf = (text: string): ArrayBuffer => Uint8Array.from(Buffer.from(text, "base64url")).buffer;
const base64url = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString("base64url");

/** As the operator's command answers; this one knows the data key beforehand. */
async function operatorsAnswer(request: string, dataKey: Uint8Array): Promise<string> {
  const { replyKey } = recoveryRequest.parse(JSON.parse(Buffer.from(request, "base64url").toString("utf8")));
  const suite = hpkeSuite();
  const recipientPublicKey = await suite.kem.deserializePublicKey(bytesOf(replyKey));
  const info = new TextEncoder().encode(answerInfo(username));
  const { enc, ct } = await suite.seal({ recipientPublicKey, info }, Uint8Array.from(dataKey).buffer);
  const answer: RecoveryAnswer = {
    answer: "paramarsh-recovery",
    enc: base64url(enc),
    ciphertext: base64url(ct),
  };
  return textOf(answer);
}

it("the use of the hospital's key is noted before the wrap is changed: a cut between the two leaves a trace", async () => {
  const parts = offlineDesk(root, worker);
  const key = makeFile(parts);
  const { keyring, folder } = parts.folders.doctor(username);
  const { publicKey } = await hpkeSuite().kem.generateKeyPair();
  const hospital = base64url(await hpkeSuite().kem.serializePublicKey(publicKey));
  keepRecovery(keyring, await sealForRecovery(username, key, hospital));
  const handlers = keyHandlers(parts);
  const asked = await handlers["session.askRecovery"]({ username });
  if (!asked.ok) return expect.fail(asked.error.message);
  const answer = await operatorsAnswer(asked.value.request, key);
  mkdirSync(`${keyring}.new`); // the wrap cannot be written, as if the desk were cut off here
  await expect(handlers["session.recover"]({ username, answer, next })).rejects.toThrow();
  expect(existsSync(path.join(folder, "recovered"))).toBe(true);
});
