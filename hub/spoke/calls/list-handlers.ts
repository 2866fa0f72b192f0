import type { Speciality } from "../../../shared/domain/speciality.ts";
import { readTicket } from "../../../shared/fhir/read-ticket.ts";
import { ok } from "../../../shared/result/result.ts";
import { isWaiting, spokeConsult, type Standing } from "../consult-view.ts";
import { ticketCode } from "../request-board.ts";
import type { Part, Visit } from "../visit.ts";

const dayMs = 86_400_000;
const shownForDays = 14;
const most = 100;

/** The centre's consults of the last two weeks, newest request first. */
export function listHandlers(visit: Visit): Part<"request.list"> {
  return {
    "request.list": async () => {
      const now = visit.now();
      const since = new Date(Date.parse(now) - shownForDays * dayMs).toISOString();
      // The worker's own search is judged and logged; what belongs to these tickets is then read by the hub.
      const query = { code: ticketCode, _sort: "-_lastUpdated", _lastUpdated: `ge${since}` };
      const tasks = await visit.own.search("Task", query, most);
      const all = await Promise.all(tasks.map((task) => visit.board.of(task)));
      const centre = `Organization/${visit.worker.centreId}`;
      const own = all.filter(({ ticket }) => ticket.centreReference === centre);
      const asked = own
        .filter(({ ticket }) => isWaiting(ticket.state))
        .map(({ ticket }) => ticket.speciality);
      const standings = await standingsOf(visit, new Set(asked), now);
      const consults = own
        .map((one) => spokeConsult(one, standings.get(readTicket(one.task, undefined).speciality), now))
        .toSorted((a, b) => Date.parse(b.requestedAt) - Date.parse(a.requestedAt));
      return ok({ asOf: now, consults });
    },
  };
}

async function standingsOf(
  { board }: Visit,
  specialities: ReadonlySet<Speciality>,
  now: string,
): Promise<ReadonlyMap<Speciality, Standing>> {
  const anHourAgo = new Date(Date.parse(now) - 3_600_000).toISOString();
  const found = [...specialities].map(async (speciality) => {
    const order = await board.waiting(speciality, now);
    const takenAt = await board.takenSince(speciality, anHourAgo);
    return [speciality, { order, takenAt }] as const;
  });
  return new Map(await Promise.all(found));
}
