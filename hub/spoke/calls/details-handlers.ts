import { detailsRefusal } from "../../../shared/domain/details-check.ts";
import { detailsOf, withDetails } from "../../../shared/fhir/patient-details.ts";
import { failure } from "../../../shared/result/failure.ts";
import { err, ok } from "../../../shared/result/result.ts";
import { mergeDetails } from "../../../shared/sync/merge/merge-details.ts";
import { holdWhereStopped } from "../hold-paper.ts";
import { once } from "../once.ts";
import { ownTicket } from "../own-ticket.ts";
import { type Part, Refused, type Visit } from "../visit.ts";

const attempted = "correcting who the patient is";

/**
 * The centre corrects a patient after the registration. The doctor may be correcting the same one: field by field,
 * nobody's change vanishes, and a field that both changed is looked at by the one who comes later.
 */
export function detailsHandlers(visit: Visit): Part<"patient.details" | "patient.correct"> {
  return {
    "patient.details": async ({ taskId }) => {
      const { patientId } = await ownTicket(visit, taskId, "reading who the patient is");
      return ok({ details: detailsOf(await patientOf(visit, patientId)) });
    },
    "patient.correct": async ({ id, taskId, base, mine }) => {
      const wrong = detailsRefusal(mine);
      if (wrong) return err(failure("invalid-input", attempted, wrong.en));
      const { patientId } = await ownTicket(visit, taskId, attempted);
      return ok(
        await once(visit, { id, call: "patient.correct", taskId, patientId }, async () => {
          const own = await ownTicket(visit, taskId, attempted);
          const patient = await patientOf(visit, patientId);
          const { merged, conflicts, toWrite } = mergeDetails(base, mine, detailsOf(patient));
          if (conflicts.length > 0) throw new Refused(changed(conflicts));
          if (toWrite.length > 0) await visit.own.put(withDetails(patient, merged));
          // Another age may stop a paper that is already here.
          await holdWhereStopped(visit, own);
          return {};
        }),
      );
    },
  };
}

async function patientOf(visit: Visit, patientId: string) {
  const patient = await visit.own.read("Patient", patientId);
  if (!patient) throw new Refused(failure("not-found", attempted, "The patient is not known here."));
  return { ...patient, id: patientId };
}

const changed = (fields: readonly string[]) =>
  failure("changed-meanwhile", attempted, `Somebody else changed this meanwhile: ${fields.join(", ")}.`, {
    next: "Open it again: both stand there. Nothing of it was stored.",
  });
