import { Worker } from "node:worker_threads";
import type { RestoreReport } from "../../../shared/contract/restore-view.ts";
import type { BackupAnswer, BackupOrder } from "./backup/make-backup.ts";
import type { RestoreOrder } from "./restore/restore-database.ts";
import {
  DatabaseClosed,
  StorageTrouble,
  type TroubleOnTheWire,
  troubleFromTheWire,
} from "./database-trouble.ts";
import { keepMark, newWrittenMark } from "./written-mark.ts";
import { type DeskDatabase, type OperationName, type WorkerRequest, operations } from "./operations.ts";

type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly trouble: TroubleOnTheWire };

/** A thread that is told to end does so at once, unless it hangs or a copy is being made beside it. */
const endingMs = 5_000;

type WithoutId<T> = T extends { readonly id: number } ? Omit<T, "id"> : never;

export type DatabaseWorker = {
  /**
   * The file that is open now. Whoever holds it on asks that file and no other: what one doctor began may still run
   * when the next has signed in, and must not be written into the next one's file.
   */
  readonly db: DeskDatabase;
  /** The key is copied to the worker and wiped there; the caller wipes its own. */
  readonly open: (file: string, key: Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly prove: (files: readonly string[]) => Promise<"proven" | "no-file-yet" | "failed">;
  /** A copy of the open file, made on a thread of its own. */
  readonly backup: (order: Omit<BackupOrder, "database">) => Promise<BackupAnswer>;
  /** Only while no file is open. */
  readonly restore: (order: RestoreOrder, key: Uint8Array) => Promise<RestoreReport>;
  readonly end: () => Promise<void>;
};

/** From source the worker is a `.ts` beside this file; the bundle puts `db-worker.js` beside the core. */
function workerUrl(): URL {
  const file = import.meta.url.endsWith(".ts") ? "worker.ts" : "db-worker.js";
  return new URL(`./${file}`, import.meta.url);
}

export function startDatabaseWorker(): DatabaseWorker {
  const written = newWrittenMark();
  const worker = new Worker(workerUrl(), { workerData: { written } });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let lastId = 0;

  worker.on("message", (answer: Answer) => {
    const caller = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.ok) caller?.resolve(answer.value);
    else caller?.reject(troubleFromTheWire(answer.trouble));
  });
  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("error", failAll);
  const life = { isOver: false };
  const ended = new Promise<void>((resolve) => worker.on("exit", () => resolve()));
  const hasEnded = () =>
    new StorageTrouble("storage-unusable", "The database's thread has ended. Start the desk again.");
  void ended.then(() => {
    life.isOver = true;
    failAll(hasEnded());
  });

  const ask = (request: WithoutId<WorkerRequest>): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (life.isOver) return reject(hasEnded()); // nobody would ever answer
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      worker.postMessage({ ...request, id: lastId });
    });

  const openings = { now: 0 };
  const dbOf = (opening: number): DeskDatabase => {
    const isOpen = () => opening === openings.now && !life.isOver;
    const db = proxy((name, args) =>
      opening === openings.now
        ? ask({ act: "run", name, args })
        : Promise.reject(new DatabaseClosed("This file was closed.")),
    );
    keepMark(db, () => (isOpen() ? Atomics.load(written, 0) : undefined));
    return db;
  };
  const held = { db: dbOf(0) };

  return {
    get db() {
      return held.db;
    },
    open: async (file, key) => {
      await ask({ act: "open", file, key });
      openings.now += 1;
      held.db = dbOf(openings.now);
    },
    close: async () => {
      openings.now += 1;
      if (!life.isOver) await ask({ act: "close" }); // a thread that has ended holds no file
    },
    // The worker answers `prove` with what `proveEncryption` returns.
    prove: (files) => ask({ act: "prove", files }) as ReturnType<DatabaseWorker["prove"]>,
    // The worker answers these with what `makeBackup` and `restoreDatabase` return.
    backup: (order) => ask({ act: "backup", order }) as Promise<BackupAnswer>,
    restore: (order, key) => ask({ act: "restore", order, key }) as Promise<RestoreReport>,
    end: async () => {
      openings.now += 1;
      // It ends by itself, after what was asked before: its file is then closed in order.
      worker.postMessage({ act: "end", id: 0 } satisfies WorkerRequest);
      const hangs = setTimeout(() => void worker.terminate(), endingMs);
      await ended;
      clearTimeout(hangs);
    },
  };
}

function proxy(run: (name: OperationName, args: readonly unknown[]) => Promise<unknown>): DeskDatabase {
  const names = Object.keys(operations);
  const entries = names.map((name) => [
    name,
    // The keys are those of `operations`.
    (...args: unknown[]) => run(name as OperationName, args),
  ]);
  // Built from `operations` key by key; the types are derived from the same object.
  return Object.fromEntries(entries) as DeskDatabase;
}
