import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openFolders } from "./folders.ts";

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

let root = "";
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "desk-folders-"));
  flushed.splice(0);
});
afterEach(() => rmSync(root, { recursive: true }));
const file = () => path.join(root, "desk-id");

it("a desk has one id, made once, whole and on the disk with its name", () => {
  const { deskId } = openFolders(root);
  expect(deskId).toMatch(/^[0-9a-f-]{36}$/);
  expect(openFolders(root).deskId).toBe(deskId);
  expect(statSync(file()).mode & 0o077).toBe(0);
  expect(readdirSync(root).filter((name) => name.endsWith(".new"))).toEqual([]);
  expect(flushed).toEqual(process.platform === "win32" ? ["file"] : ["file", "folder"]);
});

it("a start on a full disk left an empty id: it is made anew, and stays", () => {
  writeFileSync(file(), "");
  const { deskId } = openFolders(root);
  expect(deskId).not.toBe("");
  expect(readFileSync(file(), "utf8")).toBe(deskId);
  expect(openFolders(root).deskId).toBe(deskId);
});
