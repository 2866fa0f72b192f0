import type { Bundle, Encounter, Task } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import { extension } from "../../shared/fhir/systems.ts";
import { extrasOf, withExtras } from "../../shared/fhir/ticket-extras.ts";
import { issueBundle } from "./issue-bundle.ts";

const seen: Task = {
  resourceType: "Task",
  id: "t",
  meta: { versionId: "1" },
  status: "accepted",
  intent: "order",
};
const encounter: Encounter = {
  resourceType: "Encounter",
  id: "e",
  meta: { versionId: "1" },
  status: "in-progress",
  class: { code: "VR" },
};
const signed = (task: Task): Bundle => ({
  resourceType: "Bundle",
  type: "transaction",
  entry: [{ resource: task, request: { method: "PUT", url: "Task/t" } }],
});
const handedOver = { paper: "p", what: "given", by: "Meena", at: "2026-11-25T10:00:00Z" };
const ranIn = { mode: "video", from: "2026-11-25T10:00:00Z", until: "2026-11-25T10:05:00Z" };

function issuedTask(from: Task, present: Task): Task {
  const consult = {
    task: present,
    encounter,
    patientReference: "Patient/p",
    practitionerReference: "Practitioner/d",
  };
  const [entry] = issueBundle(signed(from), consult).entry ?? [];
  if (entry?.resource?.resourceType !== "Task") throw new Error("there is no ticket in it");
  return entry.resource;
}

it("lays how the calls ran over the ticket as it is now, and keeps what others wrote meanwhile", () => {
  const present = withExtras({ ...seen, meta: { versionId: "4" } }, extension.handedOver, [handedOver]);
  const task = issuedTask(withExtras(seen, extension.ranIn, [ranIn]), present);
  expect(extrasOf(task, extension.ranIn)).toEqual([ranIn]);
  expect(extrasOf(task, extension.handedOver)).toEqual([handedOver]);
  expect(task.meta?.versionId).toBe("4");
});

it("a consult without a call changes nothing else of the ticket than its state", () => {
  expect(issuedTask(seen, seen)).toMatchObject({ id: "t", status: "completed" });
  expect(issuedTask(seen, seen).extension).toBeUndefined();
});
