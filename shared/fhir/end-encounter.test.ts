import type { Encounter } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import { endedEncounter } from "./end-encounter.ts";

const at = "2026-11-25T10:00:00.000Z";
const open: Encounter = {
  resourceType: "Encounter",
  id: "e",
  status: "arrived",
  class: { code: "VR" },
  period: { start: "2026-11-25T09:00:00.000Z" },
};

it.each([
  ["transferred", "finished"],
  ["in-person-advised", "finished"],
  ["deceased", "finished"],
  ["not-reachable", "cancelled"],
  ["cancelled", "cancelled"],
] as const)("a ticket that is %s leaves its encounter %s, with its end", (state, status) => {
  expect(endedEncounter(open, state, at)).toMatchObject({ status, period: { ...open.period, end: at } });
});

it("a ticket that goes on, or went to another speciality, leaves its encounter open", () => {
  for (const state of ["waiting", "returned", "left", "referred", "awaiting-results"] as const)
    expect(endedEncounter(open, state, at)).toBeUndefined();
});

it("an encounter that ended stays as it ended", () => {
  expect(endedEncounter({ ...open, status: "finished" }, "cancelled", at)).toBeUndefined();
});
