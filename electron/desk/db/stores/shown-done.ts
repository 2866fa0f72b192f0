import type { Item } from "../../../../shared/sync/item.ts";
import type { Kept } from "../../../../shared/sync/keeps.ts";
import type { PulledResource } from "../../../../shared/sync/pulled.ts";
import { shownDone } from "../../../../shared/sync/shown-done.ts";
import type { WritableDb } from "../writable-db.ts";

type Parked = Pick<Item, "id" | "kind" | "consultId">;

/** What a person need not be asked about any more, since the hub shows that it was done. */
export function settleShown(db: WritableDb, pulled: readonly PulledResource[]): Pick<Kept, "shownDone"> {
  const tickets = pulled.filter(({ type }) => type === "Task");
  if (tickets.length === 0) return {};
  const parked = db
    .prepare<[], Parked>(
      "SELECT id, kind, consult_id AS consultId FROM outbox WHERE state = 'parked' AND kind IN ('claim', 'act')",
    )
    .all();
  const done = shownDone(parked, tickets);
  if (done.length === 0) return {};
  const settle = db.prepare(
    "UPDATE outbox SET state = 'done', why = NULL, settled_at = ?, hub_time = ? WHERE id = ? AND state = 'parked'",
  );
  const at = tickets.reduce((one, { lastUpdated }) => (lastUpdated > one ? lastUpdated : one), "");
  for (const { id } of done) settle.run(at, at, id);
  return { shownDone: done };
}
