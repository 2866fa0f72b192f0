import { makeOpenedLog } from "../audit-when-room.ts";
import { createKeyring } from "../keys/keyring.ts";
import type { DatabaseWorker } from "../db/database-worker.ts";
import { openDatabase } from "../db/open-database.ts";
import { writeSetting } from "../db/stores/settings.ts";
import type { WritableDb } from "../db/writable-db.ts";
import { openSpool } from "../delivery/spool.ts";
import { makeEvents } from "../events.ts";
import { openFolders } from "../folders.ts";
import type { HandlerParts } from "../handlers/handler-parts.ts";
import { makeIdleLock } from "./idle-lock.ts";

export const username = "namuna.doctor";
export const passphrase = "a long enough passphrase";
export const at = "2026-01-01T10:00:00.000Z";

/** What the handlers of a desk work with whose hub does not answer. */
export function offlineDesk(root: string, worker: DatabaseWorker): HandlerParts {
  const folders = openFolders(root);
  const clock = () => new Date(at);
  return {
    options: {
      dataFolder: root,
      hubUrl: "http://127.0.0.1:9",
      practice: true,
      host: "browser",
      version: "0.0.0-test",
      log: () => undefined,
    },
    clock,
    folders,
    worker,
    events: makeEvents(),
    spool: openSpool(folders.spool),
    sender: { now: async () => undefined, troubleOf: () => undefined, stop: () => undefined },
    hubProcess: { id: undefined },
    held: { current: undefined },
    fonts: () => Promise.reject(new Error("No paper is made here.")),
    checkpoints: { touch: () => undefined },
    inCall: { consultId: undefined },
    lock: makeIdleLock({ clock, idleMs: () => 300_000, inCall: () => false, onLock: () => undefined }),
    openedLog: makeOpenedLog(),
    mergeReceipts: async () => undefined,
  };
}

/** A doctor's file as a first sign-in leaves it, so that the next needs no hub; answers its key. */
export function makeFile(
  { folders, options }: HandlerParts,
  put: (db: WritableDb) => void = () => undefined,
): Buffer {
  const place = folders.doctor(username);
  const key = createKeyring(place.keyring, username, passphrase, options.osSecret);
  const db = openDatabase(place.database, key);
  writeSetting(db, "doctor", JSON.stringify(doctor));
  writeSetting(db, "hub-info", JSON.stringify(hub));
  put(db);
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
  return key;
}

const doctor = {
  id: "namuna",
  username,
  name: "Dr. Namuna",
  qualification: "MBBS",
  speciality: "medicine",
  covers: ["medicine"],
  council: "Namuna Medical Council",
  registrationNumber: "N-1",
};
const hub = {
  product: "paramarsh-hub",
  version: "0.0.0-test",
  contract: 1,
  hubId: "hub",
  practice: true,
  time: at,
  processId: 1,
  sealKey: "",
};
