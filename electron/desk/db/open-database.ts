import type { WritableDb } from "./writable-db.ts";
import { accessSync, constants, existsSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { rememberStatements } from "./remembered-statements.ts";
import { migrate } from "./migrations/migrate.ts";
import { refuseDamaged } from "./restore/damage.ts";
import { keepSchemaPages } from "./restore/schema-pages.ts";

const madeMark = ".made";

/** SQLite takes a file of no bytes for a new one: the doctor's work would seem never to have been. */
function refuseEmptied(file: string): void {
  if (!existsSync(file + madeMark) || (existsSync(file) && statSync(file).size > 0)) return;
  const left = existsSync(file) ? "empty" : "gone";
  throw Object.assign(new Error(`The file was made before, and now it is ${left}.`), {
    code: "SQLITE_EMPTY",
  });
}

function noteMade(file: string): void {
  try {
    if (!existsSync(file + madeMark)) writeFileSync(file + madeMark, "", { mode: 0o600 });
  } catch {
    // No room now: the next opening notes it.
  }
}

/** Written anew once: the copy is made in memory, since a temporary file would be one more to keep secret. */
const largestAnewBytes = 300_000_000;

/** A file made before pruning cannot shrink; a large one stays as it is and uses its free pages again. */
function makeShrinkable(db: WritableDb, file: string): void {
  if (Number(db.pragma("auto_vacuum", { simple: true })) === 2 || statSync(file).size > largestAnewBytes)
    return;
  try {
    db.pragma("auto_vacuum=INCREMENTAL");
    db.exec("VACUUM");
  } catch {
    // No room now, say: the next opening tries again.
  }
}

/**
 * Opens (or makes) the encrypted file of one doctor.
 *
 * The key comes first of all statements; a wrong one shows at the first read as SQLITE_NOTADB.
 */
export function openDatabase(file: string, key: Uint8Array): WritableDb {
  refuseEmptied(file);
  const db = new Database(file);
  try {
    db.pragma("cipher='sqlcipher'");
    db.pragma(`key="x'${Buffer.from(key).toString("hex")}'"`);
    // A sort that spills to disk would spill plain text.
    db.pragma("temp_store=MEMORY");
    // Must come before the first table; what is pruned can be given back to the disk then. It writes, and a damaged
    // file is to stay as it is.
    if (db.pragma("page_count", { simple: true }) === 0) db.pragma("auto_vacuum=INCREMENTAL");
    db.pragma("journal_mode=WAL");
    // NORMAL may lose the last commits when the power fails; what was acknowledged must be there.
    db.pragma("synchronous=FULL");
    db.pragma("foreign_keys=ON");
    refuseDamaged(db, file);
    migrate(db);
    makeShrinkable(db, file);
    rememberStatements(db);
    noteMade(file);
    keepSchemaPages(db);
    return db;
  } catch (error) {
    db.close();
    accessSync(path.dirname(file), constants.W_OK); // SQLite says only "cannot open" of a folder that is read-only
    throw error;
  }
}
