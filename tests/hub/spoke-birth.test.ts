import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { birthOf } from "../../renderer/spoke/request/read-form.ts";
import { emptyForm } from "../../renderer/spoke/request/request-form.ts";
import { registrationOf } from "../../renderer/spoke/request/write-request.ts";
import { en } from "../../renderer/spoke/words/en.ts";
import { hi } from "../../renderer/spoke/words/hi.ts";
import { ageAt } from "../../shared/domain/age.ts";
import { type EdgeHub, startEdgeHub } from "./support/edge-hub.ts";
import { signedInPage, someIntake, type SpokePage } from "./support/spoke-page.ts";

const typed = (ageText: string, ageUnit: "years" | "months") => ({
  ...emptyForm(randomUUID(), "2026-11-25T06:00:00.000Z"),
  name: "Munni Udaharan",
  ageText,
  ageUnit,
});

describe("an age that was told", () => {
  it.each(["2026-11-03", "2026-11-14", "2026-11-15", "2026-11-30", "2026-01-01", "2026-03-31"])(
    "is read back as the same age, whatever the day: %s",
    (day) => {
      const now = `${day}T06:00:00.000Z`;
      for (const months of [0, 1, 9, 23]) {
        const birth = birthOf(typed(String(months), "months"), now);
        if (birth.state !== "known" || birth.value.kind !== "month") expect.fail("no month of birth");
        expect(ageAt(birth.value.month, now)).toEqual({ value: months, unit: "months", approximate: true });
      }
      for (const years of [5, 58, 99]) {
        const birth = birthOf(typed(String(years), "years"), now);
        if (birth.state !== "known" || birth.value.kind !== "year") expect.fail("no year of birth");
        expect(ageAt(String(birth.value.year), now)).toEqual({
          value: years,
          unit: "years",
          approximate: true,
        });
      }
    },
  );
});

describe("a small child's age in months", () => {
  const world: { hub?: EdgeHub; page?: SpokePage } = {};
  const hub = (): EdgeHub => world.hub ?? expect.fail("no hub");
  const page = (): SpokePage => world.page ?? expect.fail("no page");
  beforeAll(async () => {
    world.hub = await startEdgeHub();
    world.page = await signedInPage(hub().running.url, "practice.namunakot");
  });
  afterAll(async () => {
    await world.hub?.close();
  });

  it("is kept as a month of birth and shown as about so many months, in the list and when found", async () => {
    const now = new Date().toISOString();
    const registration = registrationOf(typed("9", "months"), randomUUID(), now);
    const sent = await page().ask("request.send", {
      patient: { registration },
      intake: someIntake({ speciality: "paediatrics" }),
    });
    const patient = await hub().store().read("Patient", sent.patientId);
    expect(patient?.birthDate).toMatch(/^\d{4}-\d{2}$/);
    const { consults } = await page().ask("request.list", {});
    const consult = consults.find(({ taskId }) => taskId === sent.taskId) ?? expect.fail("not in the list");
    const age = consult.age ?? expect.fail("no age");
    expect(en.age(age.value, age.unit, age.approximate)).toBe("about 9 months");
    expect(hi.age(age.value, age.unit, age.approximate)).toBe("लगभग 9 महीने");
    const found = await page().ask("patient.find", { text: "Munni Udaharan" });
    expect(found.find(({ patientId }) => patientId === sent.patientId)?.age).toEqual(age);
  });
});
