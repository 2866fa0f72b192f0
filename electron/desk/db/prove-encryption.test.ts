import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openDatabase } from "./open-database.ts";
import { proveEncryption } from "./prove-encryption.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "desk-prove-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("a file that cannot be read keeps no other doctor out, and hides none that lies in the clear", () => {
  const good = path.join(folder, "good.db");
  openDatabase(good, new Uint8Array(32).fill(7)).close();
  const unreadable = path.join(folder, "unreadable.db");
  mkdirSync(unreadable); // reading it fails, as on a page that the disk cannot give
  writeFileSync(path.join(unreadable, "so that it has a size"), "");
  expect(proveEncryption([unreadable, good])).toBe("proven");
  const clear = path.join(folder, "clear.db");
  new Database(clear).exec("CREATE TABLE note (text TEXT)").close();
  expect(proveEncryption([unreadable, good, clear])).toBe("failed");
});
