import { parentPort, workerData } from "node:worker_threads";
import { makeBackup } from "./backup/make-backup.ts";
import { backupBeside, backupOrdered } from "./backup/backup-thread.ts";
import { storageKindOf, troubleOnTheWire } from "./database-trouble.ts";
import { openDatabase } from "./open-database.ts";
import type { WritableDb } from "./writable-db.ts";
import { type WorkerRequest, operations, writesUnseen } from "./operations.ts";
import { proveEncryption } from "./prove-encryption.ts";
import { noteDamage } from "./restore/damage.ts";
import { keepSchemaPages } from "./restore/schema-pages.ts";
import { restoreDatabase } from "./restore/restore-database.ts";
import { writingUnseen, writtenOf } from "./stores/written.ts";
import { sayWritten, writtenMarkIn } from "./written-mark.ts";

/** The one thread that writes. It holds at most one open file: that of the doctor who is signed in. */
const held: { db: WritableDb | undefined; file: string; key: Uint8Array } = {
  db: undefined,
  file: "",
  key: new Uint8Array(),
};

const mark = writtenMarkIn(workerData);

function answer(request: WorkerRequest): unknown {
  switch (request.act) {
    case "open":
      if (held.db !== undefined) throw new Error("A database is open already.");
      try {
        held.db = openDatabase(request.file, request.key);
        held.file = request.file;
        held.key = Uint8Array.from(request.key); // SQLite holds it as well; copies are made with it
        sayWritten(mark, writtenOf(held.db));
      } finally {
        request.key.fill(0);
      }
      return undefined;
    case "close":
      return close();
    case "end":
      close();
      parentPort?.close();
      return undefined;
    case "backup":
      if (held.db === undefined) throw new Error("No database is open.");
      keepSchemaPages(held.db);
      return backupBeside({ ...request.order, database: held.file }, held.key);
    case "restore":
      if (held.db !== undefined) throw new Error("A database is open.");
      try {
        return restoreDatabase(request.order, request.key);
      } finally {
        request.key.fill(0);
      }
    case "prove":
      return proveEncryption(request.files);
    case "run": {
      const { db } = held;
      if (db === undefined) throw new Error("No database is open.");
      // The proxy on the other side is typed by these very functions.
      const operation = operations[request.name] as (db: WritableDb, ...args: readonly unknown[]) => unknown;
      const run = () => operation(db, ...request.args);
      try {
        return writesUnseen.has(request.name) ? writingUnseen(db, run) : run();
      } finally {
        sayWritten(mark, writtenOf(db));
      }
    }
  }
}

function close(): void {
  const { db } = held;
  held.db = undefined;
  held.key.fill(0);
  db?.close();
}

async function answerAll(request: WorkerRequest): Promise<void> {
  try {
    // Only a backup is not done at once: it runs beside, and typing goes on.
    const given = answer(request);
    const value = given instanceof Promise ? await given : given;
    parentPort?.postMessage({ id: request.id, ok: true, value });
  } catch (error) {
    const trouble = troubleOnTheWire(error);
    if (storageKindOf(trouble.code) === "storage-damaged" && held.db !== undefined) noteDamage(held.file);
    parentPort?.postMessage({ id: request.id, ok: false, trouble });
  }
}

const ordered = backupOrdered();
if (ordered === undefined) parentPort?.on("message", (request: WorkerRequest) => void answerAll(request));
else {
  try {
    parentPort?.postMessage({ ok: true, value: makeBackup(ordered.order, ordered.key) });
  } catch (error) {
    parentPort?.postMessage({ ok: false, trouble: troubleOnTheWire(error) });
  } finally {
    ordered.key.fill(0);
  }
}
