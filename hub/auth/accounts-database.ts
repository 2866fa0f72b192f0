import Database from "better-sqlite3";

/** The file was written by a newer hub: opening it with this one could lose what that one knows. */
export class AccountsFromTheFuture extends Error {
  constructor(found: number) {
    super(`accounts.db has version ${found}; this hub knows ${steps.length}. Start the newer hub.`);
    this.name = "AccountsFromTheFuture";
  }
}

/** Never edited after a release: a change is one more step. */
const steps: readonly string[] = [
  `CREATE TABLE account (
     username TEXT PRIMARY KEY,
     json TEXT NOT NULL,                -- an Account
     passphrase_hash TEXT NOT NULL,     -- PHC string: argon2id with its parameters and salt
     failed_attempts INTEGER NOT NULL DEFAULT 0,
     last_failed_ms INTEGER NOT NULL DEFAULT 0
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE refresh_token (
     hash TEXT PRIMARY KEY,
     family TEXT NOT NULL,
     username TEXT NOT NULL,
     desk_id TEXT NOT NULL,
     expires_ms INTEGER NOT NULL,
     used_ms INTEGER,
     successor TEXT
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX refresh_token_family ON refresh_token (family);
   CREATE TABLE desk_key (
     desk_id TEXT NOT NULL,
     practitioner_id TEXT NOT NULL,
     public_key TEXT NOT NULL,
     registered_ms INTEGER NOT NULL,
     PRIMARY KEY (desk_id, practitioner_id, public_key)
   ) STRICT, WITHOUT ROWID;`,
  `CREATE TABLE audit_head (
     desk_id TEXT NOT NULL,
     practitioner_id TEXT NOT NULL,
     position INTEGER NOT NULL,
     hash TEXT NOT NULL,
     told_ms INTEGER NOT NULL,
     PRIMARY KEY (practitioner_id, desk_id, position, hash)
   ) STRICT, WITHOUT ROWID;`,
  `ALTER TABLE desk_key ADD COLUMN withdrawn_ms INTEGER;`,
  `ALTER TABLE account ADD COLUMN passphrases INTEGER NOT NULL DEFAULT 0; -- how many there were before this one`,
];

/** Opens (or makes) the accounts' own small database: who may sign in is no FHIR data and leaves with no export. */
export function openAccountsDatabase(file: string): Database.Database {
  const database = new Database(file);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("busy_timeout = 5000");
  const version = Number(database.pragma("user_version", { simple: true }));
  if (version > steps.length) {
    database.close();
    throw new AccountsFromTheFuture(version);
  }
  database.transaction(() => {
    for (const step of steps.slice(version)) database.exec(step);
    database.pragma(`user_version = ${steps.length}`);
  })();
  return database;
}
