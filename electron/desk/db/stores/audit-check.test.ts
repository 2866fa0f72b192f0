import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openDatabase } from "../open-database.ts";
import type { WritableDb } from "../writable-db.ts";
import { appendAudit } from "./audit.ts";
import { checkAudit } from "./audit-check.ts";

let folder: string;
let db: WritableDb;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "paramarsh-audit-"));
  db = openDatabase(path.join(folder, "desk.db"), new Uint8Array(32).fill(1));
  for (const subject of ["a", "b", "c", "d"])
    appendAudit(db, { at: "2026-01-01T00:00:00.000Z", kind: "opened", subject });
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

it("a whole chain has no break", () => {
  expect(checkAudit(db)).toMatchObject({ rows: 4, breaks: [] });
});

it("names the row that was tampered with", () => {
  db.exec("UPDATE audit SET subject = 'x' WHERE position = 2");
  expect(checkAudit(db).breaks).toEqual([{ kind: "altered", position: 2 }]);
});

it("names the place from which a row was removed", () => {
  db.exec("DELETE FROM audit WHERE position = 2");
  expect(checkAudit(db).breaks).toEqual([{ kind: "removed", before: 3 }]);
});

it("sees that the last rows were cut off", () => {
  db.exec("DELETE FROM audit WHERE position > 2");
  expect(checkAudit(db).breaks).toEqual([{ kind: "cut-tail", after: 2, upTo: 4 }]);
});
