import type { Task } from "@medplum/fhirtypes";
import type { ConsultState } from "../../../../shared/domain/consult-state.ts";
import { extension } from "../../../../shared/fhir/systems.ts";
import { withExtras } from "../../../../shared/fhir/ticket-extras.ts";
import { inState } from "../../../../shared/fhir/write-state.ts";

const at = "2026-01-01T10:00:00.000Z";

/** A ticket in any state that a doctor may still owe something to. */
export function ticketOf(of: {
  readonly ref: string;
  readonly owner: "me" | "other" | "nobody";
  readonly state: ConsultState;
  readonly recall: "none" | "unanswered" | "answered";
  readonly held: boolean;
}): Task {
  const bare: Task = {
    resourceType: "Task",
    status: "requested",
    intent: "order",
    for: { reference: of.ref },
    ...(of.owner === "nobody" ? {} : { owner: { reference: `Practitioner/${of.owner}` } }),
  };
  const answer = of.recall === "answered" ? { answer: "stopped" } : {};
  const recalls = of.recall === "none" ? [] : [{ kind: "cancelled", at, by: "Dr", reason: "why", ...answer }];
  const held = of.held ? [{ paper: "p", at, by: "worker", reason: "told of an allergy" }] : [];
  return withExtras(
    withExtras(inState(bare, of.state), extension.recall, recalls),
    extension.heldAtCentre,
    held,
  );
}
