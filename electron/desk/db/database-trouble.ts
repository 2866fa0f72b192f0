/** Written by a newer program: opening it would destroy what this one does not know. */
export class DatabaseFromTheFuture extends Error {
  override readonly name = "DatabaseFromTheFuture";
}

/** Asked of a file that was closed since: its doctor has signed out meanwhile. */
export class DatabaseClosed extends Error {
  override readonly name = "DatabaseClosed";
}

export type StorageTroubleKind =
  "storage-full" | "storage-read-only" | "storage-damaged" | "storage-newer" | "storage-unusable";

/** The disk is full or the file cannot be used: environment, not a bug; the page keeps what was typed. */
export class StorageTrouble extends Error {
  override readonly name = "StorageTrouble";
  readonly kind: StorageTroubleKind;
  constructor(kind: StorageTroubleKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** What of an error crosses the thread boundary. */
export type TroubleOnTheWire = { readonly name: string; readonly message: string; readonly code: string };

export function troubleOnTheWire(error: unknown): TroubleOnTheWire {
  if (!(error instanceof Error)) return { name: "Error", message: String(error), code: "" };
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return { name: error.name, message: error.message, code };
}

/**
 * Pages that the disk cannot read. Elsewhere SQLite tells them (CORRUPTFS) from a file that is out of reach (READ);
 * on Windows both are READ, and to restore a file that was only out of reach loses nothing.
 */
const unreadable = (platform: NodeJS.Platform): RegExp =>
  platform === "win32" ? /^SQLITE_IOERR_(CORRUPTFS|READ)$/ : /^SQLITE_IOERR_CORRUPTFS$/;

const kindsByCode: readonly (readonly [RegExp, StorageTroubleKind])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, "storage-full"],
  [/^(SQLITE_READONLY|EROFS|EACCES|EPERM|SQLITE_PERM)/, "storage-read-only"],
  [/^SQLITE_(CORRUPT|NOTADB|EMPTY)/, "storage-damaged"],
  [/^(SQLITE_(IOERR|CANTOPEN|BUSY|LOCKED)|EIO)/, "storage-unusable"],
];

/** What an error's code says of the disk or the file; undefined for a bug. */
export const storageKindOf = (
  code: string,
  platform: NodeJS.Platform = process.platform,
): StorageTroubleKind | undefined =>
  unreadable(platform).test(code)
    ? "storage-damaged"
    : kindsByCode.find(([pattern]) => pattern.test(code))?.[1];

/** Gives the error its own class back, so that callers can tell environment from bug. */
export function troubleFromTheWire({ name, message, code }: TroubleOnTheWire): Error {
  if (name === "DatabaseFromTheFuture") return new DatabaseFromTheFuture(message);
  const kind = storageKindOf(code);
  if (kind) return new StorageTrouble(kind, message);
  return new Error(code === "" ? message : `${code}: ${message}`);
}
