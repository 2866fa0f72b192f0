import { mergedMark } from "../../../../shared/sync/recipes/facts.ts";
import type { Keep, Kept, ServerName } from "../../../../shared/sync/keeps.ts";
import { ownReference } from "../../../../shared/sync/recipes/own-file.ts";
import { type HubStart, rewoundTo } from "../../../../shared/sync/rewound.ts";
import type { WritableDb } from "../writable-db.ts";
import { appendAudit } from "./audit.ts";
import {
  beginHubStart,
  hubStartsMet,
  isUnderAnother,
  lastHubStart,
  lookUpAgain,
  noteSeen,
} from "./hub-start.ts";
import { tellReportsAgain } from "./call-reports.ts";
import { saveServerName, serverNameOf } from "./id-map.ts";
import { renameFile } from "./own-files.ts";
import { applyPulled, replaceOpenTickets } from "./resources.ts";
import { sayLostAgain } from "./say-lost-again.ts";
import { writeSetting } from "./settings.ts";
import { settleShown } from "./shown-done.ts";

/** What the sync machine writes: each keep is one transaction, whole or not at all. */
export function runKeep(db: WritableDb, keep: Keep): Kept {
  return db.transaction(() => kept(db, keep)).immediate();
}

const nothing: Kept = { patients: [], changed: false };
const outdated: Kept = { ...nothing, isOutdated: true };

function kept(db: WritableDb, keep: Keep): Kept {
  switch (keep.keep) {
    case "attempt":
    case "settle":
      if (isUnderAnother(db, keep.under)) {
        lookUpAgain(db, keep.itemId);
        return outdated;
      }
      return keep.keep === "attempt" ? beginAttempt(db, keep) : settleItem(db, keep);
    case "pulled": {
      if (isUnderAnother(db, keep.under)) return outdated;
      const { patients, types } = applyPulled(db, keep.pulled);
      const relisted = keep.openTickets !== undefined && replaceOpenTickets(db, keep.openTickets);
      if (keep.audit) appendAudit(db, keep.audit);
      if (keep.reconciledAt !== undefined) endOfDay(db, keep.reconciledAt);
      noteSeen(db, newestIn(keep));
      const shown = settleShown(db);
      return { patients, changed: relisted || types.length > 0, ...shown };
    }
    case "greeted":
      return greet(db, keep);
    case "server":
      writeSetting(db, serverTraits, JSON.stringify(keep.traits));
      return nothing;
  }
}

export const reconciledAt = "tickets-reconciled-at";
export const serverTraits = "server-traits";

/** Fixes the bytes before they leave for the first time; later attempts get the same ones back. */
function beginAttempt(
  db: WritableDb,
  { itemId, bytes, born, hubTime }: Extract<Keep, { keep: "attempt" }>,
): Kept {
  // A hub that comes from a backup before it knows other versions by the same numbers.
  noteSeen(db, hubTime);
  // Something newer may have taken its place since it was read: then it is not sent at all.
  const { changes } = db
    .prepare(
      `UPDATE outbox SET state = 'sending', attempts = attempts + 1, recheck = 0, bytes = coalesce(bytes, ?)
       WHERE id = ? AND state IN ('waiting', 'sending')`,
    )
    .run(bytes, itemId);
  if (changes === 0) return nothing;
  if (born) writeSetting(db, `checkpoint-uuid:${born.consultId}`, born.uuid);
  const row = db.prepare<[string], { bytes: string }>("SELECT bytes FROM outbox WHERE id = ?").get(itemId);
  return { patients: [], changed: true, bytes: row?.bytes ?? bytes };
}

