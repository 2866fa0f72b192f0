import type { Handlers } from "../../../shared/contract/dispatch.ts";
import { restoreReport } from "../../../shared/contract/restore-view.ts";
import { failure } from "../../../shared/result/failure.ts";
import { err, ok } from "../../../shared/result/result.ts";
import { storageFailure } from "../db/storage-failure.ts";
import { dataKey } from "../session/sign-in.ts";
import { aboutRestored } from "../views/restored.ts";
import { type HandlerParts, signedIn } from "./handler-parts.ts";
import { endSession } from "./session-handlers.ts";

type Names = "session.restore" | "restore.reports" | "restore.seen" | "backup.state";
const prefix = "restore-report:";

export function restoreHandlers(parts: HandlerParts): Pick<Handlers, Names> {
  const { folders, worker, clock, options } = parts;
  return {
    "session.restore": async ({ username, passphrase }) => {
      await endSession(parts);
      const place = folders.doctor(username);
      const key = dataKey(parts, place.keyring, username, passphrase);
      if (!key.ok) return key;
      try {
        if (await opens(parts, place.database, key.value))
          return err(failure("not-allowed", "restoring", "The file on this PC is not damaged."));
        const { backups, database } = place;
        const report = await worker.restore({ database, backups, at: clock().toISOString() }, key.value);
        options.log("restored", {
          fromCopy: report.backupAt !== undefined,
          gaps: report.brokenWriting.length,
          orphans: report.orphanedWriting.length,
        });
        return ok({});
      } catch (problem) {
        const trouble = storageFailure(problem);
        if (!trouble) throw problem;
        return err(trouble);
      } finally {
        key.value.fill(0);
      }
    },
    "restore.reports": async () => {
      const current = signedIn(parts, "reading what was restored");
      if (!current.ok) return current;
      const { db, knowledge } = current.value;
      const stored = await db.settingsLike(prefix);
      const seen = new Set((await db.settingsLike("restore-seen:")).map(({ value }) => value));
      const reports = stored.toReversed().map(({ value }) => restoreReport.parse(JSON.parse(value)));
      const tables = knowledge.newest();
      const shown = reports.map(async (report) => ({
        ...report,
        seen: seen.has(report.at),
        ...(await aboutRestored(db, report, tables)),
      }));
      return ok(await Promise.all(shown));
    },
    "restore.seen": async ({ at }) => {
      const current = signedIn(parts, "reading what was restored");
      if (!current.ok) return current;
      await current.value.db.writeSetting(`restore-seen:${at}`, at);
      return ok({});
    },
    "backup.state": async () => {
      const current = signedIn(parts, "looking at the copies");
      return current.ok ? ok(current.value.backups.state()) : current;
    },
  };
}

/** A key that is right opens a file that is whole; that one is not to be made anew. */
async function opens({ worker }: HandlerParts, database: string, key: Uint8Array): Promise<boolean> {
  try {
    await worker.open(database, Uint8Array.from(key));
    await worker.close();
    return true;
  } catch (problem) {
    if (storageFailure(problem)?.kind === "storage-damaged") return false;
    throw problem;
  }
}
