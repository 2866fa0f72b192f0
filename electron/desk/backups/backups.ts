import { readdirSync } from "node:fs";
import { backupTime, newestFirst } from "../db/backup/backup-names.ts";
import type { DatabaseWorker } from "../db/database-worker.ts";
import type { DeskLog } from "../options.ts";
import { floorBytes } from "../sync/room.ts";

export type BackupState = {
  readonly newestAt?: string;
  readonly count: number;
  readonly trouble?: "no-room" | "not-made";
};
export type Backups = {
  readonly state: () => BackupState;
  /** Makes a copy now; answers when it is made or could not be. */
  readonly now: () => Promise<void>;
  /** Waits for the copy that is being made: its file must not close under it. */
  readonly stop: () => Promise<void>;
};

const usualMs = 60 * 60_000;
const firstLookMs = 30_000;
/**
 * Left free for typing, envelopes and whatever else the PC does; above what stops the fetching ahead, else our own
 * copies would keep the next patients' records from coming.
 */
const keepFreeBytes = floorBytes + 100_000_000;

/** Copies of the open file, at least one in each hour of work; none while nobody is signed in. */
export function startBackups(options: {
  readonly worker: Pick<DatabaseWorker, "backup">;
  readonly place: { readonly keyring: string; readonly backups: string };
  readonly clock: () => Date;
  readonly log: DeskLog;
  readonly everyMs?: number;
}): Backups {
  const { worker, place, clock, log, everyMs = usualMs } = options;
  const held: { running: Promise<void> | undefined; trouble: BackupState["trouble"] } = {
    running: undefined,
    trouble: undefined,
  };
  const make = async (): Promise<void> => {
    try {
      const at = clock().toISOString();
      const order = { keyring: place.keyring, folder: place.backups, at, keepFreeBytes };
      const { outcome } = await worker.backup(order);
      held.trouble = outcome === "no-room" ? "no-room" : undefined;
      log("backup", { outcome });
    } catch (problem) {
      held.trouble = "not-made";
      log("backup-failed", { kind: problem instanceof Error ? problem.name : "unknown" });
    }
  };
  const now = (): Promise<void> => (held.running ??= make().finally(() => (held.running = undefined)));
  const look = (): void => {
    const newest = times(place.backups).at(-1);
    const ageMs = newest === undefined ? Infinity : Math.abs(clock().getTime() - Date.parse(newest));
    if (ageMs >= everyMs) void now();
  };
  const timers = [
    setTimeout(look, Math.min(firstLookMs, everyMs)).unref(),
    setInterval(look, Math.min(5 * 60_000, everyMs)).unref(),
  ];
  return {
    state: () => {
      const found = times(place.backups);
      const newestAt = found.at(-1);
      return {
        count: found.length,
        ...(newestAt === undefined ? {} : { newestAt }),
        ...(held.trouble === undefined ? {} : { trouble: held.trouble }),
      };
    },
    now,
    stop: async () => {
      for (const timer of timers) clearTimeout(timer);
      await held.running;
    },
  };
}

/** The newest last, in the order in which they were made; of a folder that cannot be read none is known. */
function times(folder: string): string[] {
  return newestFirst(namesIn(folder))
    .toReversed()
    .flatMap((name) => backupTime(name) ?? []);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // none yet, or a disk in trouble: the copy that is made now tells which
  }
}
