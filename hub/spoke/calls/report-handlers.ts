import { ok } from "../../../shared/result/result.ts";
import type { CallReports } from "../../live/calls/call-reports.ts";
import { ownTicket } from "../own-ticket.ts";
import type { Part, Visit } from "../visit.ts";

/** What a centre tells about a call of its own consult. */
export function reportHandlers(visit: Visit, reports: CallReports): Part<"call.report"> {
  return {
    "call.report": async ({ taskId, ...told }) => {
      const { ticket } = await ownTicket(visit, taskId, "reporting a call");
      const ownerId = ticket.ownerReference?.replace("Practitioner/", "");
      await reports.take(visit.worker, { taskId, ownerId }, told);
      return ok({});
    },
  };
}
