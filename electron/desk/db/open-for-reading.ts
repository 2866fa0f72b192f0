import Database from "better-sqlite3";

/** A second look at an encrypted file; nothing in it changes, not even its write-ahead log. */
export function openForReading(file: string, key: Uint8Array): Database.Database {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  db.pragma("cipher='sqlcipher'");
  db.pragma(`key="x'${Buffer.from(key).toString("hex")}'"`);
  db.pragma("temp_store=MEMORY"); // a sort that spills to disk would spill plain text
  return db;
}
