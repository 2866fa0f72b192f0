import {
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openFhir } from "./open-fhir.ts";
import { openHub } from "./open-hub.ts";
import { hubFiles, madeMark } from "./whole-folder.ts";

let folder = "";
const at = (name: string) => path.join(folder, name);
const open = () =>
  openHub({ dataFolder: folder, kind: "site", openFhir, onBug: () => "test", clock: () => new Date() });
const openAndClose = async () => {
  const hub = await open();
  await hub.close();
  return { hubId: hub.keys.hubId, fresh: hub.fresh };
};
const names = () => readdirSync(folder).toSorted();

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "hub-whole-"));
  const hub = await open();
  await hub.auth.accounts.add({
    role: "operator",
    username: "namuna",
    name: "Namuna",
    practitionerId: "op-1",
    passphrase: "a long passphrase of an operator",
  });
  await hub.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

describe.each([
  ["of this release", () => undefined],
  ["of an earlier release, without the mark", () => rmSync(at(madeMark))],
])("a folder %s", (_name, make) => {
  beforeEach(make);

  it.each(hubFiles)(
    "that has lost %s is refused by its name, and starts when it is put back",
    async (lost) => {
      const { hubId } = await openAndClose();
      make();
      renameSync(at(lost), `${folder}.kept`);
      const before = names();
      await expect(open()).rejects.toThrow(new RegExp(`${lost} is missing.*put back the last backup`, "u"));
      expect(names()).toEqual(before);
      renameSync(`${folder}.kept`, at(lost));
      expect(await openAndClose()).toEqual({ hubId, fresh: false });
    },
  );
});

it.each(["accounts.db", "fhir.db"])("an emptied %s is refused and stays as it is", async (file) => {
  truncateSync(at(file), 0);
  await expect(open()).rejects.toThrow(new RegExp(`${file} has 0 bytes`, "u"));
  await expect(open()).rejects.toThrow(new RegExp(`${file} has 0 bytes`, "u"));
});

it("a hub that lost accounts and store, and kept its keys, is no new one", async () => {
  rmSync(at("accounts.db"));
  rmSync(at("fhir.db"));
  await expect(open()).rejects.toThrow("accounts.db is missing");
});

it("damaged keys are refused with a sentence", async () => {
  writeFileSync(at("hub-keys.json"), '{"hubId":"ha');
  await expect(open()).rejects.toThrow(/hub-keys\.json are damaged.*put back the last backup/u);
});

it.each([1, 2])("a first start that was cut off after %s of the files goes on", async (made) => {
  for (const gone of [madeMark, ...hubFiles.slice(made)]) rmSync(at(gone));
  if (made === 2) {
    rmSync(at("accounts.db"));
    writeFileSync(at("accounts.db"), ""); // as SQLite makes it
  }
  expect(await openAndClose()).toMatchObject({ fresh: true });
  expect(existsSync(at(madeMark))).toBe(true);
});
