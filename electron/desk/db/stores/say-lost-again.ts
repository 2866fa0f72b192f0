import type { ChatMessage } from "../../../../shared/contract/live.ts";
import type { WritableDb } from "../writable-db.ts";
import { comingOf } from "./attachments.ts";
import { voiceReference } from "./chat.ts";
import { renameFile } from "./own-files.ts";

type Row = { readonly id: string; readonly subject: string; readonly bytes: string | null };

/**
 * Of a hub that knows nothing newer than `newest`, or perhaps nothing newer: what was said since goes again, to be kept
 * once by its id if it is there. Of a voice note the sound too, where it is still on this PC.
 *
 * `untimedToo`: also what came to a hub that does not say when. That is right where the hub has lost something; at each
 * mere start of an older hub it would bring a month of talk and sounds again.
 */
export function sayLostAgain(
  db: WritableDb,
  {
    newest,
    since,
    untimedToo,
  }: { readonly newest: string; readonly since: string; readonly untimedToo: boolean },
): void {
  const lost = db
    .prepare<[string, number, string], Row>(
      `SELECT id, subject, bytes FROM outbox WHERE kind = 'chat' AND state = 'done'
         AND coalesce(settled_at, created_at) >= ? AND ((hub_time IS NULL AND ?) OR hub_time > ?)`,
    )
    .all(since, untimedToo ? 1 : 0, newest);
  const again = db.prepare(
    `UPDATE outbox SET state = 'waiting', next_at = NULL, why = NULL, settled_at = NULL,
       bytes = CASE WHEN ? THEN NULL ELSE bytes END WHERE id = ?`,
  );
  for (const row of lost) again.run(takeSoundBack(db, row) ? 1 : 0, row.id);
  db.prepare("UPDATE outbox SET recheck = 1 WHERE kind = 'chat' AND state IN ('waiting', 'sending')").run();
}

/** The sound is this PC's again, until the hub has it by a new name. */
function takeSoundBack(db: WritableDb, { id, subject, bytes }: Row): boolean {
  const { voice } = JSON.parse(bytes ?? subject) as ChatMessage; // our own bytes
  if (voice?.binaryId === undefined) return false;
  const atHub = `Binary/${voice.binaryId}`;
  if (comingOf(db, atHub)?.whole !== true) return false;
  renameFile(db, atHub, voiceReference(id));
  db.prepare("UPDATE chat_message SET message = ? WHERE id = ?").run(subject, id);
  return true;
}
