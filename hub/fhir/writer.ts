import { AsyncLocalStorage } from "node:async_hooks";
import type { Change } from "./change.ts";

/** One unit of work inside a commit: what it changed, and the one time that all its versions bear. */
type WriteContext = {
  readonly lastUpdated: string;
  readonly changes: Change[];
  /** Checks that need the whole unit written; they run last and may still refuse it. */
  readonly atEnd: (() => void)[];
  depth: number;
  open: boolean;
};

/** All that the writer needs of a connection. */
type WritableConnection = {
  readonly inTransaction: boolean;
  readonly exec: (sql: string) => unknown;
};

export type Writer = {
  /** Runs `work` alone among writers and answers once it is durable; inside another write it joins that one. */
  readonly write: <T>(work: (context: WriteContext) => Promise<T> | T) => Promise<T>;
  /** The write that the caller is inside of; undefined again as soon as that write has ended. */
  readonly current: () => WriteContext | undefined;
  readonly onCommit: (listener: (changes: readonly Change[]) => void) => void;
  /** Resolves when nothing is queued or running any more. */
  readonly idle: () => Promise<void>;
};

export type WriterOptions = {
  /** `lastUpdated` of the newest version in the store. */
  readonly newest: string | undefined;
  readonly clock: () => Date;
  /** A listener that throws harms nobody's write. */
  readonly onBug: (problem: unknown) => void;
};

type Job = {
  readonly run: () => Promise<void>;
  readonly changes: () => readonly Change[];
  readonly answer: () => void;
  readonly fail: (problem: unknown) => void;
};

/** Jobs per SQLite commit: bounds how long the first of a group waits for its answer. */
const groupMax = 64;

/**
 * The one queue of writers.
 *
 *   jobs ──▶ BEGIN · SAVEPOINT job · RELEASE · SAVEPOINT job · … · COMMIT ──▶ all answers, then the listeners
 *
 * 1. No two jobs interleave; a job's failure undoes that job alone.
 * 2. Nobody is answered, and no listener told, before the commit is durable.
 * 3. `lastUpdated` rises strictly from job to job, in the order in which they become visible: a reader that
 *    remembers the newest one it saw misses nothing.
 * 4. A write inside a write is a savepoint of it: its failure, if caught, undoes only itself.
 */
export function makeWriter(db: WritableConnection, { newest, clock, onBug }: WriterOptions): Writer {
  const storage = new AsyncLocalStorage<WriteContext>();
  const queue: Job[] = [];
  const listeners: ((changes: readonly Change[]) => void)[] = [];
  const nextTime = risingClock(newest, clock);
  const state: { draining: Promise<void> | undefined } = { draining: undefined };

  const current = () => {
    const context = storage.getStore();
    return context?.open ? context : undefined;
  };

  const enqueue = <T>(work: (context: WriteContext) => Promise<T> | T): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const outcome: { value?: T; changes: readonly Change[] } = { changes: [] };
      queue.push({
        run: async () => {
          const context: WriteContext = {
            lastUpdated: nextTime(),
            changes: [],
            atEnd: [],
            depth: 0,
            open: true,
          };
          try {
            outcome.value = await storage.run(context, () => savepoint(db, context, work));
            outcome.changes = context.changes;
          } finally {
            context.open = false;
          }
        },
        changes: () => outcome.changes,
        // Set by `run`, and `answer` is only called after `run` succeeded.
        answer: () => resolve(outcome.value as T),
        fail: reject,
      });
      state.draining ??= drain();
    });

  const drain = async () => {
    // One turn of the event loop first, so that requests which arrived together share a commit.
    await new Promise((resolve) => setImmediate(resolve));
    while (queue.length > 0) tell(await commitGroup(db, queue));
    // In the same turn as the empty queue: a job that came between the two would never run.
    state.draining = undefined;
  };

  const tell = (changes: readonly Change[]) => {
    if (changes.length === 0) return;
    for (const listener of listeners) {
      try {
        listener(changes);
      } catch (problem) {
        onBug(problem);
      }
    }
  };

  return {
    write: (work) => {
      const context = current();
      return context ? savepoint(db, context, work) : enqueue(work);
    },
    current,
    onCommit: (listener) => void listeners.push(listener),
    idle: async () => {
      while (state.draining) await state.draining;
    },
  };
}

async function commitGroup(db: WritableConnection, queue: Job[]): Promise<readonly Change[]> {
  const done: Job[] = [];
  const failed: (() => void)[] = [];
  try {
    db.exec("BEGIN IMMEDIATE");
    for (
      let job = queue.shift();
      job;
      job = done.length + failed.length < groupMax ? queue.shift() : undefined
    ) {
      const { run, fail } = job;
      try {
        await run();
        done.push(job);
      } catch (problem) {
        failed.push(() => fail(problem));
        // A full disk rolls the whole commit back by itself: nothing of this group is there any more.
        if (!db.inTransaction) throw problem;
      }
    }
    db.exec("COMMIT");
  } catch (problem) {
    if (db.inTransaction) db.exec("ROLLBACK");
    for (const { fail } of done.splice(0)) failed.push(() => fail(problem));
    if (failed.length === 0) queue.shift()?.fail(problem);
  }
  for (const { answer } of done) answer();
  for (const fail of failed) fail();
  return done.flatMap(({ changes }) => changes());
}

async function savepoint<T>(
  db: WritableConnection,
  context: WriteContext,
  work: (context: WriteContext) => Promise<T> | T,
): Promise<T> {
  const name = `s${context.depth}`;
  const before = { changes: context.changes.length, atEnd: context.atEnd.length };
  db.exec(`SAVEPOINT ${name}`);
  context.depth += 1;
  try {
    const value = await work(context);
    if (context.depth === 1) for (const check of context.atEnd.splice(0)) check();
    db.exec(`RELEASE ${name}`);
    return value;
  } catch (problem) {
    if (db.inTransaction) db.exec(`ROLLBACK TO ${name}; RELEASE ${name}`);
    context.changes.length = before.changes;
    context.atEnd.length = Math.min(before.atEnd, context.atEnd.length);
    throw problem;
  } finally {
    context.depth -= 1;
  }
}

/** Milliseconds as ISO text, each later than the last, also when the machine's clock was set back. */
function risingClock(newest: string | undefined, clock: () => Date): () => string {
  const last = { ms: newest === undefined ? 0 : Date.parse(newest) };
  return () => {
    last.ms = Math.max(clock().getTime(), last.ms + 1);
    return new Date(last.ms).toISOString();
  };
}
