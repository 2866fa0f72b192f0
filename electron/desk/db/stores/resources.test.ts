import Database from "better-sqlite3";
import { beforeEach, expect, it } from "vitest";
import type { PulledResource } from "../../../../shared/sync/pulled.ts";
import { migrate } from "../migrations/migrate.ts";
import { applyPulled, resourceByReference } from "./resources.ts";

let db: Database.Database;
beforeEach(() => {
  db = new Database(":memory:");
  migrate(db);
});

const version = (versionId: string, lastUpdated: string): PulledResource => ({
  type: "Task",
  serverId: "t1",
  versionId,
  lastUpdated,
  patientRef: "Patient/p1",
  encounterRef: undefined,
  json: JSON.stringify({ resourceType: "Task", id: "t1", note: versionId }),
});
const pull = (one: PulledResource, localId: string) =>
  applyPulled(db, { resources: [one], newLocalIds: [localId] });
const stored = () => resourceByReference(db, "Task/t1");

it("rule 2: the name that it has here is drawn once, stays through all versions, and is not the server's", () => {
  pull(version("1", "2026-11-26T05:00:00.000Z"), "local-1");
  pull(version("2", "2026-11-26T05:01:00.000Z"), "local-2");
  expect(stored()).toMatchObject({ localId: "local-1", serverId: "t1", versionId: "2" });
});

it("rules 12 and 28: what comes again, as one's own write does, changes nothing; an older one covers no newer", () => {
  pull(version("2", "2026-11-26T05:01:00.000Z"), "local-1");
  expect(pull(version("2", "2026-11-26T05:01:00.000Z"), "x")).toEqual({ patients: [], types: [] });
  expect(pull(version("1", "2026-11-26T05:00:00.000Z"), "x")).toEqual({ patients: [], types: [] });
  expect(stored()?.versionId).toBe("2");
});

it("rule 24: versions are compared for being the same, never for their order", () => {
  pull(version("f81d", "2026-11-26T05:00:00.000Z"), "local-1");
  pull(version("03aa", "2026-11-26T05:01:00.000Z"), "x");
  expect(stored()?.versionId).toBe("03aa");
  pull(version("10", "2026-11-26T05:02:00.000Z"), "x");
  pull(version("9", "2026-11-26T05:03:00.000Z"), "x");
  expect(stored()?.versionId).toBe("9");
});
