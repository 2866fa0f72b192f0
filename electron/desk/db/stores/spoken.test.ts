import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, expect, it } from "vitest";
import { migrate } from "../migrations/migrate.ts";
import { sayVoice } from "./chat.ts";
import { evictSome } from "./local-set.ts";
import { brokenOffOf, dropSpoken, keepSpoken, spokenBytes } from "./spoken.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "spoken-"));
const file = path.join(folder, "desk.db");
afterAll(() => rmSync(folder, { recursive: true }));

const id = "11111111-1111-4111-8111-111111111111";
const piece = (nth: number) => ({
  ...{ id, nth, consultId: "c", contentType: "audio/webm", durationMs: (nth + 1) * 1_000 },
  at: `2026-11-26T10:00:0${nth}.000Z`,
  bytes: Buffer.from([nth, nth]),
});

it("what was spoken up to the end of the desk is there when it starts again, as far as it goes without a gap", () => {
  const before = new Database(file);
  migrate(before);
  for (const nth of [0, 1, 1, 3]) keepSpoken(before, piece(nth));
  // Its process ends here: nothing is closed, nothing is said.
  const after = new Database(file);
  expect(brokenOffOf(after, "c")).toMatchObject([{ id, contentType: "audio/webm", durationMs: 4_000 }]);
  expect([...spokenBytes(after, id)]).toEqual([0, 0, 1, 1]);
});

it("is gone in the moment in which it is a message, and when it is thrown away", () => {
  const db = new Database(":memory:");
  migrate(db);
  keepSpoken(db, piece(0));
  const message = {
    ...{ id, taskId: "t", at: "2026-11-26T10:00:09.000Z", text: "voice note" },
    from: { side: "desk" as const, name: "Dr" },
    voice: { durationMs: 1_000, contentType: "audio/webm" as const, sizeBytes: 2, sha256: "0".repeat(64) },
  };
  sayVoice(db, { consultId: "c", message, patientRef: undefined, bytes: spokenBytes(db, id) });
  expect(evictSome(db, { doctorReference: "Practitioner/p", mostBytes: 0 }).did).toBe("nothing");
  keepSpoken(db, piece(1)); // the last second, overtaken by the message
  expect(brokenOffOf(db, "c")).toEqual([]);
  keepSpoken(db, { ...piece(0), id: "22222222-2222-4222-8222-222222222222" });
  dropSpoken(db, "22222222-2222-4222-8222-222222222222");
  expect(brokenOffOf(db, "c")).toEqual([]);
});
