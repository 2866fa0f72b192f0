import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { RunningHub } from "../../hub/server.ts";
import { storeOf } from "../../hub/server/store-of.ts";
import { hubInfo, hubPaths } from "../../shared/contract/hub-api.ts";
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

const cli = path.join(import.meta.dirname, "../../hub/admin/cli.ts");

async function backup(dataFolder: string, ...words: readonly string[]) {
  const child = spawn(process.execPath, [cli, "backup", ...words, "--data", dataFolder], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const text = { out: "", err: "" };
  child.stdout.on("data", (part: Buffer) => (text.out += part.toString()));
  child.stderr.on("data", (part: Buffer) => (text.err += part.toString()));
  const [code] = await once(child, "close");
  return { code: z.number().parse(code), ...text };
}

const madeIn = (folder: string): string => path.join(folder, readdirSync(folder)[0] ?? "");
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted();

let clinic: PracticeClinic;
let hub: RunningHub;
beforeAll(async () => {
  clinic = await openClinic();
  hub = await clinic.hubUp();
}, 240_000);
afterAll(() => clinic.end());
const store = () => storeOf(hub.hub.fhir.port, { role: "system" });
const hubFolder = () => path.join(clinic.folder, "hub");
async function writeUntil(end: Promise<unknown>): Promise<string[]> {
  const ended = { yet: false };
  void end.finally(() => (ended.yet = true));
  const ids: string[] = [];
  while (!ended.yet)
    ids.push((await store().create({ resourceType: "Patient", name: [{ text: "Meanwhile Namuna" }] })).id);
  return ids;
}
const place = (name: string) => {
  const folder = path.join(clinic.folder, name);
  mkdirSync(folder);
  return folder;
};

it("a hub is backed up while it runs; put back, it starts, and desks send it what it has lost", async () => {
  const desk = await clinic.openDesk("desk");
  await ask(desk, "session.signIn", account);
  const consultId = await openPatient(desk, "Vidya Namuna Devi");
  const before = await store().create({ resourceType: "Patient", name: [{ text: "Before Namuna" }] });
  const waits = path.join(hubFolder(), "hand-over", "owner");
  mkdirSync(waits, { recursive: true });
  for (const name of ["one.whole", "two.part"]) writeFileSync(path.join(waits, name), "sealed");
  const into = place("usb");
  const made = backup(hubFolder(), into);
  const meanwhile = await writeUntil(made);
  const done = await made;
  expect(done).toMatchObject({ code: 0, err: "" });
  const copy = madeIn(into);
  expect(done.out).toMatch(new RegExp(`^Backed up to ${copy} .*\n$`, "u"));
  expect(filesBelow(copy)).toEqual([
    "accounts.db",
    "accounts.db-wal",
    "fhir.db",
    "fhir.db-wal",
    path.join("hand-over", "owner", "one.whole"),
    "hub-keys.json",
    "hub-made",
  ]);
  const open = filesBelow(copy).filter((name) => (statSync(path.join(copy, name)).mode & 0o077) !== 0);
  expect(open).toEqual([]);

  const after = await store().create({ resourceType: "Patient", name: [{ text: "After Namuna" }] });
  await ask(desk, "consult.claim", { consultId });
  await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: noteEdits });
  await ask(desk, "consult.sign", await reviewed(desk, consultId));
  const issueNow = async () => (await ask(desk, "consult.open", { consultId })).issue.state;
  await until(issueNow, (state) => state === "issued", "the hub's receipt is here");
  const info = async () => hubInfo.parse(await (await fetch(new URL(hubPaths.info, hub.url))).json());
  const lived = await info();

  await clinic.hubDown();
  rmSync(hubFolder(), { recursive: true });
  cpSync(copy, hubFolder(), { recursive: true });
  hub = await clinic.hubUp();
  const restored = await info();
  expect(restored.hubId).toBe(lived.hubId);
  expect(restored.starts?.slice(0, -1)).toEqual(lived.starts);
  const signed = () => store().search("Composition", { type: "440545006" });
  await until(
    async () => {
      await ask(desk, "sync.now", {});
      return signed();
    },
    (papers) => papers.length === 1,
    "the desk sees a restored hub, and sends the paper again",
  );
  expect(await issueNow()).toBe("issued");
  expect(await store().read("Patient", before.id)).toBeDefined();
  expect(await store().read("Patient", after.id)).toBeUndefined();
  // One moment of it: what is there of what was written meanwhile, came before what is not.
  const there = await Promise.all(
    meanwhile.map(async (id) => (await store().read("Patient", id)) !== undefined),
  );
  expect(there.lastIndexOf(true)).toBe(there.filter(Boolean).length - 1);
}, 240_000);

