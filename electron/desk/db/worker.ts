import { parentPort } from "node:worker_threads";
import { troubleOnTheWire } from "./database-trouble.ts";
import { type WritableDb, openDatabase } from "./open-database.ts";
import { type WorkerRequest, operations } from "./operations.ts";
import { proveEncryption } from "./prove-encryption.ts";

/** The one thread with SQL on it. It holds at most one open file: that of the doctor who is signed in. */
const held: { db: WritableDb | undefined } = { db: undefined };

function answer(request: WorkerRequest): unknown {
  switch (request.act) {
    case "open":
      if (held.db !== undefined) throw new Error("A database is open already.");
      try {
        held.db = openDatabase(request.file, request.key);
      } finally {
        request.key.fill(0);
      }
      return undefined;
    case "close":
      held.db?.close();
      held.db = undefined;
      return undefined;
    case "prove":
      return proveEncryption(request.files);
    case "run": {
      if (held.db === undefined) throw new Error("No database is open.");
      // The proxy on the other side is typed by these very functions.
      const operation = operations[request.name] as (db: WritableDb, ...args: readonly unknown[]) => unknown;
      return operation(held.db, ...request.args);
    }
  }
}

parentPort?.on("message", (request: WorkerRequest) => {
  try {
    parentPort?.postMessage({ id: request.id, ok: true, value: answer(request) });
  } catch (error) {
    parentPort?.postMessage({ id: request.id, ok: false, trouble: troubleOnTheWire(error) });
  }
});
