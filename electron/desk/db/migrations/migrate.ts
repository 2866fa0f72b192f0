import { createHash } from "node:crypto";
import type { WritableDb } from "../writable-db.ts";
import { DatabaseFromTheFuture } from "../database-trouble.ts";
import type { Migration } from "./migration.ts";
import { sourceTables } from "./0010-source-tables.ts";
import { callsAndChat } from "./0020-calls-and-chat.ts";
import { acts } from "./0030-acts.ts";
import { callParts } from "./0040-call-parts.ts";
import { lanes } from "./0050-lanes.ts";
import { factsAndLate } from "./0060-facts-and-late.ts";
import { boundedSet } from "./0090-bounded-set.ts";
import { fetchedAgain } from "./0091-fetched-again.ts";
import { queueRows } from "./0095-queue-rows.ts";
import { chosenFiles } from "./0100-chosen-files.ts";
import { belowTheCall } from "./0120-below-the-call.ts";
import { callFiguresTable } from "./0121-call-figures.ts";
import { writingUse } from "./0130-writing-use.ts";
import { alertsShown } from "./0150-alerts-shown.ts";
import { knowledgeTables } from "./0160-knowledge.ts";
import { callGuests } from "./0170-call-guests.ts";
import { spokenPieces } from "./0171-spoken-pieces.ts";
import { centreStock } from "./0180-centre-stock.ts";
import { guestCall } from "./0190-guest-call.ts";
import { callReportsTable } from "./0191-call-reports.ts";
import { reportsOfGuests } from "./0192-reports-of-guests.ts";
import { carriedPapers } from "./0210-carried-papers.ts";
import { comingFiles } from "./0220-coming-files.ts";
import { consultTickets } from "./0230-consult-tickets.ts";
import { unseenBirths } from "./0240-unseen-births.ts";

export const migrations: readonly Migration[] = [
  sourceTables,
  callsAndChat,
  acts,
  callParts,
  lanes,
  factsAndLate,
  boundedSet,
  fetchedAgain,
  queueRows,
  chosenFiles,
  belowTheCall,
  callFiguresTable,
  writingUse,
  alertsShown,
  knowledgeTables,
  callGuests,
  spokenPieces,
  centreStock,
  guestCall,
  callReportsTable,
  reportsOfGuests,
  carriedPapers,
  comingFiles,
  consultTickets,
  unseenBirths,
];

type Applied = { readonly number: number; readonly hash: string };

/**
 * Brings the schema up to this program: all pending steps in one transaction, or none.
 *
 * The history is checked: an unknown step means a newer program wrote the file; a known step of another content
 * means that a released step was edited, which is a bug.
 */
export function migrate(db: WritableDb, steps: readonly Migration[] = migrations): readonly number[] {
  const run = db.transaction(() => {
    db.exec(
      "CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL) STRICT",
    );
    const applied = db.prepare<[], Applied>("SELECT number, hash FROM migration ORDER BY number").all();
    checkHistory(applied, steps);
    const done = new Set(applied.map(({ number }) => number));
    const pending = steps.filter(({ number }) => !done.has(number));
    for (const step of pending) {
      db.exec(step.sql);
      db.prepare("INSERT INTO migration (number, name, hash) VALUES (?, ?, ?)").run(
        step.number,
        step.name,
        hashOf(step),
      );
    }
    return pending.map(({ number }) => number);
  });
  return run.immediate();
}

function checkHistory(applied: readonly Applied[], steps: readonly Migration[]): void {
  for (const { number, hash } of applied) {
    const step = steps.find((each) => each.number === number);
    if (step === undefined) {
      throw new DatabaseFromTheFuture(`The database has step ${number}, which this program does not know.`);
    }
    if (hashOf(step) !== hash) throw new Error(`Migration ${number} was edited after it had run.`);
  }
}

function hashOf(step: Migration): string {
  return createHash("sha256").update(step.sql).digest("hex");
}
