import { randomUUID } from "node:crypto";
import { isHardlyPossible, unclear, withoutUnclear } from "../../../shared/domain/plausibility.ts";
import type { VitalSigns } from "../../../shared/domain/vitals.ts";
import { startEntries } from "../../../shared/fhir/entries.ts";
import { factResources } from "../../../shared/fhir/write-facts.ts";
import { vitalObservations } from "../../../shared/fhir/write-vitals.ts";
import { failure } from "../../../shared/result/failure.ts";
import { err, ok } from "../../../shared/result/result.ts";
import { newestFacts } from "../../delivery/newest-facts.ts";
import { holdWhereStopped } from "../hold-paper.ts";
import { once } from "../once.ts";
import { type OwnTicket, ownTicket } from "../own-ticket.ts";
import type { Part, Visit } from "../visit.ts";

/** What is measured or told later. Where it stops a paper that is already here, the paper is held. */
export function factHandlers(visit: Visit): Part<"request.vitals" | "request.facts"> {
  return {
    "request.vitals": async ({ id, taskId, vitals: told, confirmedUnusual = [] }) => {
      const vitals = withoutUnclear(told, confirmedUnusual);
      const attempted = "sending the vitals";
      if (Object.values(vitals).every(({ state }) => state === "not-asked"))
        return err(failure("incomplete", attempted, "Nothing was measured, and nothing said why not."));
      const { patientId } = await ownTicket(visit, taskId, attempted);
      const act = { id, call: "request.vitals", taskId, patientId };
      return ok(
        await once(visit, act, async () => {
          const own = await ownTicket(visit, taskId, attempted);
          const entries = startEntries(randomUUID);
          for (const one of vitalObservations(vitals, vitalsContext(visit, own, confirmedUnusual)))
            entries.add(one);
          await visit.own.transaction(entries.bundle());
          await holdWhereStopped(visit, own);
          return {};
        }),
      );
    },
    "request.facts": async ({ id, taskId, facts, weightKg, weightConfirmed }) => {
      const attempted = "telling a new fact";
      const { patientId } = await ownTicket(visit, taskId, attempted);
      return ok(
        await once(visit, { id, call: "request.facts", taskId, patientId }, async () => {
          const own = await ownTicket(visit, taskId, attempted);
          const at = visit.now();
          const before = await newestFacts(visit.system, patientId, at);
          const recorder = workerOf(visit);
          const entries = startEntries(randomUUID);
          const subject = `Patient/${patientId}`;
          for (const one of factResources(facts, before, { subject, at, recorder })) entries.add(one);
          if (weightKg !== undefined)
            for (const one of vitalObservations(
              weight(weightKg, at, weightConfirmed),
              vitalsContext(visit, own),
            ))
              entries.add(one);
          const bundle = entries.bundle();
          if ((bundle.entry ?? []).length > 0) await visit.own.transaction(bundle);
          await holdWhereStopped(visit, own);
          return {};
        }),
      );
    },
  };
}

const workerOf = ({ worker }: Visit) => ({
  reference: `Practitioner/${worker.practitionerId}`,
  display: worker.name,
});

function weight(value: number, takenAt: string, isConfirmed = false): Partial<VitalSigns> {
  if (!isConfirmed && isHardlyPossible("weightKg", value)) return { weightKg: unclear(`${value} kg`) };
  return { weightKg: { state: "measured", reading: { kind: "weightKg", value, takenAt } } };
}

function vitalsContext(visit: Visit, own: OwnTicket, confirmed: readonly string[] = []) {
  return {
    subject: `Patient/${own.patientId}`,
    encounter: `Encounter/${own.encounter.id}`,
    at: visit.now(),
    performer: workerOf(visit).reference,
    confirmed,
  };
}
