import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { Patient } from "@medplum/fhirtypes";
import type { Handlers } from "../../../shared/contract/dispatch.ts";
import { factsSubject } from "../../../shared/domain/fact-change.ts";
import { detailsRefusal } from "../../../shared/domain/details-check.ts";
import { detailsOf } from "../../../shared/fhir/patient-details.ts";
import { realAllergies } from "../../../shared/fhir/read-allergies.ts";
import { ofType, referenceOf, words } from "../../../shared/fhir/reading.ts";
import { failure } from "../../../shared/result/failure.ts";
import { err, ok } from "../../../shared/result/result.ts";
import { ticketAround } from "../views/queue.ts";
import { readRecord } from "../views/record.ts";
import { ticketViewOf } from "../views/ticket.ts";
import { type HandlerParts, consultOf, hubNow } from "./handler-parts.ts";

const attempted = "correcting what is known of the patient";
/** A line that hangs keeps nobody waiting longer: the item is in the outbox. */
const patienceMs = 1_000;

export function factHandlers(parts: HandlerParts): Pick<Handlers, "patient.details" | "patient.tell"> {
  return {
    "patient.details": async ({ consultId }) => {
      const found = await consultOf(parts, consultId, "reading the patient's details");
      if (!found.ok) return found;
      const { db } = found.value.current;
      const { ticket } = await ticketAround(db, found.value.stored);
      const { resources } = await readRecord(db, ticket.patientReference ?? "");
      const [patient] = ofType(resources, "Patient");
      if (!patient)
        return err(
          failure("not-found", "reading the patient's details", "The patient is not on this PC yet."),
        );
      const allergies = realAllergies(resources).flatMap((one) => {
        const substance = words(one.code);
        return one.id === undefined || substance === undefined
          ? []
          : [{ reference: referenceOf(one), substance }];
      });
      return ok({ details: detailsOf(patient satisfies Patient), allergies });
    },
    "patient.tell": async ({ consultId, change }) => {
      const found = await consultOf(parts, consultId, attempted);
      if (!found.ok) return found;
      const { current, stored } = found.value;
      const { db, sync, session } = current;
      const now = hubNow(parts, current);
      const ticket = await ticketViewOf(db, stored, session.doctor, now);
      if (!ticket.mine) return err(failure("not-claimed", attempted, "Claim the consult first."));
      const { patientReference } = (await ticketAround(db, stored)).ticket;
      if (patientReference === undefined)
        return err(failure("not-found", attempted, "The patient is not on this PC yet."));
      const wrong = change.kind === "details" ? detailsRefusal(change.mine)?.en : undefined;
      if (wrong !== undefined) return err(failure("invalid-input", attempted, wrong));
      const subject = factsSubject.parse({
        patientReference,
        change,
        at: now.toISOString(),
        by: { reference: `Practitioner/${session.doctor.id}`, display: session.doctor.name },
      });
      const id = randomUUID();
      const createdAt = parts.clock().toISOString();
      await db.tellFact({ id, consultId, createdAt, subject: JSON.stringify(subject), kind: change.kind });
      await Promise.race([sync.push().catch(() => undefined), setTimeout(patienceMs)]);
      parts.events.emit({ kind: "consult-changed", consultId });
      parts.events.emit({ kind: "queue-changed" });
      parts.events.emit({ kind: "sync-changed" });
      return ok({ id });
    },
  };
}
