import Database from "better-sqlite3";
import { migrate } from "./migrations/migrate.ts";

export type WritableDb = Database.Database;

/**
 * Opens (or makes) the encrypted file of one doctor.
 *
 * The key comes first of all statements; a wrong one shows at the first read as SQLITE_NOTADB.
 */
export function openDatabase(file: string, key: Uint8Array): WritableDb {
  const db = new Database(file);
  try {
    db.pragma("cipher='sqlcipher'");
    db.pragma(`key="x'${Buffer.from(key).toString("hex")}'"`);
    // A sort that spills to disk would spill plain text.
    db.pragma("temp_store=MEMORY");
    db.pragma("journal_mode=WAL");
    // NORMAL may lose the last commits when the power fails; what was acknowledged must be there.
    db.pragma("synchronous=FULL");
    db.pragma("foreign_keys=ON");
    migrate(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