it("laid over the folder of a hub that was killed, it is the backup and not a mixture", async () => {
  const into = place("second-usb");
  const kept = await store().create({ resourceType: "Patient", name: [{ text: "Kept Namuna" }] });
  expect(await backup(hubFolder(), into)).toMatchObject({ code: 0 });
  const lost = await store().create({ resourceType: "Patient", name: [{ text: "Lost Namuna" }] });
  const killed = path.join(clinic.folder, "killed"); // with its log, as a kill leaves it
  cpSync(hubFolder(), killed, { recursive: true });
  expect(statSync(path.join(killed, "fhir.db-wal")).size).toBeGreaterThan(0);
  cpSync(madeIn(into), killed, { recursive: true });
  await clinic.hubDown();
  rmSync(hubFolder(), { recursive: true });
  cpSync(killed, hubFolder(), { recursive: true });
  hub = await clinic.hubUp();
  expect(await store().read("Patient", kept.id)).toBeDefined();
  expect(await store().read("Patient", lost.id)).toBeUndefined();
}, 240_000);

describe("of a hub that is stopped", () => {
  let data = "";
  beforeAll(async () => {
    await clinic.hubDown();
    data = path.join(mkdtempSync(path.join(tmpdir(), "hub-backup-")), "hub");
    cpSync(hubFolder(), data, { recursive: true });
    hub = await clinic.hubUp();
  });
  afterAll(() => rmSync(path.dirname(data), { recursive: true }));

  it("it is made too", async () => {
    const into = place("third-usb");
    expect(await backup(data, into)).toMatchObject({ code: 0 });
    expect(filesBelow(madeIn(into))).toContain("fhir.db");
  });

  it("a place that is none is refused with a sentence, and nothing is left there", async () => {
    const inside = path.join(data, "backups");
    mkdirSync(inside);
    expect(await backup(data, inside)).toMatchObject({
      code: 1,
      err: expect.stringContaining("data folder"),
    });
    const absent = path.join(clinic.folder, "not-mounted");
    expect((await backup(data, absent)).err).toContain(`There is no folder ${absent}`);
    expect(existsSync(absent)).toBe(false);
    expect(await backup(data)).toMatchObject({ code: 1, err: "Say where to: backup DIR\n" });
    const nothing = place("nothing");
    expect((await backup(nothing, place("fourth-usb"))).err).toContain("hub-keys.json is missing");
    expect(readdirSync(nothing)).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0)(
    "a place that cannot be written is refused with a sentence",
    async () => {
      const closed = place("read-only");
      chmodSync(closed, 0o500);
      expect((await backup(data, closed)).err).toContain("cannot be written");
    },
  );

  it("a damaged store is said, and no backup is made of it", async () => {
    const file = path.join(data, "fhir.db");
    const bytes = readFileSync(file);
    bytes.fill(7, 40_000, 60_000);
    writeFileSync(file, bytes);
    const into = place("fifth-usb");
    expect(await backup(data, into)).toMatchObject({ code: 1, err: expect.stringContaining("is damaged") });
    expect(readdirSync(into)).toEqual([]);
  });
});
