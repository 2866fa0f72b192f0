import Database from "better-sqlite3";
import { beforeEach, describe, expect, it } from "vitest";
import { system } from "../../../../shared/fhir/systems.ts";
import type { PulledResource } from "../../../../shared/sync/pulled.ts";
import { migrate } from "../migrations/migrate.ts";
import { applyPulled, resourceByReference, resourcesOfType } from "./resources.ts";
import { runKeep } from "./sync-keep.ts";

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

describe("after the hub was restored from a backup", () => {
  const born = (value: string) => ({ system: system.uuid, value });
  /** The note as it is signed: a later version names the birth of the one that it replaces. */
  const note = (serverId: string, birth: string, replaces?: string) => ({
    ...version("1", "2026-11-26T05:00:00.000Z"),
    type: "Composition",
    serverId,
    json: JSON.stringify({
      resourceType: "Composition",
      identifier: born(birth),
      ...(replaces === undefined
        ? {}
        : { relatesTo: [{ code: "replaces", targetReference: { identifier: born(replaces) } }] }),
    }),
  });
  const report = (serverId: string, birth: string, said = "") => ({
    ...version("1", "2026-11-26T05:00:00.000Z"),
    type: "DocumentReference",
    serverId,
    json: JSON.stringify({
      resourceType: "DocumentReference",
      identifier: [{ value: birth }, born(birth)],
      description: said,
    }),
  });
  const greet = (id: string, newest: string) =>
    runKeep(db, { keep: "greeted", starts: [{ id, newest }], at: "2026-11-26T06:00:00.000Z" });
  const restored = () => {
    greet("s1", "2026-11-26T05:00:00.000Z");
    greet("s2", "2026-11-26T04:00:00.000Z");
  };
  const named = (type: string) =>
    resourcesOfType(db, type)
      .map(({ localId, serverId }) => `${localId} ${serverId}`)
      .toSorted();
  const unseen = () => db.prepare("SELECT born FROM unseen_birth ORDER BY 1").pluck().all();

  it("a paper that it names anew stays the same paper here, and is not taken for the version that replaced it", () => {
    pull(note("c2", "second", "first"), "local-2");
    pull(note("c1", "first"), "local-1");
    restored();
    pull(note("n1", "first"), "x");
    pull(note("n2", "second", "first"), "y");
    expect(named("Composition")).toEqual(["local-1 n1", "local-2 n2"]);
  });

  it("a report that it names anew is not taken for another whose words hold its birth", () => {
    pull(report("d2", "two", "after one"), "local-2");
    pull(report("d1", "one"), "local-1");
    restored();
    pull(report("n1", "one"), "x");
    expect(named("DocumentReference")).toEqual(["local-1 n1", "local-2 d2"]);
  });

  it("nothing is looked for any more of what was seen since or is not here any more", () => {
    pull(report("d1", "one"), "local-1");
    pull(report("d2", "two"), "local-2");
    expect(unseen()).toEqual([]);
    restored();
    expect(unseen()).toEqual(["one", "two"]);
    pull(report("d1", "one"), "x");
    expect(unseen()).toEqual(["two"]);
    db.exec("DELETE FROM resource WHERE local_id = 'local-2'");
    expect(unseen()).toEqual([]);
  });
});
