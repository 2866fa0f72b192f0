import { isFromDoctor } from "../../../shared/fhir/from-doctor.ts";
import { isVoid, newestFirst } from "../../../shared/fhir/reading.ts";
import { ok } from "../../../shared/result/result.ts";
import { ownTicket } from "../own-ticket.ts";
import type { Part, Visit } from "../visit.ts";

/** What the doctor added to a consult, newest first. */
export function documentHandlers(visit: Visit): Part<"consult.documents"> {
  return {
    "consult.documents": async ({ taskId }) => {
      const { encounter, patientId } = await ownTicket(visit, taskId, "listing what the doctor added");
      const all = await visit.own.search("DocumentReference", { patient: `Patient/${patientId}` });
      const here = `Encounter/${encounter.id}`;
      const documents = all
        .filter((one) => !isVoid(one) && isFromDoctor(one))
        .filter(({ context }) => context?.encounter?.some(({ reference }) => reference === here) === true)
        .flatMap(({ id, date, description, author, content }) =>
          id === undefined
            ? []
            : [
                {
                  id,
                  title: description ?? content[0]?.attachment.title ?? "",
                  at: date ?? visit.now(),
                  by: author?.[0]?.display ?? "",
                },
              ],
        )
        .toSorted(newestFirst);
      return ok({ documents });
    },
  };
}
