import Database from "better-sqlite3";
import type { Task } from "@medplum/fhirtypes";
import { beforeEach, expect, it } from "vitest";
import { migrate } from "../../electron/desk/db/migrations/migrate.ts";
import { lastHubStart } from "../../electron/desk/db/stores/hub-start.ts";
import { appendEdits } from "../../electron/desk/db/stores/journal.ts";
import { checkpoint } from "../../electron/desk/db/stores/notes.ts";
import { enqueue } from "../../electron/desk/db/stores/outbox.ts";
import { runKeep } from "../../electron/desk/db/stores/sync-keep.ts";
import { runLoad } from "../../electron/desk/db/stores/sync-load.ts";
import { pulledOf } from "../../shared/sync/pulled.ts";
import type { HubAsk, HubReply } from "../../shared/sync/stepping.ts";
import { bench, emptyPage, info, me, type World } from "../../shared/sync/test-machine.ts";

let db: Database.Database;
beforeEach(() => {
  db = new Database(":memory:");
  migrate(db);
});

const task: Task = {
  resourceType: "Task",
  id: "t1",
  meta: { versionId: "1", lastUpdated: "2026-11-24T05:00:00.000Z" },
  status: "requested",
  intent: "order",
  for: { reference: "Patient/p1" },
  encounter: { reference: "Encounter/e1" },
};

const onSqlite = (hub: (ask: HubAsk) => HubReply): World => ({
  hub,
  keep: (keep) => runKeep(db, keep),
  load: (load) => runLoad(db, load),
});

const states = () => db.prepare("SELECT id, state FROM outbox ORDER BY position").raw().all();

it("a claim and a draft go to the hub in their order, once each, and are done", () => {
  const taken: string[] = [];
  const world = onSqlite((ask) => {
    if (ask.path === "/hub/info") return info({ starts: [{ id: "s1", newest: "" }] });
    if (ask.method === "PUT") {
      taken.push("claim");
      const claimed = {
        ...(JSON.parse(ask.body ?? "") as Task),
        meta: { ...task.meta, versionId: "2", lastUpdated: "2026-11-24T06:00:00.000Z" },
      };
      return { status: 200, json: claimed };
    }
    if (ask.method === "POST") {
      taken.push("draft");
      const { entry } = JSON.parse(ask.body ?? "") as { entry: { resource: object }[] };
      const meta = { versionId: "1", lastUpdated: "2026-11-24T06:00:01.000Z" };
      const answered = entry.map(({ resource }) => ({ resource: { ...resource, id: "c1", meta } }));
      return { status: 200, json: { resourceType: "Bundle", type: "transaction-response", entry: answered } };
    }
    return emptyPage;
  });
  runKeep(db, { keep: "pulled", pulled: pulledOf([task], () => "consult-1") });
  appendEdits(db, {
    consultId: "consult-1",
    firstSeq: 1,
    edits: [{ kind: "splice", section: "complaint", at: 0, remove: 0, insert: "Fever" }],
    at: "2026-11-24T06:00:00.000Z",
  });
  enqueue(db, {
    id: "claim-1",
    kind: "claim",
    consultId: "consult-1",
    createdAt: "2026-11-24T06:00:00.000Z",
    subject: "{}",
  });
  checkpoint(db, {
    consultId: "consult-1",
    reason: "idle",
    at: "2026-11-24T06:00:00.000Z",
    outboxId: "draft-1",
  });
  const machine = bench(world);
  machine.send({ event: "started" });
  expect(taken).toEqual(["claim", "draft"]);
  expect(states()).toEqual([
    ["claim-1", "done"],
    ["draft-1", "done"],
  ]);
  const ticket = runLoad(db, { load: "ticket", consultId: "consult-1" });
  expect(ticket).toMatchObject({ ticket: { versionId: "2" } });
  expect(JSON.parse(ticket.loaded === "ticket" ? (ticket.ticket?.json ?? "") : "")).toMatchObject({
    owner: me,
  });
  expect(lastHubStart(db)).toEqual({ id: "s1", newest: "2026-11-24T06:00:01.000Z" });
});

it("a process that died after its attempt sends the very same bytes again", () => {
  runKeep(db, { keep: "pulled", pulled: pulledOf([task], () => "consult-1") });
  enqueue(db, {
    id: "claim-1",
    kind: "claim",
    consultId: "consult-1",
    createdAt: "2026-11-24T06:00:00.000Z",
    subject: "{}",
  });
  const bodies: (string | undefined)[] = [];
  const silent = onSqlite((ask) => {
    if (ask.method === "PUT") bodies.push(ask.body);
    return ask.path === "/hub/info"
      ? info()
      : ask.method === "PUT"
        ? { status: undefined, json: undefined }
        : emptyPage;
  });
  bench(silent).send({ event: "started" });
  // As the row would stand if the process had ended while it asked.
  db.exec("UPDATE outbox SET state = 'sending', next_at = NULL");
  bench(silent).send({ event: "started" });
  expect(bodies).toHaveLength(2);
  expect(bodies[0]).toBe(bodies[1]);
});
