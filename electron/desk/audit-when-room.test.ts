import { expect, it } from "vitest";
import { makeOpenedLog } from "./audit-when-room.ts";
import { StorageTrouble } from "./db/database-trouble.ts";
import type { DeskDatabase } from "./db/operations.ts";

it("what was opened on a full disk is noted, in order and once, when there is room again", async () => {
  const noted: string[] = [];
  const disk = { full: true };
  // Only this operation is asked; tests/bad-input/storage.test.ts has the real disk.
  const db = {
    appendAudit: ({ subject }: { subject: string }) => {
      if (disk.full) return Promise.reject(new StorageTrouble("storage-full", "SQLITE_FULL"));
      noted.push(subject);
      return Promise.resolve();
    },
  } as unknown as DeskDatabase;
  const log = makeOpenedLog();
  const entry = (subject: string) => ({ at: "2026-11-25T06:00:00Z", kind: "opened", subject });
  await log.note(db, entry("first"));
  disk.full = false;
  await log.note(db, entry("second"));
  await log.note(db, entry("third"));
  expect(noted).toEqual(["first", "second", "third"]);
});

it("two charts opened at the same time are noted once each", async () => {
  const noted: string[] = [];
  const db = {
    appendAudit: async ({ subject }: { subject: string }) => {
      await Promise.resolve();
      noted.push(subject);
    },
  } as unknown as DeskDatabase;
  const log = makeOpenedLog();
  const entry = (subject: string) => ({ at: "2026-11-25T06:00:00Z", kind: "opened", subject });
  await Promise.all(["one", "two", "three"].map((subject) => log.note(db, entry(subject))));
  expect(noted.toSorted()).toEqual(["one", "three", "two"]);
});
