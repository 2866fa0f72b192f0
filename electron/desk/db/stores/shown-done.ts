import type { Item } from "../../../../shared/sync/item.ts";
import type { Kept } from "../../../../shared/sync/keeps.ts";
import { shownDone } from "../../../../shared/sync/shown-done.ts";
import type { WritableDb } from "../writable-db.ts";

type Parked = Pick<Item, "id" | "kind" | "consultId"> & { readonly patient: string | null };
type Shown = { readonly type: string; readonly json: string; readonly lastUpdated: string };

/**
 * What a person need not be asked about any more, since the hub has shown that it was done: with this page, or before the
 * question came here, as from another PC whose work was taken in. Of "?" nothing was seen since the hub was restored.
 */
export function settleShown(db: WritableDb): Pick<Kept, "shownDone"> {
  const parked = db
    .prepare<[], Parked>(
      `SELECT id, kind, consult_id AS consultId, json_extract(subject, '$.document.subject.reference') AS patient
       FROM outbox WHERE state = 'parked' AND kind IN ('claim', 'act', 'document')`,
    )
    .all();
  if (parked.length === 0) return {};
  const stored = db.prepare<Pick<Parked, "consultId" | "patient">, Shown>(
    `SELECT type, json, last_updated AS lastUpdated FROM resource
     WHERE (local_id = @consultId AND type = 'Task' OR patient_ref = @patient AND type = 'DocumentReference')
       AND version_id NOT IN ('', '?')`,
  );
  const shown = parked.flatMap(({ consultId, patient }) => stored.all({ consultId, patient }));
  const done = shownDone(parked, shown);
  if (done.length === 0) return {};
  const settle = db.prepare(
    "UPDATE outbox SET state = 'done', why = NULL, settled_at = ?, hub_time = ? WHERE id = ? AND state = 'parked'",
  );
  const at = shown.reduce((one, { lastUpdated }) => (lastUpdated > one ? lastUpdated : one), "");
  for (const { id } of done) settle.run(at, at, id);
  return { shownDone: done };
}
