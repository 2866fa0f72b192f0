import type { Task } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import type { Receipt } from "../../../shared/contract/hub-api.ts";
import { extension } from "../../../shared/fhir/systems.ts";
import { withExtras } from "../../../shared/fhir/ticket-extras.ts";
import { businessStatus } from "../../../shared/fhir/write-claim.ts";
import { mayHaveLater } from "./bring-later.ts";

const receipt: Receipt = {
  outcome: "issued",
  itemId: "11111111-1111-4111-a111-111111111111",
  at: "2026-11-26T05:00:00.000Z",
  resources: [
    { fullUrl: "urn:uuid:n", reference: "Composition/n1", versionId: "1" },
    { fullUrl: "urn:uuid:p", reference: "Composition/p1", versionId: "1" },
    { fullUrl: "Task/t1", reference: "Task/t1", versionId: "5" },
  ],
};
const ticket = (state: Parameters<typeof businessStatus>[0], versionId: string): Task => ({
  resourceType: "Task",
  id: "t1",
  meta: { versionId },
  status: "completed",
  intent: "order",
  businessStatus: businessStatus(state),
});
const handedOver = (task: Task, ...papers: readonly string[]): Task =>
  withExtras(
    task,
    extension.handedOver,
    papers.map((paper) => ({ paper, what: "given", by: "Hima", at: "2026-11-26T06:00:00.000Z" })),
  );

it("the ticket as this PC's own signature left it asks for nothing", () => {
  expect(mayHaveLater(ticket("issued", "5"), receipt)).toBe(false);
  expect(mayHaveLater(handedOver(ticket("given", "7"), "p1"), receipt)).toBe(false);
  expect(mayHaveLater(ticket("recalled", "9"), receipt)).toBe(false);
});

it("issued again, on its way, or another paper in the patient's hands: there may be a later version", () => {
  expect(mayHaveLater(ticket("issued", "8"), receipt)).toBe(true);
  expect(mayHaveLater(ticket("reached", "6"), receipt)).toBe(true);
  expect(mayHaveLater(handedOver(ticket("given", "10"), "p1", "p2"), receipt)).toBe(true);
});
