import type Database from "better-sqlite3";
import { z } from "zod";
import { type Failure, failure } from "../../shared/result/failure.ts";
import { err, ok, type Result } from "../../shared/result/result.ts";
import { account, type Account, type NewAccount } from "./account.ts";
import { hashPassphrase } from "./passphrase.ts";

export type Accounts = {
  /** Refuses a name already taken, in any letter case. `hash`: where the passphrase was hashed before. */
  readonly add: (fresh: NewAccount, hash?: string) => Promise<Result<Account, Failure>>;
  readonly find: (username: string) => Account | undefined;
  readonly findByPractitioner: (practitionerId: string) => Account | undefined;
  readonly list: () => readonly Account[];
  /** From now on no sign-in, and open sessions end; what was signed before stays valid. */
  readonly withdraw: (username: string, at: Date) => Account | undefined;
  /** False where there is no such account. */
  readonly setPassphrase: (username: string, passphrase: string) => Promise<boolean>;
  readonly secret: (username: string) => AccountSecret | undefined;
  /** Which of its passphrases an account has now; a token made under an earlier one is worth nothing. */
  readonly passphraseNumber: (username: string) => number;
  readonly noteFailure: (username: string, atMs: number) => void;
  readonly noteSuccess: (username: string) => void;
};

export type AccountSecret = {
  readonly passphraseHash: string;
  readonly failedAttempts: number;
  readonly lastFailedMs: number;
};

const secretRow = z.object({
  passphrase_hash: z.string(),
  failed_attempts: z.number(),
  last_failed_ms: z.number(),
});
const jsonRow = z.object({ json: z.string() });

/** Who may sign in. Usernames are kept and compared in lower case. */
export function makeAccounts(database: Database.Database): Accounts {
  const read = database.prepare("SELECT json FROM account WHERE username = ?");
  const all = database.prepare("SELECT json FROM account ORDER BY username");
  const secret = database.prepare(
    "SELECT passphrase_hash, failed_attempts, last_failed_ms FROM account WHERE username = ?",
  );
  const insert = database.prepare(
    "INSERT INTO account (username, json, passphrase_hash) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const replace = database.prepare("UPDATE account SET json = ? WHERE username = ?");
  const replaceHash = database.prepare(
    "UPDATE account SET passphrase_hash = ?, failed_attempts = 0, passphrases = passphrases + 1 WHERE username = ?",
  );
  const numberOf = database
    .prepare<[string], number>("SELECT passphrases FROM account WHERE username = ?")
    .pluck();
  const failed = database.prepare(
    "UPDATE account SET failed_attempts = failed_attempts + 1, last_failed_ms = ? WHERE username = ?",
  );
  const succeeded = database.prepare("UPDATE account SET failed_attempts = 0 WHERE username = ?");

  const find = (username: string) => parseAccount(read.get(canonical(username)));
  const list = () => all.all().flatMap((row) => parseAccount(row) ?? []);
  return {
    find,
    list,
    findByPractitioner: (id) => list().find((one) => one.practitionerId === id),
    add: async (fresh, hash) => {
      const made = fromNew(fresh);
      const kept = hash ?? (await hashPassphrase(fresh.passphrase));
      const added = insert.run(made.username, JSON.stringify(made), kept).changes === 1;
      return added ? ok(made) : err(nameTaken(made.username));
    },
    withdraw: (username, at) => {
      const present = find(username);
      if (!present || present.state === "withdrawn") return present;
      const withdrawn: Account = { ...present, state: "withdrawn", withdrawnAt: at.toISOString() };
      replace.run(JSON.stringify(withdrawn), withdrawn.username);
      return withdrawn;
    },
    setPassphrase: async (username, passphrase) =>
      replaceHash.run(await hashPassphrase(passphrase), canonical(username)).changes === 1,
    secret: (username) => {
      const row = secret.get(canonical(username));
      if (row === undefined) return undefined;
      const { passphrase_hash, failed_attempts, last_failed_ms } = secretRow.parse(row);
      return {
        passphraseHash: passphrase_hash,
        failedAttempts: failed_attempts,
        lastFailedMs: last_failed_ms,
      };
    },
    passphraseNumber: (username) => numberOf.get(canonical(username)) ?? 0,
    noteFailure: (username, atMs) => void failed.run(atMs, canonical(username)),
    noteSuccess: (username) => void succeeded.run(canonical(username)),
  };
}

export const canonical = (username: string): string => username.trim().toLowerCase();

function parseAccount(row: unknown): Account | undefined {
  return row === undefined ? undefined : account.parse(JSON.parse(jsonRow.parse(row).json));
}

function fromNew(fresh: NewAccount): Account {
  if (fresh.role === "doctor") {
    const username = canonical(fresh.doctor.username);
    const { id: practitionerId, name } = fresh.doctor;
    return {
      role: "doctor",
      state: "active",
      username,
      practitionerId,
      name,
      doctor: { ...fresh.doctor, username },
    };
  }
  const { passphrase: _hashedInstead, ...rest } = fresh;
  return { ...rest, username: canonical(fresh.username), state: "active" };
}

function nameTaken(username: string): Failure {
  return failure("changed-meanwhile", "adding an account", `There already is an account named ${username}.`, {
    next: "Choose another name, or withdraw that account first.",
  });
}
