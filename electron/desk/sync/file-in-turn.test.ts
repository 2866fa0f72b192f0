import Database from "better-sqlite3";
import { beforeEach, expect, it } from "vitest";
import type { Keep } from "../../../shared/sync/keeps.ts";
import { migrate } from "../db/migrations/migrate.ts";
import { enqueue } from "../db/stores/outbox.ts";
import { runKeep } from "../db/stores/sync-keep.ts";
import { runLoad } from "../db/stores/sync-load.ts";
import { runSyncSteps } from "../db/stores/sync-steps.ts";
import { fileInTurn } from "./file-in-turn.ts";

let db: Database.Database;
let together: number[] = [];
beforeEach(() => {
  db = new Database(":memory:");
  migrate(db);
  together = [];
  for (const id of ["a", "b", "c"])
    enqueue(db, {
      id,
      kind: "checkpoint",
      consultId: id,
      createdAt: "2026-11-26T09:00:00.000Z",
      subject: "{}",
    });
});

/** The database's thread: the same operations, later. */
const file = () =>
  fileInTurn({
    runKeep: async (keep) => runKeep(db, keep),
    runLoad: async (load) => runLoad(db, load),
    runSyncSteps: async (steps) => {
      together.push(steps.length);
      return runSyncSteps(db, steps);
    },
  });
const attempt = (itemId: string): Keep => ({ keep: "attempt", itemId, bytes: `bytes of ${itemId}` });
const bytesHere = () => db.prepare("SELECT bytes FROM outbox ORDER BY position").pluck().all();

it("what is asked while the file is busy goes together, in its order, each with its own answer", async () => {
  const { keep, load } = file();
  const [a, b, items, c] = await Promise.all([
    keep(attempt("a")),
    keep(attempt("b")),
    load({ load: "items" }),
    keep(attempt("c")),
  ]);
  expect(together).toEqual([3]);
  expect([a.bytes, b.bytes, c.bytes]).toEqual(["bytes of a", "bytes of b", "bytes of c"]);
  const states = items.loaded === "items" ? items.items.map(({ state }) => state) : [];
  expect(states).toEqual(["sending", "sending", "waiting"]);
});

it("one that cannot be kept takes none of the others along", async () => {
  const { keep } = file();
  const bad = { keep: "greeted", starts: [{ id: null, newest: null }] } as unknown as Keep;
  const done = await Promise.allSettled([
    keep(attempt("a")),
    keep(attempt("b")),
    keep(bad),
    keep(attempt("c")),
  ]);
  expect(done.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  expect(bytesHere()).toEqual(["bytes of a", "bytes of b", "bytes of c"]);
});
