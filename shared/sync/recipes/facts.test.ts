import type { Resource } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import { claimOf } from "../test-outbox.ts";
import { me } from "../test-machine.ts";
import { facts } from "./facts.ts";

const item = claimOf("f1", "p1", {
  kind: "facts",
  state: "sending",
  attempts: 1,
  subject: JSON.stringify({
    patientReference: "Patient/p1",
    change: { kind: "allergy", allergy: { substance: "Ibuprofen" } },
    at: "2026-11-24T05:00:00.000Z",
    by: me,
  }),
});
const about = { me, hubNowMs: 0, uuid: () => "u" };
const allergy = (value: string): Resource => ({
  resourceType: "AllergyIntolerance",
  id: "a1",
  identifier: [{ system: "urn:paramarsh:uuid", value }],
  patient: { reference: "Patient/p1" },
});
const judged = (found: readonly Resource[]) => facts.judge(item, { loaded: "nothing" }, found, about);

it("what only adds is looked for by its birth identifier, and arrived where it is there", () => {
  const look = facts.look(item, { loaded: "nothing" });
  expect(decodeURIComponent(look?.path ?? "")).toBe(
    "/fhir/AllergyIntolerance?identifier=urn:paramarsh:uuid|f1",
  );
  expect(judged([allergy("f1")])).toEqual({ verdict: "done" });
  expect(judged([])).toEqual({ verdict: "anew" });
  expect(judged([allergy("another's")])).toEqual({ verdict: "anew" });
});
