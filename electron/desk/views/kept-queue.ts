import type { DeskDatabase } from "../db/operations.ts";
import type { KeptRow } from "../db/stores/queue-rows.ts";
import { answersAlso, type Reading } from "../db/stores/queue-reading.ts";
import type { ReadQueue } from "../db/stores/read-queue.ts";
import { isStill } from "../db/written-mark.ts";

/** The queue as the database last told it, its rows read once. Nobody may change what lies in it. */
export type KeptQueue = Pick<ReadQueue, "answer" | "touched" | "outbox"> & {
  readonly rows: readonly KeptRow[];
};

type Held = KeptQueue &
  Pick<ReadQueue, "written" | "until"> & {
    readonly rowOf: ReadonlyMap<string, KeptRow>;
    readonly reading: Reading;
  };

/** With the opened file it goes. */
const queues = new WeakMap<DeskDatabase, Held>();

/** Only rows that have changed since the last time cross the threads and are read. */
export async function keptQueue(db: DeskDatabase, reading: Reading): Promise<KeptQueue> {
  for (;;) {
    const held = queues.get(db);
    if (held && answersAlso(held, reading) && isStill(db, held.written)) return held;
    const found = await db.readQueue({ ...reading, known: held?.answer });
    if (found === "same" && held) return held;
    if (found === undefined || found === "same") continue;
    const fresh = new Map(found.rows.map(([ticket, row]) => [ticket, JSON.parse(row) as KeptRow])); // by judgeQueue
    const rowOf = new Map<string, KeptRow>();
    for (const ticket of found.tickets) {
      const row = fresh.get(ticket) ?? held?.rowOf.get(ticket);
      if (!row) throw new Error(`The queue's ticket ${ticket} came without its row.`);
      rowOf.set(ticket, row);
    }
    const { answer, touched, outbox, written, until } = found;
    const rows = [...rowOf.values()];
    const queue: Held = { answer, touched, outbox, written, until, reading, rowOf, rows };
    queues.set(db, queue);
    return queue;
  }
}
