import { copyFileSync, existsSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import type Database from "better-sqlite3";
import type { RestoreReport } from "../../../../shared/contract/restore-view.ts";
import { safeWrite } from "../../safe-write.ts";
import { backupTime, newestFirst } from "../backup/backup-names.ts";
import { openDatabase } from "../open-database.ts";
import type { WritableDb } from "../writable-db.ts";
import { openForReading } from "../open-for-reading.ts";
import { storageFailure } from "../storage-failure.ts";
import { appendAudit } from "../stores/audit.ts";
import { writeSetting } from "../stores/settings.ts";
import { type ReadPlace, copyReadable, readPlace } from "./copy-readable.ts";
import { forgetDamage, isWhole } from "./damage.ts";
import { doubtRestored, nothingRead } from "./doubt-restored.ts";
import { type Merged, mergeSalvaged } from "./merge-salvaged.ts";
import { lendSchemaPages } from "./schema-pages.ts";

export type RestoreOrder = { readonly database: string; readonly backups: string; readonly at: string };

const reportSetting = (at: string): string => `restore-report:${at}`;
const nothing: Merged = {
  salvaged: {},
  unreadable: [],
  brokenWriting: [],
  orphanedWriting: [],
  missingUnsent: 0,
  missingRevisions: 0,
};

/**
 * Makes a doctor's file anew: from the newest copy that is whole, with what can still be read of the damaged file.
 *
 * Until the new file is complete and on the disk the old one stays where it is; then it is set aside under a name of
 * its own. A restoring that was cut off is begun again from the same sources.
 */
export function restoreDatabase(
  { database, backups, at }: RestoreOrder,
  key: Uint8Array,
  read: ReadPlace = readPlace,
): RestoreReport {
  const draft = `${database}.restoring`;
  const damaged = damagedSource(database, backups);
  removeAll(draft);
  const { backupAt, bad } = beginFrom(backups, draft, key);
  const db = openDatabase(draft, key);
  try {
    const merged = damaged === undefined ? undefined : salvage(db, { database, damaged, read }, key);
    if (merged === undefined) doubtRestored(db, nothingRead);
    const aside =
      damaged === undefined || damaged === database ? `${database}.damaged-${stampOf(at)}` : damaged;
    const report: RestoreReport = {
      at: at as RestoreReport["at"], // the desk's own clock
      ...(damaged === undefined ? {} : { damagedFile: path.basename(aside) }),
      ...(backupAt === undefined ? {} : { backupAt: backupAt as RestoreReport["at"] }),
      badBackups: bad,
      damagedFileOpened: merged !== undefined,
      ...(merged ?? nothing),
    };
    writeSetting(db, reportSetting(at), JSON.stringify(report));
    appendAudit(db, { at, kind: "restored", subject: backupAt ?? "no-copy" });
    db.pragma("wal_checkpoint(TRUNCATE)");
    db.close();
    change(database, draft, aside);
    return report;
  } finally {
    db.close();
    removeAll(draft);
    removeAll(`${database}.reading`);
  }
}

/** Beside the file while it is set aside: where to. A file that an earlier restoring set aside is older than any copy. */
const changing = (database: string): string => `${database}.changing`;

/** The file itself, or where it was set aside by a restoring that was cut off right then. */
function damagedSource(database: string, backups: string): string | undefined {
  if (existsSync(database)) return database;
  const name = existsSync(changing(database))
    ? readFileSync(changing(database), "utf8")
    : setAsideUnmarked(database, backups);
  if (name === undefined) return undefined;
  const file = path.join(path.dirname(database), name);
  if (!existsSync(file)) return undefined;
  if (existsSync(`${database}-wal`) && !existsSync(`${file}-wal`))
    renameSync(`${database}-wal`, `${file}-wal`);
  return file;
}

/**
 * An earlier release left no mark. Cut off there, it left its draft or the file's log; and while the file was away no
 * copy was made, so that what was set aside by a restoring that came to its end is older than the newest copy.
 */
function setAsideUnmarked(database: string, backups: string): string | undefined {
  if (!["-wal", ".restoring"].some((ending) => existsSync(database + ending))) return undefined;
  const prefix = `${path.basename(database)}.damaged-`;
  const newest = readdirSync(path.dirname(database))
    .filter((name) => name.startsWith(prefix) && name.endsWith("Z"))
    .toSorted()
    .at(-1);
  if (newest === undefined) return undefined;
  const [copy] = existsSync(backups) ? newestFirst(readdirSync(backups)) : [];
  const copiedAt = copy === undefined ? undefined : backupTime(copy);
  return copiedAt === undefined || newest > prefix + stampOf(copiedAt) ? newest : undefined;
}

const stampOf = (at: string): string => `${at.slice(0, 19).replaceAll(/[-:]/g, "")}Z`;

function beginFrom(
  backups: string,
  draft: string,
  key: Uint8Array,
): { readonly backupAt?: string; readonly bad: number } {
  const copies = existsSync(backups) ? newestFirst(readdirSync(backups)) : [];
  for (const [bad, name] of copies.entries()) {
    const backupAt = backupTime(name);
    if (backupAt !== undefined && isCopied(path.join(backups, name), draft) && isGood(draft, key))
      return { backupAt, bad };
    removeAll(draft);
  }
  return { bad: copies.length };
}

/** A copy that the disk cannot read is a bad one, and an older one is looked at; a full disk is no fault of the copy. */
function isCopied(copy: string, draft: string): boolean {
  try {
    copyFileSync(copy, draft);
    return true;
  } catch (problem) {
    if (storageFailure(problem)?.kind === "storage-full") throw problem;
    return false;
  }
}

function isGood(file: string, key: Uint8Array): boolean {
  const db = readable(file, key);
  if (!db) return false;
  try {
    return isWhole(db);
  } finally {
    db.close();
  }
}

/** Reads a copy of the damaged file, so that the file itself stays as it was found. */
function salvage(
  db: WritableDb,
  from: { readonly database: string; readonly damaged: string; readonly read: ReadPlace },
  key: Uint8Array,
): Merged | undefined {
  const { database, damaged, read } = from;
  const copy = `${database}.reading`;
  removeAll(copy);
  copyReadable(damaged, copy, read);
  if (existsSync(`${damaged}-wal`)) copyReadable(`${damaged}-wal`, `${copy}-wal`, read);
  const lent = (which: "all" | "but-the-first") =>
    lendSchemaPages(database, copy, which) ? readable(copy, key) : undefined;
  const opened = readable(copy, key) ?? lent("but-the-first") ?? lent("all");
  if (!opened) return undefined;
  try {
    return mergeSalvaged(db, opened);
  } finally {
    opened.close();
  }
}

/** Opened, if each page of its table of tables can be read: without one no statement can be made. */
function readable(file: string, key: Uint8Array): Database.Database | undefined {
  const db = openForReading(file, key);
  try {
    db.prepare("SELECT name, sql FROM sqlite_master").all();
    return db;
  } catch (problem) {
    db.close();
    // Out of reach just now: asked again it may say everything, and the doctor's newest writing with it.
    if (storageFailure(problem)?.kind === "storage-unusable") throw problem;
    return undefined;
  }
}

function change(database: string, draft: string, aside: string): void {
  if (existsSync(database)) {
    safeWrite(changing(database), path.basename(aside));
    renameSync(database, aside);
  }
  // Also where the file was gone: SQLite would take what is left here for the new file's own.
  if (existsSync(`${database}-wal`)) renameSync(`${database}-wal`, `${aside}-wal`);
  rmSync(`${database}-shm`, { force: true });
  renameSync(draft, database);
  rmSync(changing(database), { force: true });
  forgetDamage(database);
}

function removeAll(file: string): void {
  for (const ending of ["", "-wal", "-shm", ".made", ".schema-pages"]) rmSync(file + ending, { force: true });
  // Or the next file of that name would be refused for what this one had.
  forgetDamage(file);
}
