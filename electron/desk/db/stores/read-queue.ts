import type { WritableDb } from "../writable-db.ts";
import { type OutboxRow, openOutbox } from "./outbox.ts";
import { answersAlso, type QueueReading } from "./queue-reading.ts";
import { judgeQueue } from "./queue-rows.ts";
import { type StoredResource, resourceByLocalId } from "./resources.ts";
import { writtenOf } from "./written.ts";

export type ReadQueue = {
  /** This answer's number: who asks again with it is told only what has changed since. */
  readonly answer: number;
  /** In the queue's order, without the touched. */
  readonly tickets: readonly string[];
  /** Ticket, and its `KeptRow` as JSON: of those that the asker does not hold as they are. */
  readonly rows: readonly (readonly [string, string])[];
  /** Tickets that this doctor owns or has something under way for: their rows are made when they are shown. */
  readonly touched: readonly StoredResource[];
  readonly outbox: readonly OutboxRow[];
  /** How much was written by then, and when the first row is to be judged anew: until both, the answer stands. */
  readonly written: number;
  readonly until: string;
};

/** What was answered last, and until when it stands if nothing is written. */
type Answered = {
  readonly answer: number;
  readonly reading: QueueReading;
  readonly written: number;
  readonly until: string;
  /** The rows that went with it or before it, and have not been judged since. */
  readonly given: Set<string>;
};

const answered = new WeakMap<WritableDb, Answered>();

/** So many rows are judged at once: letters that are being typed wait behind no more. */
const judgedAtOnce = 100;

/**
 * The queue's rows as they stand ready by now; "same" where they are those that the asker holds; nothing where more
 * were to be judged than at once, and to be asked again.
 */
export function readQueue(db: WritableDb, reading: QueueReading): ReadQueue | "same" | undefined {
  const last = answered.get(db);
  const before = last?.answer === reading.known ? last : undefined;
  if (before && before.written === writtenOf(db) && answersAlso(before, reading)) return "same";
  for (let left = judgedAtOnce; left > 0;) {
    const judged = judgeQueue(db, reading.now, left);
    for (const ticket of judged) last?.given.delete(ticket);
    if (judged.length === 0) return answerTo(db, reading, (last?.answer ?? 0) + 1, before?.given);
    left -= judged.length;
  }
  return undefined;
}

function answerTo(
  db: WritableDb,
  reading: QueueReading,
  answer: number,
  held: ReadonlySet<string> | undefined,
): ReadQueue {
  const outbox = openOutbox(db);
  const touched = touchedBy(db, reading.owner, outbox);
  const own = new Set(touched.map(({ localId }) => localId));
  const most = reading.most === undefined ? -1 : reading.most + touched.length;
  const rows = (held ? inOrder(db, most, held) : inOrderWhole(db, most)).filter(
    ([ticket]) => !own.has(ticket),
  );
  const tickets = rows.map(([ticket]) => ticket);
  const given = new Set(tickets);
  const [written, until] = [writtenOf(db), untilOf(db)];
  answered.set(db, { answer, reading, written, until, given });
  const changed = rows.flatMap(([ticket, row]) => (row === undefined ? [] : [[ticket, row] as const]));
  return { answer, tickets, rows: changed, touched, outbox, written, until };
}

const order = "FROM queue_row WHERE shown = 1 ORDER BY shown, unflagged, band, lateness, ticket LIMIT ?";

const inOrderWhole = (db: WritableDb, most: number): [string, string][] =>
  db.prepare<[number], [string, string]>(`SELECT ticket, row ${order}`).raw().all(most);

function inOrder(db: WritableDb, most: number, held: ReadonlySet<string>): [string, string | undefined][] {
  const rowOf = db.prepare<[string], { row: string }>("SELECT row FROM queue_row WHERE ticket = ?");
  return db
    .prepare<[number], { ticket: string }>(`SELECT ticket ${order}`)
    .all(most)
    .map(({ ticket }) => [ticket, held.has(ticket) ? undefined : rowOf.get(ticket)?.row]);
}

/** When the first of all rows is to be judged anew. */
const untilOf = (db: WritableDb): string =>
  db.prepare<[], { until: string | null }>("SELECT min(until) AS until FROM queue_row").get()?.until ?? "9";

function touchedBy(
  db: WritableDb,
  owner: string | undefined,
  outbox: readonly OutboxRow[],
): StoredResource[] {
  const listed = db.prepare<[string], { ticket: string }>("SELECT ticket FROM queue_row WHERE ticket = ?");
  const owned = db
    .prepare<[string | null], { ticket: string }>("SELECT ticket FROM queue_row WHERE owner_ref = ?")
    .all(owner ?? null);
  const unsent = outbox.flatMap(({ consultId }) => (consultId === null ? [] : (listed.get(consultId) ?? [])));
  // A fact told of a patient shows in every ticket of that patient.
  const told = db
    .prepare<[], { ticket: string }>(
      `SELECT ticket FROM queue_row WHERE patient_ref IN (SELECT json_extract(subject, '$.patientReference') FROM outbox
         WHERE kind = 'facts' AND state IN ('waiting', 'sending', 'parked'))`,
    )
    .all();
  const tickets = new Set([...owned, ...unsent, ...told].map(({ ticket }) => ticket));
  return [...tickets].flatMap((ticket) => resourceByLocalId(db, ticket) ?? []);
}
