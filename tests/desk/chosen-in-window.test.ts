import { randomBytes } from "node:crypto";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { migrate } from "../../electron/desk/db/migrations/migrate.ts";
import {
  chosenFiles,
  keepChosen,
  letGoOfFile,
  sayAboutFile,
} from "../../electron/desk/db/stores/chosen-files.ts";
import type { Client } from "../../renderer/bridge/client.ts";
import { makeKeepers } from "../../renderer/bridge/keepers.ts";
import { makeFileKeeping } from "../../renderer/desk/files/file-keeping.ts";
import type { Input } from "../../shared/contract/calls.ts";
import { consultId as consultIdOf, practitionerId } from "../../shared/domain/ids.ts";
import { failure } from "../../shared/result/failure.ts";
import { err, ok } from "../../shared/result/result.ts";

const consultId = consultIdOf.parse("c1");
const [first, second] = ["doctor-1", "doctor-2"].map((id) => practitionerId.parse(id));
const at = "2026-11-26T06:00:00.000Z";
const size = 2_100_000;
const scan = (name = "ecg.pdf") =>
  new File([Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(size - 9)])], name);
const slow = (ms: number, file = scan()) => {
  const read = file.arrayBuffer.bind(file);
  return Object.assign(file, {
    arrayBuffer: () => new Promise((done) => setTimeout(done, ms)).then(() => read()),
  });
};
const pulledOut = (file = scan()) =>
  Object.assign(file, { arrayBuffer: () => Promise.reject(new DOMException("", "NotReadableError")) });

/** A window over the desk's real store, which refuses where its disk is full. */
function aWindow() {
  const db = new Database(":memory:");
  migrate(db);
  const desk = { isFull: false, isAway: false };
  const answerTo = (name: string, input: unknown) => {
    if (name === "file.say") return sayAboutFile(db, { ...(input as Input<"file.say">), at });
    const { piece, ...file } = input as Input<"file.keep">;
    return keepChosen(db, { ...file, at, patientRef: undefined, bytes: Buffer.from(piece, "base64") });
  };
  const call = async (name: string, input: unknown) => {
    if (desk.isAway) return err(failure("desk-unreachable", name, "The desk does not answer."));
    if (desk.isFull) return err(failure("storage-full", name, "The disk is full."));
    return ok(answerTo(name, input) ?? {});
  };
  const client: Client = {
    call: call as Client["call"], // answers the two calls that are made here
    onEvent: () => () => undefined,
    connection: () => "open",
    onConnection: () => () => undefined,
  };
  const keepers = makeKeepers();
  keepers.signedIn(first);
  const files = () =>
    keepers.held("chosen files", (mayAsk) => makeFileKeeping({ client, mayAsk, onTaken: () => undefined }));
  const onDisk = () => chosenFiles(db, consultId).map(({ about, held }) => ({ about, held }));
  const newest = () => {
    const one = files().now().fresh.at(-1);
    if (!one) throw new Error("no file is chosen");
    return { ...one, name: one.file.name, size: one.file.size };
  };
  return { db, desk, keepers, files, onDisk, newest };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());
/** A file's bytes come outside of any timer. */
const settled = async (ms = 0) => {
  await vi.advanceTimersByTimeAsync(ms);
  for (let turn = 0; turn < 200; turn += 1) await new Promise((done) => setImmediate(done));
};

it("files chosen on a desk that is killed, with what was typed about them, wait for the doctor's return", async () => {
  const { desk, keepers, files, onDisk, newest } = aWindow();
  desk.isAway = true;
  files().take(consultId, [scan("1.pdf"), slow(2_000)]);
  files().write(newest(), "ECG of today");
  await settled(2_000);
  expect(keepers.anyUnkept()).toBe(true);
  keepers.signedIn(undefined);
  desk.isAway = false;
  keepers.signedIn(second);
  await settled(20_000);
  expect([onDisk(), files().now().fresh, keepers.anyUnkept()]).toEqual([[], [], true]);
  keepers.signedIn(first);
  for (let turn = 0; turn < 4; turn += 1) await settled(3_000);
  expect(onDisk().toSorted((one, other) => one.about.localeCompare(other.about))).toEqual([
    { about: "", held: size },
    { about: "ECG of today", held: size },
  ]);
  expect(keepers.anyUnkept()).toBe(false);
});

