import type { Task } from "@medplum/fhirtypes";
import Database from "better-sqlite3";
import { beforeEach, expect, it } from "vitest";
import type { PulledResource } from "../../../../shared/sync/pulled.ts";
import { migrate } from "../migrations/migrate.ts";
import { appendEdits, writingOf } from "../stores/journal.ts";
import { enqueue } from "../stores/outbox.ts";
import { applyPulled, replaceOpenTickets, resourceByReference } from "../stores/resources.ts";
import { mergeSalvaged } from "./merge-salvaged.ts";

const at = "2026-01-01T10:00:00.000Z";
let copy: Database.Database;
let damaged: Database.Database;
const fresh = (): Database.Database => {
  const db = new Database(":memory:");
  migrate(db);
  return db;
};
beforeEach(() => {
  copy = fresh();
  damaged = fresh();
});

const task: Task = {
  resourceType: "Task",
  id: "x",
  meta: { versionId: "3", lastUpdated: at },
  status: "in-progress",
  intent: "order",
  for: { reference: "Patient/p" },
};
const pulled: PulledResource = {
  type: "Task",
  serverId: "x",
  versionId: "3",
  lastUpdated: at,
  patientRef: "Patient/p",
  encounterRef: undefined,
  json: JSON.stringify(task),
};
const pull = (db: Database.Database, localId: string): void =>
  void applyPulled(db, { resources: [pulled], newLocalIds: [localId] });

function type(db: Database.Database, consultId: string, insert: string): void {
  const edit = { kind: "splice" as const, section: "complaint" as const, at: 0, remove: 0, insert };
  expect(appendEdits(db, { consultId, firstSeq: 1, edits: [edit], at })).toMatchObject({
    outcome: "durable",
  });
}
const complaint = (consultId: string): string => writingOf(copy, consultId).draft.sections.complaint;
const holder = (): string | undefined => resourceByReference(copy, "Task/x")?.localId;

/** As a damaged page takes it: no trigger hears of it. */
function loseRow(db: Database.Database): void {
  db.exec("DROP TRIGGER ticket_went; DELETE FROM resource");
}

it("writing for a ticket whose row was on the damaged page alone is that ticket's again when it is pulled", () => {
  pull(damaged, "b");
  type(damaged, "b", "fever");
  loseRow(damaged);
  expect(mergeSalvaged(copy, damaged).orphanedWriting).toEqual([]);
  replaceOpenTickets(copy, ["x"]);
  pull(copy, "fresh");
  expect(holder()).toBe("b");
  expect(resourceByReference(copy, "Task/x")).toMatchObject({ versionId: "3", json: pulled.json });
  expect(copy.prepare("SELECT ticket FROM queue_row").pluck().all()).toEqual(["b"]);
  expect(complaint("b")).toBe("fever");
});

const listed = (): void => void replaceOpenTickets(damaged, ["x"]);
const called = (): void =>
  void damaged.exec(`INSERT INTO call_run (call_id, consult_id, started_at) VALUES ('k', 'b', '${at}');
    INSERT INTO call_figures (call_id, part_id, task_id, at, figures, is_over) VALUES ('k', '', 'x', '${at}', '{}', 1)`);
const chatted = (): void =>
  void damaged.exec(`INSERT INTO chat_message VALUES ('m', 'b', '{"taskId":"x"}', '${at}', 1, 'hub', 1)`);
const sent =
  (bytes: object): (() => void) =>
  () => {
    enqueue(damaged, { id: "i", kind: "claim", consultId: "b", createdAt: at, subject: "{}" });
    damaged.prepare("UPDATE outbox SET bytes = ?").run(JSON.stringify(bytes));
  };

it.each([
  ["the row of the queue", listed],
  ["the figures of a call", called],
  ["a word of the chat", chatted],
  ["a claim that was sent", sent(task)],
  ["an act that was sent", sent({ resourceType: "Bundle", entry: [{ resource: task }] })],
  [
    "an act that began another ticket",
    sent({ resourceType: "Bundle", entry: [{ resource: { ...task, id: undefined } }, { resource: task }] }),
  ],
])("of a file that does not say it twice yet, %s says whose writing it is", (_what, say) => {
  pull(damaged, "b");
  type(damaged, "b", "fever");
  say();
  loseRow(damaged);
  damaged.exec("DELETE FROM consult_ticket");
  mergeSalvaged(copy, damaged);
  pull(copy, "fresh");
  expect(holder()).toBe("b");
});

it("a ticket that was pruned and pulled again since the copy has the id under which it was written", () => {
  pull(copy, "a");
  pull(damaged, "b");
  type(damaged, "b", "fever");
  mergeSalvaged(copy, damaged);
  expect(holder()).toBe("b");
});

it("also where only the copy's row is left of it", () => {
  pull(copy, "a");
  replaceOpenTickets(copy, ["x"]);
  pull(damaged, "b");
  type(damaged, "b", "fever");
  loseRow(damaged);
  mergeSalvaged(copy, damaged);
  expect(holder()).toBe("b");
  expect(copy.prepare("SELECT ticket FROM queue_row").pluck().all()).toEqual(["b"]);
});

it("an id that the copy's writing uses stays before a newer one that nothing uses", () => {
  pull(copy, "a");
  type(copy, "a", "cough");
  pull(damaged, "b");
  expect(mergeSalvaged(copy, damaged).orphanedWriting).toEqual([]);
  expect(holder()).toBe("a");
});

it("of two ids that were both written under the newer has the ticket, and the other's writing is told", () => {
  pull(copy, "a");
  type(copy, "a", "cough");
  pull(damaged, "b");
  type(damaged, "b", "fever");
  expect(mergeSalvaged(copy, damaged).orphanedWriting).toEqual([
    { consultId: "a", at, patientReference: "Patient/p" },
  ]);
  expect([holder(), complaint("a")]).toEqual(["b", "cough"]);
});

it("writing of which nothing says whose it is is told, and stays", () => {
  pull(damaged, "b");
  type(damaged, "b", "fever");
  loseRow(damaged);
  damaged.exec("DELETE FROM consult_ticket");
  expect(mergeSalvaged(copy, damaged).orphanedWriting).toEqual([{ consultId: "b", at }]);
  expect(complaint("b")).toBe("fever");
});

it("a ticket that has another name at the hub since the copy stops no restoring", () => {
  pull(copy, "a");
  copy.exec("INSERT INTO resource SELECT 'other', type, 'y', '1', '', NULL, NULL, '{}' FROM resource");
  damaged.exec("INSERT INTO resource VALUES ('a', 'Task', 'y', '2', '', NULL, NULL, '{}')");
  mergeSalvaged(copy, damaged);
  expect(copy.prepare("SELECT local_id, server_id FROM resource").raw().all()).toEqual([["a", "y"]]);
});
