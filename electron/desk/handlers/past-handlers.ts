import type { Handlers } from "../../../shared/contract/dispatch.ts";
import type { PastPrescription } from "../../../shared/contract/writing-calls.ts";
import { pastLineOf } from "../../../shared/dose-line/past-line.ts";
import { lastPrescription } from "../../../shared/fhir/last-prescription.ts";
import { failure } from "../../../shared/result/failure.ts";
import { err, ok } from "../../../shared/result/result.ts";
import { findMedicine } from "../../../shared/rules/medicines/index-of-medicines.ts";
import { doseNames } from "../dose-names.ts";
import { chartOf } from "../views/consult.ts";
import { ticketAround } from "../views/queue.ts";
import { type HandlerParts, consultOf, hubNow } from "./handler-parts.ts";

const attempted = "reading what was prescribed before";

/** What was prescribed last and what is taken now, to be written once more. */
export function pastHandlers(parts: HandlerParts): Pick<Handlers, "prescription.past" | "medicine.find"> {
  return {
    "medicine.find": async ({ id }) => {
      const medicine = findMedicine(id, parts.held.current?.knowledge.writing().medicines);
      return medicine
        ? ok(medicine)
        : err(failure("not-found", "looking for a medicine", "There is no such medicine on the list."));
    },
    "prescription.past": async ({ consultId }) => {
      const found = await consultOf(parts, consultId, attempted);
      if (!found.ok) return found;
      const { current, stored } = found.value;
      const { ticket, patient } = await ticketAround(current.db, stored);
      if (ticket.patientReference === undefined || !patient)
        return err(failure("not-found", attempted, "The patient is not on this PC yet."));
      const encounter = ticket.encounterId === undefined ? undefined : `Encounter/${ticket.encounterId}`;
      const now = hubNow(parts, current);
      const chart = await chartOf(current.db, ticket.patientReference, patient, now, encounter);
      const last = lastPrescription(chart.resources, encounter);
      const { currentMedicines } = chart.patient;
      const { medicines } = current.knowledge.of(consultId);
      const names = doseNames(medicines);
      const find = (id: string) => findMedicine(id, medicines);
      const answer: PastPrescription = {
        ...(last === undefined
          ? {}
          : {
              last: {
                ...last,
                lines: last.lines.map((one) => pastLineOf(one, names, find)),
                diagnoses: [...last.diagnoses],
              },
            }),
        takes:
          currentMedicines.state === "known"
            ? currentMedicines.value.map(({ name, dose, since }) =>
                pastLineOf({ title: name, how: dose, since }, names, find),
              )
            : [],
      };
      return ok(answer);
    },
  };
}
