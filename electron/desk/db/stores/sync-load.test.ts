import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { migrate } from "../migrations/migrate.ts";
import { ticketOf } from "./local-set.fixture.ts";
import { applyPulled, replaceOpenTickets } from "./resources.ts";
import { runLoad } from "./sync-load.ts";

const now = "2026-01-01T10:00:00.000Z";

it("the record of a patient whom a colleague has in hand is not asked for: the hub would not show it", () => {
  const db = new Database(":memory:");
  migrate(db);
  const tickets = (
    [
      ["mine", "claimed"],
      ["theirs", "in-consult"],
      ["nobodys", "waiting"],
    ] as const
  ).map(([id, state]) => {
    const owner = id === "mine" ? "me" : id === "theirs" ? "other" : "nobody";
    return { ...ticketOf({ ref: `Patient/${id}`, owner, state, recall: "none", held: false }), id };
  });
  applyPulled(db, {
    newLocalIds: tickets.map(({ id }) => `local-${id}`),
    resources: tickets.map((one) => ({
      ...{ type: "Task", serverId: one.id, versionId: "1", lastUpdated: now },
      ...{ patientRef: `Patient/${one.id}`, encounterRef: undefined, json: JSON.stringify(one) },
    })),
  });
  replaceOpenTickets(
    db,
    tickets.map(({ id }) => id),
  );
  const patients = (forRecords?: { readonly of: string }) => {
    const loaded = runLoad(db, { load: "queue", now, ...(forRecords ? { forRecords } : {}) });
    return loaded.loaded === "queue" ? loaded.patients.map(({ reference }) => reference).toSorted() : [];
  };
  expect(patients({ of: "Practitioner/me" })).toEqual(["Patient/mine", "Patient/nobodys"]);
  expect(patients()).toEqual(["Patient/mine", "Patient/nobodys", "Patient/theirs"]);
});
