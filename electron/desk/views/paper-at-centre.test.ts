import type { Task } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import { extension } from "../../../shared/fhir/systems.ts";
import { withExtras } from "../../../shared/fhir/ticket-extras.ts";
import { paperAtCentreOf } from "./paper-at-centre.ts";

const at = "2026-11-23T06:30:00.000Z";
const by = "Hima Kalpana";
const issued = JSON.stringify({
  outcome: "issued",
  itemId: "item",
  at,
  resources: [{ fullUrl: "urn:uuid:1", reference: "Composition/new", versionId: "1" }],
});
const ticket: Task = { resourceType: "Task", status: "completed", intent: "order" };
const told = (paper: string) =>
  withExtras(
    withExtras(ticket, extension.handedOver, [
      { paper, what: "given", how: "printed", by, at },
      { paper, what: "explained", by, at },
    ]),
    extension.dispensed,
    [
      { paper, line: "2", outcome: "not-available", by, at },
      { paper, line: "1", outcome: "partly", note: "10 tablets", by, at },
      { paper, line: "3", outcome: "substituted", note: "Telmisartan 40", by, at },
      { paper, line: "2", outcome: "whole", by, at },
    ],
  );

it("shows what became of the newest paper, the last word on each line", () => {
  expect(paperAtCentreOf(told("new"), { receipt: issued })).toEqual({
    given: { how: "printed", by, at },
    explained: { by, at },
    dispensed: [
      { line: 1, outcome: "partly", note: "10 tablets", by, at },
      { line: 2, outcome: "whole", by, at },
      { line: 3, outcome: "substituted", note: "Telmisartan 40", by, at },
    ],
  });
});

it("shows nothing of a paper that was replaced, and nothing before the hub has issued one", () => {
  expect(paperAtCentreOf(told("old"), { receipt: issued })).toEqual({ dispensed: [] });
  expect(paperAtCentreOf(told("new"), { receipt: null })).toBeUndefined();
});
