import type { Task } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import { extension } from "../../shared/fhir/systems.ts";
import { withExtras } from "../../shared/fhir/ticket-extras.ts";
import { claimedTask } from "../../shared/fhir/write-claim.ts";
import { inState } from "../../shared/fhir/write-state.ts";
import { fence } from "./fence.ts";

const author = { practitionerReference: "Practitioner/d1", claimId: "claim-1", display: "Dr Namuna" };
const waiting: Task = {
  resourceType: "Task",
  id: "t1",
  status: "requested",
  intent: "order",
  for: { reference: "Patient/p1" },
};
const recalledAt = (at: string): Task =>
  withExtras(inState(claimedTask(waiting, author), "recalled"), extension.acted, [
    {
      id: "act-1",
      act: "recall",
      at,
      by: "Dr Namuna",
      byReference: "Practitioner/d1",
      reason: "wrong patient",
    },
  ]);
const item = { claimId: "claim-1", practitionerId: "d1", amends: true };

it("a later version signed before the paper was called back does not bring it back; one signed after it does", () => {
  const task = recalledAt("2026-11-27T10:00:00.000Z");
  expect(fence(task, { ...item, signedAt: "2026-11-27T09:40:00.000Z" })).toMatchObject({
    kind: "late",
    reason: expect.stringContaining("called back"),
  });
  expect(fence(task, { ...item, signedAt: "2026-11-27T10:05:00.000Z" })).toEqual({ kind: "held-by-author" });
});
