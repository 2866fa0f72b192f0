import { randomBytes } from "node:crypto";
import Database from "better-sqlite3";
import { beforeEach, expect, it } from "vitest";
import { ownReference } from "../../../../shared/sync/recipes/own-file.ts";
import { migrate } from "../migrations/migrate.ts";
import { chosenFiles, keepChosen, letGoOfFile, sayAboutFile } from "./chosen-files.ts";
import { attachFile, dropBegunFiles, ownPiece } from "./own-files.ts";
import { evictSome } from "./local-set.ts";

const at = "2026-11-26T06:00:00.000Z";
const bytes = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(2991)]);
const named = { fileId: "f1", consultId: "c1", name: "ecg.pdf", contentType: "application/pdf", at } as const;
const file = { ...named, size: bytes.length, patientRef: undefined };
let db: Database.Database;
beforeEach(() => {
  db = new Database(":memory:");
  migrate(db);
});

const keep = (start: number, from = bytes) =>
  keepChosen(db, { ...file, start, bytes: from.subarray(start, start + 1000) }).held;
const say = (about: string) => sayAboutFile(db, { ...named, size: bytes.length, about });
const here = () => Buffer.from(ownPiece(db, { reference: ownReference("f1"), start: 0, length: 9000 }));
const attach = () =>
  attachFile(db, {
    ...named,
    documentId: "d1",
    size: bytes.length,
    createdAt: at,
    document: '{"content":[]}',
  });

it("the sentence may come before the first piece, and outlives a file that was cut off and is chosen again", () => {
  say("ECG of to");
  expect(keep(0)).toBe(1000);
  say("ECG of today");
  expect(chosenFiles(db, "c1")).toMatchObject([
    { name: "ecg.pdf", held: 1000, size: 3000, about: "ECG of today" },
  ]);
  const another = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(2991)]);
  for (const start of [0, 1000, 2000]) keep(start, another);
  expect(here()).toEqual(another);
  expect(chosenFiles(db, "c1")).toMatchObject([{ held: 3000, about: "ECG of today" }]);
});

it("nothing takes it but attaching it and letting go of it: no day that passes, no want of room", () => {
  for (const start of [0, 1000, 2000]) keep(start);
  dropBegunFiles(db, "2027-11-26T06:00:00.000Z");
  expect(evictSome(db, { doctorReference: "Practitioner/p", mostBytes: 0 }).did).toBe("nothing");
  expect(here()).toEqual(bytes);
  expect(attach()).toBe("attached");
  expect(chosenFiles(db, "c1")).toEqual([]);
  expect(here()).toEqual(bytes);
});

it("a letter or a piece that comes late brings back nothing that was attached or let go of", () => {
  for (const start of [0, 1000, 2000]) keep(start);
  attach();
  say("late");
  expect(keep(0)).toBe(3000);
  expect(chosenFiles(db, "c1")).toEqual([]);
  expect(here()).toEqual(bytes);
  letGoOfFile(db, "f1"); // it is in the chart: no longer this dialog's to throw away
  expect(here()).toEqual(bytes);
});

it("let go of, it is gone, and a piece that was still on its way is not kept", () => {
  keep(0);
  letGoOfFile(db, "f1");
  expect(keep(1000)).toBe(0);
  expect(chosenFiles(db, "c1")).toEqual([]);
  expect(here()).toHaveLength(0);
});