it("a file is in the window alone until the desk has it whole, and is given again from where a full disk stopped it", async () => {
  const { desk, keepers, files, onDisk, newest } = aWindow();
  files().take(consultId, [slow(2_000)]);
  expect(keepers.anyUnkept()).toBe(true);
  desk.isFull = true;
  await settled(2_000);
  expect(newest()).toMatchObject({ held: 0, failure: { kind: "storage-full" } });
  desk.isFull = false;
  await settled(3_000);
  await settled(3_000);
  expect([onDisk(), newest().failure, keepers.anyUnkept()]).toEqual([
    [{ about: "", held: size }],
    undefined,
    false,
  ]);
});

it("a sentence that a full disk refused is offered again, of a file left from before and of a new one", async () => {
  const { db, desk, keepers, files, onDisk, newest } = aWindow();
  const left = { fileId: "f1", consultId, name: "ecg.pdf", contentType: "application/pdf", size } as const;
  sayAboutFile(db, { ...left, at, about: "ECG" });
  files().take(consultId, [scan()]);
  await settled();
  desk.isFull = true;
  files().write(left, "ECG of today");
  files().write(newest(), "Chest X-ray");
  await settled(9_000);
  expect(files().unkept("f1")).toMatchObject({ typed: { about: "ECG of today" } });
  expect([onDisk().map(({ about }) => about), keepers.anyUnkept()]).toEqual([["ECG", ""], true]);
  desk.isFull = false;
  await settled(3_000);
  expect(onDisk().map(({ about }) => about)).toEqual(["ECG of today", "Chest X-ray"]);
  expect(keepers.anyUnkept()).toBe(false);
});

it("what was said of a file that could not be read is said of the one chosen in its place", async () => {
  const { keepers, files, onDisk, newest } = aWindow();
  files().take(consultId, [pulledOut()]);
  files().write(newest(), "ECG of today");
  await settled();
  expect([newest().problem?.en, keepers.anyUnkept()]).toEqual([
    expect.stringContaining("cannot be read"),
    true,
  ]);
  files().take(consultId, [scan()], newest().fileId);
  await settled();
  expect([onDisk(), keepers.anyUnkept()]).toEqual([[{ about: "ECG of today", held: size }], false]);
});

it("what is let go of while it is read, or while its sentence waits for room, does not come back", async () => {
  const { db, desk, keepers, files, onDisk, newest } = aWindow();
  const discard = (fileId: string) => {
    files().leave(fileId);
    letGoOfFile(db, fileId);
    return { answered: () => files().forget(fileId) };
  };
  files().take(consultId, [slow(2_000)]);
  files().write(newest(), "Another's ECG");
  await settled();
  const read = discard(newest().fileId);
  await settled(9_000);
  read.answered();
  await settled(20_000);
  expect(onDisk()).toEqual([]);
  files().take(consultId, [scan()]);
  await settled();
  desk.isFull = true;
  files().write(newest(), "Another's ECG");
  await settled();
  desk.isFull = false;
  const unsaid = discard(newest().fileId);
  await settled(9_000);
  unsaid.answered();
  await settled(20_000);
  expect([onDisk(), keepers.anyUnkept()]).toEqual([[], false]);
});

it("asked for before it was looked at, it is attached with what is known and said of it when all of it is at the desk", async () => {
  const { files, newest } = aWindow();
  files().take(consultId, [slow(2_000)]);
  const { fileId } = newest();
  files().write(newest(), "ECG");
  const attached: unknown[] = [];
  const attach = () =>
    files().attach(fileId, async ({ about, contentType }) => {
      attached.push([about, contentType, newest().attaching]);
      return true;
    });
  const done = Promise.all([attach(), attach()]);
  expect(newest()).toMatchObject({ attaching: "rest" });
  expect(newest().contentType).toBeUndefined();
  files().write(newest(), "ECG of today");
  await settled(2_000);
  expect(await done).toEqual([true, false]);
  expect(attached).toEqual([["ECG of today", "application/pdf", "now"]]);
});
