import { randomUUID } from "node:crypto";
import type { Handlers } from "../../../shared/contract/dispatch.ts";
import { lineWords } from "../../../shared/domain/dose-words.ts";
import { type RuleReport, ruleReport } from "../../../shared/domain/finding.ts";
import { failure } from "../../../shared/result/failure.ts";
import { err, ok } from "../../../shared/result/result.ts";
import { checkPrescription } from "../../../shared/rules/check.ts";
import { answerKey } from "../../../shared/rules/answered.ts";
import { interrupts, overrideRates } from "../../../shared/rules/override-rates.ts";
import { lineReadingOf } from "../../../shared/dose-line/line-reading.ts";
import { type NameTable, nameTable } from "../../../shared/dose-line/name-table.ts";
import {
  findMedicine,
  medicines,
  searchMedicines,
} from "../../../shared/rules/medicines/index-of-medicines.ts";
import { consultViewOf, lineWordsOf } from "../views/consult.ts";
import { howItRan } from "../views/how-it-ran.ts";
import { visitFactsOf } from "../views/visit-facts.ts";
import type { Current } from "../session/current.ts";
import { whenRoom } from "../when-room.ts";
import { type HandlerParts, consultOf, hubNow, signedIn } from "./handler-parts.ts";

type Names =
  | "draft.edit"
  | "draft.checkpoint"
  | "medicine.search"
  | "prescription.readLine"
  | "prescription.check"
  | "prescription.overrides"
  | "prescription.words";

const mostSuggestions = 12;

/** Made when the first line is typed: the names of a thousand medicines. */
const kept: { names?: NameTable } = {};
const names = (): NameTable => (kept.names ??= nameTable(medicines));

export function writingHandlers(parts: HandlerParts): Pick<Handlers, Names> {
  const { clock, events } = parts;
  return {
    "draft.edit": async ({ consultId, firstSeq, edits, windowId }) => {
      const found = await consultOf(parts, consultId, "saving what was typed");
      if (!found.ok) return found;
      const { db } = found.value.current;
      const answer = await db.appendEdits({
        consultId,
        firstSeq,
        edits,
        windowId,
        at: clock().toISOString(),
      });
      switch (answer.outcome) {
        case "durable":
          parts.checkpoints.touch(consultId);
          return ok({ durableSeq: answer.durableSeq, lineWords: lineWordsOf(answer.draft) });
        case "gap":
          return err(
            failure(
              "changed-meanwhile",
              "saving what was typed",
              "Something typed before this has not arrived here.",
            ),
          );
        case "signed":
          return err(
            failure(
              "not-allowed",
              "saving what was typed",
              "This consult is signed; its note does not change any more.",
            ),
          );
      }
    },
    "draft.checkpoint": async ({ consultId, reason }) => {
      const found = await consultOf(parts, consultId, "saving a checkpoint");
      if (!found.ok) return found;
      const { db, sync } = found.value.current;
      const saved = await db.checkpoint({
        consultId,
        reason,
        at: clock().toISOString(),
        outboxId: randomUUID(),
      });
      void sync.push().catch(() => undefined); // the next round tries again
      events.emit({ kind: "sync-changed" });
      return ok(saved);
    },
    "medicine.search": async ({ text }) => ok([...searchMedicines(text, mostSuggestions)]),
    "prescription.readLine": async ({ text }) => ok(lineReadingOf(text, names())),
    "prescription.check": async ({ consultId }) => {
      const found = await consultOf(parts, consultId, "checking the prescription");
      if (!found.ok) return found;
      const { current, stored } = found.value;
      const view = await consultViewOf(current.db, stored, current.session.doctor, hubNow(parts, current));
      if (!view)
        return err(failure("not-found", "checking the prescription", "The patient is not on this PC yet."));
      const report = checkPrescription({
        patient: view.patient,
        lines: view.draft.lines,
        medicines: view.medicines,
        visit: visitFactsOf(view.draft, await howItRan(current.db, consultId), "writing"),
        now: hubNow(parts, current).toISOString(),
      });
      await noteShown(current, consultId, report, clock().toISOString());
      return ok(report);
    },
    "prescription.overrides": async () => {
      const current = signedIn(parts, "counting what was kept");
      if (!current.ok) return current;
      const reports = await current.value.db.signedReports();
      return ok([...overrideRates(reports.map((json) => ruleReport.parse(JSON.parse(json))))]);
    },
    "prescription.words": async ({ line }) => {
      const medicine = findMedicine(line.medicineId);
      return medicine
        ? ok(lineWords(line, medicine))
        : err(failure("not-found", "putting a medicine in words", "There is no such medicine on the list."));
    },
  };
}

/** Counted, so that the institute sees what doctors keep in spite of an alert; a full disk may lose the count. */
async function noteShown({ db }: Current, consultId: string, report: RuleReport, at: string): Promise<void> {
  const alerts = [...new Set(report.findings.filter(interrupts).map(answerKey))];
  if (alerts.length === 0) return;
  const before = await db.alertsOf(consultId);
  const fresh = alerts.filter((alert) => !before.includes(alert));
  if (fresh.length > 0) await whenRoom(db.noteAlerts({ consultId, alerts: fresh, at }));
}
