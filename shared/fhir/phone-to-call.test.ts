import { expect, it } from "vitest";
import { phoneToCallOf } from "./phone-to-call.ts";
import { extension } from "./systems.ts";

const phone = (value: string, use?: "old") => ({ system: "phone" as const, value, ...(use ? { use } : {}) });
const centre = { resourceType: "Organization" as const, name: "HWC" };
const patient = { resourceType: "Patient" as const, telecom: [phone("98160 00000")] };
const nobody = { location: undefined, centre: undefined, patient: undefined };

it("is the centre's number before the patient's own, and says whose it is", () => {
  const around = { ...nobody, centre: { ...centre, telecom: [phone("00000 00001")] }, patient };
  expect(phoneToCallOf(around)).toEqual({ state: "known", number: "00000 00001", of: "centre" });
  expect(phoneToCallOf({ ...nobody, centre, patient })).toMatchObject({ of: "patient" });
});

it("a number that is no longer in use is none", () => {
  const around = { ...nobody, centre: { ...centre, telecom: [phone("00000 00001", "old")] } };
  expect(phoneToCallOf(around)).toEqual({ state: "not-asked" });
});

it("a centre that has no phone is something else than one of which nobody entered a number", () => {
  const without = { ...centre, extension: [{ url: extension.hasNone, valueCode: "phone" }] };
  expect(phoneToCallOf({ ...nobody, centre: without })).toEqual({ state: "none" });
});