function settleItem(db: WritableDb, keep: Extract<Keep, { keep: "settle" }>): Kept {
  const { itemId, how, hubTime, pulled, names = [] } = keep;
  const dueAt = how.dueAtMs === undefined || how.dueAtMs <= 0 ? null : new Date(how.dueAtMs).toISOString();
  const isDone = how.state === "done" || how.state === "superseded";
  db.prepare(
    `UPDATE outbox SET state = ?, next_at = ?, why = ?, bytes = CASE WHEN ? THEN NULL ELSE bytes END, recheck = ?,
       attempts = CASE WHEN ? THEN min(attempts, 1) ELSE attempts END, settled_at = ?, hub_time = coalesce(?, hub_time)
     WHERE id = ? AND state IN ('waiting', 'sending', 'parked')`,
  ).run(
    how.state,
    dueAt,
    how.why ?? null,
    how.newBytes === true ? 1 : 0,
    how.isRecheck === true ? 1 : 0,
    how.hasProgressed === true ? 1 : 0,
    isDone ? keep.at : null,
    hubTime ?? null,
    itemId,
  );
  if (how.state === "done") noteMerged(db, itemId, keep.at);
  if (how.state === "done" || keep.inPlaceOfParked === true) replaceParked(db, itemId);
  for (const name of names) saveName(db, name);
  noteSeen(db, hubTime);
  if (!pulled) return { patients: [], changed: true };
  const { patients } = applyPulled(db, pulled);
  return { patients, changed: true, ...settleShown(db) };
}

/** Another's change of the same patient was merged into what was sent: that is on record. */
function noteMerged(db: WritableDb, itemId: string, at: string): void {
  const merged = db
    .prepare("SELECT 1 FROM outbox WHERE id = ? AND kind = 'facts' AND instr(bytes, ?) > 0")
    .get(itemId, mergedMark);
  if (merged) appendAudit(db, { at, kind: "merged-automatically", subject: itemId });
}

/** A draft that the hub has, or that waits for a person itself, says all that the consult's earlier parked ones did. */
function replaceParked(db: WritableDb, itemId: string): void {
  db.prepare(
    `UPDATE outbox SET state = 'superseded' FROM outbox AS later WHERE later.id = ? AND later.kind = 'checkpoint'
       AND outbox.state = 'parked' AND outbox.kind = 'checkpoint'
       AND outbox.consult_id = later.consult_id AND outbox.position < later.position`,
  ).run(itemId);
}

function saveName(db: WritableDb, { localUuid, type, server }: ServerName): void {
  if (server) {
    saveServerName(db, { localUuid, type, ...server });
    if (type === "Binary") renameFile(db, ownReference(localUuid), `Binary/${server.serverId}`);
  } else db.prepare("DELETE FROM id_map WHERE local_uuid = ?").run(localUuid);
}

const newestIn = ({ pulled }: Extract<Keep, { keep: "pulled" }>): string | undefined =>
  pulled.resources
    .map(({ lastUpdated }) => lastUpdated)
    .reduce<string | undefined>((one, other) => (one === undefined || other > one ? other : one), undefined);

/** Done items keep their bytes this long. */
const keptForMs = 30 * 86_400_000;
const keptSince = (at: string): string => new Date(Date.parse(at) - keptForMs).toISOString();

/** Notes the nightly comparison, and lets go of bytes that no restored hub will be asked about any more. */
function endOfDay(db: WritableDb, at: string): void {
  writeSetting(db, reconciledAt, at);
  db.prepare("UPDATE outbox SET bytes = NULL WHERE state IN ('done', 'superseded') AND settled_at < ?").run(
    keptSince(at),
  );
}

function greet(db: WritableDb, { starts, at }: Extract<Keep, { keep: "greeted" }>): Kept {
  const seen = lastHubStart(db);
  const present = starts.at(-1);
  if (present === undefined || present.id === seen?.id) return nothing;
  const newest = rewoundTo(seen, starts, hubStartsMet(db));
  if (newest !== undefined) {
    rewind(db, { id: present.id, newest, at });
    return { ...nothing, changed: true, rewoundTo: newest };
  }
  sendUnseenAgain(db, seen, at);
  beginHubStart(db, present);
  return { ...nothing, changed: true };
}

/**
 * The hub was restored and knows nothing newer than `newest`. What is here of it may be ahead of the hub: every
 * cursor begins anew, every resource is taken again as the hub shows it, and what the hub had acknowledged since is
 * looked up, and sent again where it is gone.
 */
