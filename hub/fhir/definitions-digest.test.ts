import { deepStrictEqual } from "node:assert";
import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { getAllDataTypes, globalSchema } from "@medplum/core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { digested } from "./definitions-digest.ts";
import { loadDefinitions } from "./definitions.ts";
import type { Definitions } from "./definitions-digest.ts";

const world = { folder: "" };
beforeEach(() => {
  world.folder = mkdtempSync(path.join(os.tmpdir(), "definitions-"));
});
afterEach(() => rmSync(world.folder, { recursive: true }));

const from = (make: () => Definitions) => digested(import.meta.filename, make, world.folder);
const never = () => expect.fail("made anew");
const found = () => path.join(world.folder, readdirSync(world.folder)[0] ?? "");

it("what was made once is read the next time, and is the same", () => {
  const made = from(loadDefinitions);
  const now = () => ({ types: { ...getAllDataTypes() }, search: { ...globalSchema.types } });
  const before = structuredClone(now());
  const read = from(never);
  deepStrictEqual(read, made);
  deepStrictEqual(now(), before);
  expect(read.statusCodes.get("Task.status")).toContain("in-progress");
});

it("a digest that is broken, or was made by other code, is made anew, and only the newest is kept", () => {
  from(loadDefinitions);
  const file = found();
  truncateSync(file, 1000);
  expect(from(loadDefinitions).statusCodes.size).toBeGreaterThan(100);
  writeFileSync(path.join(world.folder, "r4-0123456789abcdef.bin"), "of another version");
  rmSync(file);
  from(loadDefinitions);
  expect(readdirSync(world.folder)).toEqual([path.basename(file)]);
  expect(from(never).statusCodes.size).toBeGreaterThan(100);
});

it("where nothing can be written the definitions are there all the same", () => {
  const file = path.join(world.folder, "a-file");
  writeFileSync(file, "");
  const definitions = digested(import.meta.filename, loadDefinitions, path.join(file, "no-folder"));
  expect(definitions.statusCodes.size).toBeGreaterThan(100);
});
