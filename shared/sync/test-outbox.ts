import type { Task } from "@medplum/fhirtypes";
import { type Item, triedAnew } from "./item.ts";
import type { Keep, Kept, Load, Loaded } from "./keeps.ts";

export const task: Task = {
  resourceType: "Task",
  id: "t1",
  meta: { versionId: "1", lastUpdated: "2026-11-24T05:00:00.000Z" },
  status: "requested",
  intent: "order",
  for: { reference: "Patient/p1" },
  encounter: { reference: "Encounter/e1" },
};
export const claimOf = (id: string, lane: string, more: Partial<Item> = {}): Item => ({
  id,
  kind: "claim",
  lane,
  consultId: lane,
  after: [],
  createdAt: "2026-11-24T06:00:00.000Z",
  state: "waiting",
  attempts: 0,
  dueAtMs: 0,
  why: null,
  subject: "{}",
  bytes: null,
  isRecheck: false,
  ...more,
});

/** Rows in memory, as the file would hold them; `room` says whether the disk has any. */
export function fileWith(items: readonly Item[]) {
  const rows = new Map(items.map((item) => [item.id, item]));
  const done: string[] = [];
  const disk = { room: true };
  const met: { start: string | undefined } = { start: undefined };
  const keep = (one: Keep): Kept | "no-room" => {
    if (!disk.room) return "no-room";
    if (one.keep === "greeted") met.start = one.starts.at(-1)?.id;
    if ((one.keep === "attempt" || one.keep === "settle") && one.under !== met.start) {
      const row = rows.get(one.itemId);
      if (row) rows.set(row.id, { ...row, state: "waiting", dueAtMs: 0, isRecheck: row.attempts > 0 });
      return { patients: [], changed: false, isOutdated: true };
    }
    if (one.keep === "attempt") {
      const row = rows.get(one.itemId);
      const bytes = row?.bytes ?? one.bytes;
      if (row) rows.set(row.id, { ...row, state: "sending", bytes, attempts: row.attempts + 1 });
      return { patients: [], changed: true, bytes };
    }
    if (one.keep !== "settle") return { patients: [], changed: false };
    const row = rows.get(one.itemId);
    if (row && (one.how.state === "done" || one.how.state === "superseded")) {
      rows.delete(row.id);
      done.push(row.id);
    } else if (row)
      rows.set(row.id, {
        ...row,
        state: one.how.state === "parked" ? "parked" : "waiting",
        attempts: one.how.hasProgressed === true ? triedAnew(row.attempts) : row.attempts,
        dueAtMs: one.how.dueAtMs ?? 0,
        why: one.how.why ?? null,
        bytes: one.how.newBytes === true ? null : row.bytes,
        isRecheck: one.how.isRecheck === true,
      });
    return { patients: [], changed: true };
  };
  const load = (one: Load): Loaded => {
    switch (one.load) {
      case "start":
        return { loaded: "start", items: [...rows.values()], traits: undefined, reconciledAt: undefined };
      case "items":
        return { loaded: "items", items: [...rows.values()] };
      case "ticket":
        return {
          loaded: "ticket",
          ticket: { localId: one.consultId, serverId: "t1", versionId: "1", json: JSON.stringify(task) },
        };
      case "tickets":
        return { loaded: "tickets", tickets: [], open: [], consults: [], consultsSince: undefined };
      case "open-tickets":
        return { loaded: "open-tickets", tickets: [] };
      case "cursors":
        return { loaded: "cursors", cursors: {} };
      case "queue":
        return { loaded: "queue", patients: [] };
      default:
        return { loaded: "nothing" };
    }
  };
  return { rows, done, disk, keep, load };
}
