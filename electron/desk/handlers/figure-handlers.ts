import type { Handlers } from "../../../shared/contract/dispatch.ts";
import type { MyCall } from "../../../shared/contract/figure-calls.ts";
import { joinFigures } from "../../../shared/call/call-figures.ts";
import { lengthsOf } from "../../../shared/domain/consult-mode.ts";
import { consultId as asConsultId } from "../../../shared/domain/ids.ts";
import { patientNames } from "../../../shared/fhir/patient-name.ts";
import { ok } from "../../../shared/result/result.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { StoredCall } from "../db/stores/call-figures.ts";
import { ticketAround } from "../views/queue.ts";
import { type HandlerParts, consultOf, signedIn } from "./handler-parts.ts";

const mostCalls = 100;

type Names = "call.figures" | "call.mine" | "call.report" | "call.keepReportDraft" | "call.reportDrafts";

/** What calls leave: numbers, and what the doctor tells the hospital about one. */
export function figureHandlers(parts: HandlerParts): Pick<Handlers, Names> {
  return {
    "call.figures": async ({ consultId, ...part }) => {
      const found = await consultOf(parts, consultId, "keeping what a call leaves in numbers");
      if (!found.ok) return found;
      const { current, stored } = found.value;
      const at = parts.clock().toISOString();
      await current.db.noteFigures({ ...part, consultId, taskId: stored.serverId, at });
      if (part.over) void current.sync.pushChats().catch(() => undefined); // the next round tells the hub
      return ok({});
    },
    "call.report": async (report) => {
      const current = signedIn(parts, "keeping your report of the call");
      if (!current.ok) return current;
      await current.value.db.keepReport({ ...report, at: parts.clock().toISOString() });
      parts.events.emit({ kind: "sync-changed" });
      void current.value.sync.pushChats().catch(() => undefined); // the next round tells the hub
      return ok({});
    },
    "call.keepReportDraft": async (draft) => {
      const current = signedIn(parts, "keeping what stands in your report");
      if (!current.ok) return current;
      await current.value.db.keepReportDraft(draft);
      return ok({});
    },
    "call.reportDrafts": async () => {
      const current = signedIn(parts, "looking for reports that were begun");
      return current.ok ? ok({ drafts: await current.value.db.reportDrafts() }) : current;
    },
    "call.mine": async () => {
      const current = signedIn(parts, "looking at your calls");
      if (!current.ok) return current;
      const { db } = current.value;
      const calls = await Promise.all((await db.recentCalls(mostCalls)).map((call) => myCallOf(db, call)));
      return ok({ calls });
    },
  };
}

async function myCallOf(db: DeskDatabase, call: StoredCall): Promise<MyCall> {
  const stored = await db.resourceByLocalId(call.consultId);
  const patient = stored?.type === "Task" ? (await ticketAround(db, stored)).patient : undefined;
  const figures = joinFigures(call.figures);
  return {
    callId: call.callId,
    consultId: asConsultId.parse(call.consultId),
    name: patient ? patientNames(patient).name : "",
    at: call.startedAt,
    lengthsMs: lengthsOf(call.ranIn),
    guests: [...call.guests],
    ...(figures === undefined ? {} : { figures }),
  };
}
