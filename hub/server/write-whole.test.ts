import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openHubKeys } from "../auth/hub-keys.ts";
import { writeWhole } from "./write-whole.ts";

/** What was flushed, by what it is. */
const flushed: string[] = [];
vi.mock("node:fs", async (original) => {
  const real = await original<typeof import("node:fs")>();
  const fsyncSync = (handle: number): void => {
    flushed.push(real.fstatSync(handle).isDirectory() ? "folder" : "file");
    real.fsyncSync(handle);
  };
  return { ...real, fsyncSync };
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hub-write-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("a file is replaced whole, and is its owner's alone", () => {
  const file = path.join(folder, "keys.json");
  writeWhole(file, "old");
  writeWhole(file, "new");
  expect(readFileSync(file, "utf8")).toBe("new");
  expect(statSync(file).mode & 0o077).toBe(0);
});

it("a hub whose first start was cut off while it wrote its keys makes them at the next", async () => {
  writeFileSync(path.join(folder, "hub-keys.json.new"), '{"hubId":"ha');
  const made = await openHubKeys(folder);
  expect(await openHubKeys(folder)).toEqual(made);
});

it.skipIf(process.platform === "win32")(
  "what is written is on the disk with its name: file and folder are flushed",
  () => {
    flushed.splice(0);
    writeWhole(path.join(folder, "keys.json"), "new");
    expect(flushed).toEqual(["file", "folder"]);
  },
);