function rewind(
  db: WritableDb,
  { id, newest, at }: { readonly id: string; readonly newest: string; readonly at: string },
): void {
  db.prepare("DELETE FROM pull_cursor WHERE scope NOT LIKE 'Patient/%'").run();
  // Patients stay "here", read from the beginning of time at the next pull.
  db.prepare("UPDATE pull_cursor SET last_updated = '1970-01-01T00:00:00.000Z'").run();
  // A ticket that is known by its name alone stays so: its words are a placeholder, and never were the hub's.
  db.prepare(
    "UPDATE resource SET last_updated = '', version_id = '?' WHERE NOT (type = 'Task' AND version_id = '')",
  ).run();
  // The hub counts on from the backup: the same number may be another's version now.
  db.prepare("UPDATE id_map SET version_id = '?'").run();
  const since = keptSince(at);
  db.prepare(
    `UPDATE outbox SET state = 'waiting', next_at = NULL, why = NULL, recheck = 1, settled_at = NULL
     WHERE state = 'done' AND kind NOT IN ('signed', 'chat', 'audit') AND coalesce(settled_at, ?) >= ?
       AND hub_time > ?`,
  ).run(at, since, newest);
  for (const fileId of db.prepare<[], string>(lostFiles).pluck().all()) {
    const server = serverNameOf(db, fileId);
    if (server) renameFile(db, `Binary/${server.serverId}`, ownReference(fileId));
  }
  // What is under way may have been taken by the hub as it was before.
  db.prepare(
    "UPDATE outbox SET recheck = 1 WHERE state IN ('waiting', 'sending') AND attempts > 0 AND kind NOT IN ('signed', 'chat', 'audit')",
  ).run();
  sayLostAgain(db, { newest, since, untimedToo: true });
  tellReportsAgain(db, since);
  doubtAnswersOnTheWay(db);
  // Held and late ones too: the hub that comes from the backup holds neither the item nor its answer. By no time of a
  // receipt: that is the hub's clock, which somebody may have set since. Sent again, an item gets the answer it had.
  sendSignedAgain(db, "signed_at", since);
  beginHubStart(db, { id, newest });
  appendAudit(db, { at, kind: "hub-rewound", subject: id });
}

const lostFiles = "SELECT id FROM outbox WHERE kind = 'binary' AND state = 'waiting' AND recheck = 1";

/**
 * A start that we have not met. What the hub issued or was told after the last change that this PC saw of it may have
 * gone with a backup, and nothing pulled would ever tell; what is still there gets the answer that it had.
 */
function sendUnseenAgain(db: WritableDb, seen: HubStart | undefined, at: string): void {
  doubtAnswersOnTheWay(db);
  if (!seen) return;
  sendSignedAgain(db, "json_extract(receipt, '$.at')", seen.newest);
  sayLostAgain(db, { newest: seen.newest, since: keptSince(at), untimedToo: false });
  tellReportsAgain(db, keptSince(at));
}

/** The receipt stays, and is shown, until the hub has answered again: most often it says the same. */
function sendSignedAgain(
  db: WritableDb,
  by: "signed_at" | "json_extract(receipt, '$.at')",
  after: string,
): void {
  db.prepare(
    `UPDATE outbox SET state = 'waiting', why = NULL WHERE kind = 'signed' AND state IN ('done', 'parked') AND id IN
       (SELECT item_id FROM signed_item WHERE receipt IS NOT NULL AND ${by} > @after
        UNION ALL SELECT item_id FROM carried_paper WHERE receipt IS NOT NULL AND ${by} > @after)`,
  ).run({ after });
}

/** An answer may lie beside this file already, from the hub as it was: `mergeReceipt` has it asked for once more. */
function doubtAnswersOnTheWay(db: WritableDb): void {
  db.prepare("UPDATE outbox SET recheck = 1 WHERE state = 'waiting' AND kind = 'signed'").run();
}
