import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openDatabase } from "../open-database.ts";
import type { WritableDb } from "../writable-db.ts";
import { appendAudit } from "./audit.ts";
import { compareHeads } from "./audit-heads.ts";

let folder: string;
let db: WritableDb;
let printed = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "paramarsh-audit-"));
  db = openDatabase(path.join(folder, "desk.db"), new Uint8Array(32).fill(1));
  for (const subject of ["a", "b", "c", "d"])
    appendAudit(db, { at: "2026-01-01T00:00:00.000Z", kind: "opened", subject });
  printed = [...line(2, "this-desk"), ...line(4, "this-desk"), `7\t${"0".repeat(64)}\t2026\tanother`].join(
    "\n",
  );
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const line = (position: number, desk: string): string[] =>
  db
    .prepare<[number], string>("SELECT hash FROM audit WHERE position = ?")
    .pluck()
    .all(position)
    .map((hash) => `${position}\t${hash}\t2026-01-02\t${desk}`);

it("compares this desk's lines, and counts those of others", () => {
  expect(compareHeads(db, `${printed}\n`, "this-desk")).toEqual({ lines: 3, compared: 2, missed: [] });
});

it("says what was told and is gone", () => {
  db.exec("DELETE FROM audit WHERE position > 2");
  const { missed } = compareHeads(db, printed, "this-desk");
  expect(missed).toMatchObject([{ position: 4, toldAt: "2026-01-02" }]);
});

it.each([
  ["exchanged", "an-invented-id"],
  ["taken away", undefined],
])("an id that was %s hides nothing: a row that is here says which desk's the others are", (_how, id) => {
  db.exec("DELETE FROM audit WHERE position > 2");
  expect(compareHeads(db, printed, id)).toMatchObject({ compared: 2, missed: [{ position: 4 }] });
});

it("of another desk's lines none is compared", () => {
  db.exec("DELETE FROM audit");
  expect(compareHeads(db, printed, "an-invented-id")).toEqual({ lines: 3, compared: 0, missed: [] });
});
