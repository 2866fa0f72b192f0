import type { Observation } from "@medplum/fhirtypes";
import { expect, test } from "vitest";
import { readingsOf, vitalsOf } from "./read-vitals.ts";
import { readTicket } from "./read-ticket.ts";
import { extension, system } from "./systems.ts";

const observation = (code: string, more: Partial<Observation>): Observation => ({
  resourceType: "Observation",
  status: "final",
  code: { coding: [{ system: system.loinc, code }] },
  effectiveDateTime: "2026-11-23T05:08:00Z",
  encounter: { reference: "Encounter/1" },
  ...more,
});
const fahrenheit = { value: 98.6, code: "[degF]" };

test("a temperature in Fahrenheit is converted; one that cannot be Celsius and has no unit is not read", () => {
  const { vitals } = vitalsOf([observation("8310-5", { valueQuantity: fahrenheit })], "Encounter/1");
  expect(vitals.temperatureC).toMatchObject({ state: "measured", reading: { value: 37 } });
  expect(readingsOf([observation("8310-5", { valueQuantity: { value: 98.6 } })])).toEqual([]);
});

test("both pressures come from the panel, and both are not measured when the cuff is broken", () => {
  const part = (code: string, value: number) => ({
    code: { coding: [{ system: system.loinc, code }] },
    valueQuantity: { value, code: "mm[Hg]" },
  });
  const panel = observation("85354-9", { component: [part("8480-6", 152), part("8462-4", 94)] });
  expect(readingsOf([panel]).map(({ kind, value }) => [kind, value])).toEqual([
    ["systolicMmHg", 152],
    ["diastolicMmHg", 94],
  ]);
  const broken = observation("85354-9", { dataAbsentReason: { text: "cuff is broken" } });
  const { vitals, takenAt } = vitalsOf([broken], "Encounter/1");
  expect(vitals.systolicMmHg).toEqual({ state: "not-measured", reason: "cuff is broken" });
  expect(vitals.diastolicMmHg).toEqual({ state: "not-measured", reason: "cuff is broken" });
  expect(takenAt).toBeUndefined();
});

test("only the present encounter's vitals count, and mistakes never do", () => {
  const pulse = (value: number, more: Partial<Observation>) =>
    observation("8867-4", { valueQuantity: { value, code: "/min" }, ...more });
  const other = pulse(50, { encounter: { reference: "Encounter/2" } });
  const mistaken = pulse(51, { status: "entered-in-error" });
  expect(vitalsOf([other, mistaken], "Encounter/1").vitals.pulsePerMin).toEqual({ state: "not-asked" });
  expect(vitalsOf([other], undefined).vitals.pulsePerMin).toEqual({ state: "not-asked" });
});

test("a ticket reads fully, and a foreign Task is tolerated by its status", () => {
  const task = { resourceType: "Task", intent: "order", id: "t" } as const;
  const own = readTicket(
    {
      ...task,
      status: "accepted",
      businessStatus: { coding: [{ system: system.consultState, code: "interrupted" }] },
      extension: [
        { url: extension.claimId, valueString: "c1" },
        { url: extension.reportedFlag, valueCode: "chest-pain" },
        { url: extension.reportedFlag, valueCode: "no-such-flag" },
      ],
    },
    undefined,
  );
  expect(own).toMatchObject({ state: "interrupted", claimId: "c1", reportedFlags: ["chest-pain"] });
  const foreign = readTicket({ ...task, status: "in-progress" }, undefined);
  expect(foreign).toMatchObject({ state: "in-consult", speciality: "medicine", asker: "health-worker" });
});
