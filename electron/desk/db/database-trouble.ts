/** Written by a newer program: opening it would destroy what this one does not know. */
export class DatabaseFromTheFuture extends Error {
  override readonly name = "DatabaseFromTheFuture";
}

/** The disk is full or the file cannot be used: environment, not a bug; the page keeps what was typed. */
export class StorageTrouble extends Error {
  override readonly name = "StorageTrouble";
  readonly kind: "storage-full" | "storage-unusable";
  constructor(kind: "storage-full" | "storage-unusable", message: string) {
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

const unusableCodes = /^SQLITE_(IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB|PERM|BUSY|LOCKED)|^(EROFS|EACCES|EIO)/;

/** Gives the error its own class back, so that callers can tell environment from bug. */
export function troubleFromTheWire({ name, message, code }: TroubleOnTheWire): Error {
  if (name === "DatabaseFromTheFuture") return new DatabaseFromTheFuture(message);
  if (code.startsWith("SQLITE_FULL") || code === "ENOSPC") return new StorageTrouble("storage-full", message);
  if (unusableCodes.test(code)) return new StorageTrouble("storage-unusable", message);
  return new Error(code === "" ? message : `${code}: ${message}`);
}
