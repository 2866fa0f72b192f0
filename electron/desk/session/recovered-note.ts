import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import type { DeskDatabase } from "../db/operations.ts";
import { safeWrite } from "../safe-write.ts";

const noteIn = (folder: string): string => path.join(folder, "recovered");

/** The file was closed when the recovery key opened its wrap; the trace is written at the next opening. */
export const noteRecovered = (folder: string, at: string): void => safeWrite(noteIn(folder), at);

/** Into the audit before the note goes: a kill between the two writes it twice rather than never. */
export async function traceRecovered(db: DeskDatabase, folder: string, deskId: string): Promise<void> {
  const file = noteIn(folder);
  if (!existsSync(file)) return;
  await db.appendAudit({
    at: readFileSync(file, "utf8"),
    kind: "recovered-by-hospital-key",
    subject: deskId,
  });
  rmSync(file);
}
