import type { Handlers } from "../../../shared/contract/dispatch.ts";
import { type RuleReport, ruleReport } from "../../../shared/domain/finding.ts";
import { settledDraft } from "../../../shared/domain/settled-draft.ts";
import { medicineIn } from "../../../shared/knowledge/medicine-in.ts";
import { failure } from "../../../shared/result/failure.ts";
import { err, ok } from "../../../shared/result/result.ts";
import { answerKey } from "../../../shared/rules/answered.ts";
import { checkPrescription } from "../../../shared/rules/check.ts";
import { interrupts, overrideRates } from "../../../shared/rules/override-rates.ts";
import type { Current } from "../session/current.ts";
import { consultViewOf } from "../views/consult.ts";
import { howItRan } from "../views/how-it-ran.ts";
import { visitFactsOf } from "../views/visit-facts.ts";
import { whenRoom } from "../when-room.ts";
import { type HandlerParts, consultOf, hubNow, signedIn } from "./handler-parts.ts";

const attempted = "checking the prescription";

/** The rules while the prescription is written, and how often this doctor kept a line against each alert. */
export function checkHandlers(
  parts: HandlerParts,
): Pick<Handlers, "prescription.check" | "prescription.overrides"> {
  return {
    "prescription.check": async ({ consultId, proposed = [] }) => {
      const found = await consultOf(parts, consultId, attempted);
      if (!found.ok) return found;
      const { current, stored } = found.value;
      const now = hubNow(parts, current);
      const knowledge = current.knowledge.of(consultId);
      const view = await consultViewOf(current.db, stored, current.session.doctor, now, knowledge);
      if (!view) return err(failure("not-found", attempted, "The patient is not on this PC yet."));
      const report = checkPrescription({
        patient: view.patient,
        note: settledDraft(view.draft),
        lines: [...view.draft.lines, ...proposed],
        medicines: [
          ...view.medicines,
          ...proposed.flatMap(({ medicineId }) => medicineIn(knowledge.medicines, medicineId) ?? []),
        ],
        visit: visitFactsOf(view, await howItRan(current.db, consultId), "writing"),
        now: now.toISOString(),
        knowledge,
      });
      if (proposed.length === 0) await noteShown(current, consultId, report, parts.clock().toISOString());
      return ok(report);
    },
    "prescription.overrides": async () => {
      const current = signedIn(parts, "counting what was kept");
      if (!current.ok) return current;
      const reports = await current.value.db.signedReports();
      return ok([...overrideRates(reports.map((json) => ruleReport.parse(JSON.parse(json))))]);
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
