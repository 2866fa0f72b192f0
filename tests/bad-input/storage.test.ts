import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../electron/desk/db/open-database.ts";
import { unlockKeyring } from "../../electron/desk/keys/keyring.ts";
import { openFhir } from "../../hub/server/open-fhir.ts";
import { openHub } from "../../hub/server/open-hub.ts";
import type { CallName, Input, Output } from "../../shared/contract/calls.ts";
import type { ConsultId } from "../../shared/domain/ids.ts";
import {
  account,
  ask,
  noteEdits,
  openClinic,
  openPatient,
  type PracticeClinic,
  reviewed,
  until,
} from "../desk/support/practice-desk.ts";
import { type OnSmallDisk, onSmallDisk, smallDisksAllowed } from "./support/small-disk.ts";

const patient = "Vidya Namuna Devi";
const typed = (insert: string, at: number): Input<"draft.edit">["edits"] => [
  { kind: "splice", section: "complaint", at, remove: 0, insert },
];

const reportOf = (callId: string) => ({
  ...{ id: randomUUID(), callId, taskId: "a-ticket", centre: "Namunakot" },
  ...({ kind: "abuse", block: false } as const),
});

let clinic: PracticeClinic;
let hubUrl: string;
const folders: string[] = [];
const freshFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), "paramarsh-disk-"));
  folders.push(folder);
  return folder;
};
beforeAll(async () => {
  clinic = await openClinic();
  hubUrl = (await clinic.hubUp()).url;
});
afterAll(async () => {
  await clinic.end();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!smallDisksAllowed)("the desk on a small disk", () => {
  let child: OnSmallDisk;
  afterEach(() => child.end());

  const tell = async <N extends CallName>(name: N, input: Input<N>) =>
    (await child.ask({ call: name, input })) as { ok: boolean; value: Output<N>; error: { kind: string } };
  const value = async <N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const answer = await tell(name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.kind}`);
    return answer.value;
  };
  const signInAndClaim = async (): Promise<ConsultId> => {
    await value("session.signIn", account);
    const { rows } = await until(
      () => value("queue.list", {}),
      (queue) => queue.rows.some((row) => row.name === patient && row.readyOffline !== "coming"),
      "the patient is here",
    );
    const consultId = rows.find((row) => row.name === patient)?.consultId;
    if (consultId === undefined) throw new Error("no such patient");
    await value("consult.open", { consultId });
    await value("consult.claim", { consultId });
    return consultId;
  };

  it("full while typing and at the signature: each says storage-full, nothing half is kept, all goes on with room", async () => {
    const folder = freshFolder();
    child = onSmallDisk("desk-child.ts", [{ folder, size: "8m" }], { dataFolder: folder, hubUrl });
    const consultId = await signInAndClaim();
    await value("draft.edit", { consultId, firstSeq: 1, edits: noteEdits });
    await child.ask({ disk: "fill", folder });
    // The journal's own file may still have room inside: typed until the disk says no. In small pieces, since FHIR
    // knows no text of more than 1 MB.
    let firstSeq = noteEdits.length + 1;
    const letter = () => ({ consultId, firstSeq, edits: typed("Also dizzy. ".repeat(200), 0) });
    let answer = await tell("draft.edit", letter());
    while (answer.ok && firstSeq < 3_000) {
      firstSeq += 1;
      answer = await tell("draft.edit", letter());
    }
    expect(answer).toMatchObject({ ok: false, error: { kind: "storage-full" } });
    const late = letter();
    const scan = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(900_000)]);
    const file = {
      consultId,
      fileId: randomUUID(),
      contentType: "application/pdf",
      size: scan.length,
    } as const;
    const whole = { ...file, name: "ecg.pdf", start: 0, piece: scan.toString("base64") };
    expect(await tell("file.keep", whole)).toMatchObject({ ok: false, error: { kind: "storage-full" } });
    expect((await value("file.chosen", { consultId })).files).toEqual([]);
    const sign = async () => ({
      consultId,
      draftSeq: (await value("consult.review", { consultId })).draftSeq,
      pin: account.pin,
      confirmedPatient: true as const,
    });
    expect(await tell("consult.sign", await sign())).toMatchObject({
      ok: false,
      error: { kind: "storage-full" },
    });
    expect((await value("consult.open", { consultId })).issue.state).toBe("not-signed");
    const begun = () => ({ ...reportOf(randomUUID()), text: "He shouted. ".repeat(80) });
    let report = begun();
    let told = await tell("call.keepReportDraft", report);
    for (let tries = 0; told.ok && tries < 3_000; tries += 1) {
      report = begun();
      told = await tell("call.keepReportDraft", report);
    }
    expect(told).toMatchObject({ ok: false, error: { kind: "storage-full" } });
    await child.ask({ disk: "free", folder });
    // What was typed to the brim stands in the log, which needs as much room again to be written into the file.
    await child.ask({ disk: "size=16m", folder });
    await value("call.keepReportDraft", report);
    expect((await value("call.reportDrafts", {})).drafts).toContainEqual(report);
    await value("draft.edit", late);
    expect((await value("consult.open", { consultId })).draftSeq).toBe(firstSeq);
    // The window still has the file: tried again, it is taken in as if nothing had been.
    await value("file.say", { ...file, name: "ecg.pdf", about: "ECG of today" });
    expect(await value("file.keep", whole)).toEqual({ held: scan.length });
    const { fileId } = file;
    expect((await value("file.content", { consultId, fileId })).base64).toBe(whole.piece);
    await value("consult.sign", await sign());
    const view = await until(
      () => value("consult.open", { consultId }),
      ({ issue }) => issue.state !== "signed-not-issued",
      "the hub's receipt is here",
    );
    expect(view.issue.state).toBe("issued");
  }, 240_000);

  it("full exactly when the envelope is written: signed, said why it waits, and sent when there is room", async () => {
    const folder = freshFolder();
    const sealed = path.join(folder, "sealed");
    child = onSmallDisk(
      "desk-child.ts",
      [
        { folder, size: "8m" },
        { folder: sealed, size: "64k" },
      ],
      { dataFolder: folder, hubUrl },
    );
    await value("session.signIn", account);
    const queue = await until(
      () => value("queue.list", {}),
      ({ rows }) => rows.some((row) => row.name === "Hari Kalpit" && row.readyOffline !== "coming"),
      "the patient is here",
    );
    const consultId = queue.rows.find(({ name }) => name === "Hari Kalpit")?.consultId;
    if (consultId === undefined) throw new Error("no such patient");
    await value("consult.open", { consultId });
    await value("consult.claim", { consultId });
    await value("draft.edit", { consultId, firstSeq: 1, edits: noteEdits });
    await child.ask({ disk: "fill", folder: sealed });
    const { draftSeq } = await value("consult.review", { consultId });
    const signed = await value("consult.sign", {
      consultId,
      draftSeq,
      pin: account.pin,
      confirmedPatient: true,
    });
    expect(signed.state).toBe("signed-not-issued");
    const { unsent } = await value("sync.state", {});
    expect(unsent.find(({ kind }) => kind === "signed")).toMatchObject({ why: "storage-full" });
    await child.ask({ disk: "free", folder: sealed });
    await until(
      () => value("sync.now", {}).then(() => value("consult.open", { consultId })),
      ({ issue }) => issue.state === "issued",
      "the envelope was written and delivered",
    );
  }, 240_000);

  it("a data folder that is read-only says so, and is asked again when it is not", async () => {
    const folder = freshFolder();
    child = onSmallDisk("desk-child.ts", [{ folder, size: "8m" }], { dataFolder: folder, hubUrl });
    await value("session.signIn", account);
    await value("session.signOut", {});
    await child.ask({ disk: "ro", folder });
    expect(await tell("session.signIn", account)).toMatchObject({ error: { kind: "storage-read-only" } });
    expect(await tell("settings.write", { language: "hi" })).toMatchObject({
      error: { kind: "storage-read-only" },
    });
    await child.ask({ disk: "rw", folder });
    expect(await tell("session.signIn", account)).toMatchObject({ ok: true });
  }, 240_000);
});

describe("the desk's file", () => {
  const place = async (folder: string) => {
    const doctors = path.join(folder, "doctors");
    const [name = ""] = await readdir(doctors);
    return { keyring: path.join(doctors, name, "keyring.json"), file: path.join(doctors, name, "desk.db") };
  };
  const spoil: readonly (readonly [string, string, (file: string, key: Buffer) => void])[] = [
    ["of zero bytes", "storage-damaged", (file) => truncateSync(file, 0)],
    ["that is gone", "storage-damaged", (file) => rmSync(file)],
    ["full of other bytes", "storage-damaged", (file) => writeFileSync(file, randomBytes(64 * 1024))],
    [
      "written by a newer program",
      "storage-newer",
      (file, key) => {
        const db = openDatabase(file, key);
        db.exec("INSERT INTO migration VALUES (99990, 'later', 'x')");
        db.close();
      },
    ],
  ];

  it.each(spoil)("%s: %s, and it stays as it is", async (_name, kind, spoilIt) => {
    const name = `desk-${spoil.findIndex(([one]) => one === _name)}`;
    const desk = await clinic.openDesk(name);
    await ask(desk, "session.signIn", account);
    await desk.close();
    const { keyring, file } = await place(path.join(clinic.folder, name));
    const unlocked = unlockKeyring(keyring, account.passphrase, Date.now());
    if (unlocked.state !== "open") throw new Error("the keyring does not open");
    spoilIt(file, unlocked.dataKey);
    const before = bytesOf(file);
    const again = await clinic.openDesk(name);
    expect(await again.dispatch("session.signIn", account)).toMatchObject({ ok: false, error: { kind } });
    expect(bytesOf(file)).toEqual(before);
    expect((await ask(again, "desk.state", {})).session).toBeUndefined();
  });
});

/** As a later version of the hub would have left it. */
const inLater =
  (sql: string) =>
  (file: string): void => {
    const later = new Database(file);
    later.exec(sql);
    later.close();
  };

const bytesOf = (file: string): Buffer | undefined => {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
};

describe.skipIf(!smallDisksAllowed)("the hub on a small disk", () => {
  it("full: the doctor reads why, goes on writing and signing, and all arrives once when there is room", async () => {
    const folder = freshFolder();
    const child = onSmallDisk("hub-child.ts", [{ folder, size: "72m" }], { dataFolder: folder });
    const other = await openClinic();
    try {
      const { url } = (await child.ask({})) as { readonly url: string };
      const desk = await other.openDesk("desk", url);
      await ask(desk, "session.signIn", account);
      const consultId = await openPatient(desk, patient);
      await ask(desk, "consult.claim", { consultId });
      await child.ask({ disk: "fill", folder });
      await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: noteEdits });
      await ask(desk, "consult.sign", await reviewed(desk, consultId));
      const { unsent } = await until(
        () => ask(desk, "sync.now", {}),
        (view) => view.unsent.some(({ kind, why }) => kind === "signed" && why !== undefined),
        "the sender has tried",
      );
      expect(unsent.find(({ kind }) => kind === "signed")).toMatchObject({
        state: "waiting",
        why: "hub-full",
      });
      await child.ask({ disk: "free", folder });
      const view = await until(
        () => ask(desk, "consult.open", { consultId }),
        ({ issue }) => issue.state !== "signed-not-issued",
        "the hub's receipt is here",
      );
      expect(view.issue.state).toBe("issued");
      await desk.close();
    } finally {
      await child.end();
      await other.end();
    }
  }, 240_000);
});

describe("a hub's store", () => {
  const makeHub = async (): Promise<string> => {
    const dataFolder = freshFolder();
    const hub = await open(dataFolder);
    await hub.auth.accounts.add({
      role: "operator",
      username: "namuna",
      name: "Namuna",
      practitionerId: "op-1",
      passphrase: "a long passphrase of an operator",
    });
    await hub.close();
    return dataFolder;
  };
  const open = (dataFolder: string) =>
    openHub({ dataFolder, kind: "site", openFhir, onBug: () => "test", clock: () => new Date() });

  it.each([
    [
      "of zero bytes",
      "fhir.db",
      (file: string) => truncateSync(file, 0),
      /0 bytes.*Nothing was overwritten/u,
    ],
    ["damaged", "fhir.db", (file: string) => writeFileSync(file, randomBytes(8192)), /damaged.*last backup/u],
    [
      "from the future",
      "fhir.db",
      inLater("INSERT INTO schema_step VALUES (99990)"),
      /written by a newer hub/u,
    ],
    ["whose accounts are from the future", "accounts.db", inLater("PRAGMA user_version = 999"), /newer/u],
    [
      "whose accounts are damaged",
      "accounts.db",
      (file: string) => writeFileSync(file, randomBytes(8192)),
      /damaged/u,
    ],
  ])("%s is refused with a sentence and left as it is", async (_name, file, spoilIt, sentence) => {
    const dataFolder = await makeHub();
    for (const left of ["-wal", "-shm"]) rmSync(path.join(dataFolder, file + left), { force: true });
    spoilIt(path.join(dataFolder, file));
    const before = readFileSync(path.join(dataFolder, file));
    await expect(open(dataFolder)).rejects.toThrow(sentence);
    expect(readFileSync(path.join(dataFolder, file)).equals(before)).toBe(true);
  });
});
