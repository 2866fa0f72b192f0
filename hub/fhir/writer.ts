import { AsyncLocalStorage } from "node:async_hooks";
import type Database from "better-sqlite3";

/** How many waiting writes may share one commit. */
const mostPerCommit = 64;

type Job = {
  readonly work: () => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
};

export type Writer = {
  /** Runs alone among writers, as one unit; answers only after its commit is durable. Nested calls join. */
  readonly write: <T>(work: () => Promise<T>) => Promise<T>;
  readonly isInside: () => boolean;
};

/**
 * One queue of writers over one connection, with group commit.
 *
 * 1. A job runs in its own savepoint: its failure undoes only itself.
 * 2. Jobs that wait together share one COMMIT (one flush), and none is answered before it.
 * 3. Inside a job, `write` joins: what a bundle does in parts is one unit.
 */
export function openWriter(database: Database.Database, afterCommit: () => void): Writer {
  const inside = new AsyncLocalStorage<true>();
  const queue: Job[] = [];
  const state = { running: false };

  const drain = async (): Promise<void> => {
    while (queue.length > 0) {
      const done: { job: Job; value: unknown }[] = [];
      database.exec("BEGIN IMMEDIATE");
      try {
        while (queue.length > 0 && done.length < mostPerCommit) {
          const job = queue.shift();
          if (job) await runInSavepoint(job, done);
        }
        database.exec("COMMIT");
      } catch (problem) {
        if (database.inTransaction) database.exec("ROLLBACK");
        for (const { job } of done) job.reject(problem);
        continue;
      }
      for (const { job, value } of done) job.resolve(value);
      afterCommit();
    }
    // In the same turn as the empty queue: a job that comes between the two would never run.
    state.running = false;
  };

  const runInSavepoint = async (job: Job, done: { job: Job; value: unknown }[]): Promise<void> => {
    database.exec("SAVEPOINT job");
    try {
      const value = await inside.run(true, job.work);
      database.exec("RELEASE job");
      done.push({ job, value });
    } catch (problem) {
      database.exec("ROLLBACK TO job; RELEASE job");
      job.reject(problem);
    }
  };

  return {
    isInside: () => inside.getStore() === true,
    write: <T>(work: () => Promise<T>): Promise<T> => {
      if (inside.getStore()) return work();
      return new Promise<T>((resolve, reject) => {
        queue.push({ work, resolve: (value) => resolve(value as T), reject }); // the queue forgets T; the job keeps it
        if (state.running) return;
        state.running = true;
        void drain();
      });
    },
  };
}
