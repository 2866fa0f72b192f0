import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { missingIn } from "../../renderer/spoke/request/missing-in.ts";
import { emptyForm, type RequestForm } from "../../renderer/spoke/request/request-form.ts";
import { registrationOf } from "../../renderer/spoke/request/write-request.ts";
import { nameText } from "../../shared/fhir/patient-name.ts";
import { type EdgeHub, startEdgeHub } from "../hub/support/edge-hub.ts";
import { signedInPage, someIntake, someRegistration, type SpokePage } from "../hub/support/spoke-page.ts";

const taken = {
  "Devanagari with conjuncts": "क्षत्रिय शृंगार ज्ञानेश्वर्या",
  "Devanagari with a joiner that keeps a conjunct apart": "क्‍षमा",
  "a nukta and a candrabindu": "फ़ातिमा चाँद",
} as const;
const refused = {
  emoji: ["Asha 😀", "emoji"],
  "300 characters": ["अ".repeat(300), "too-long"],
  "right to left": ["Asha \u202eiveD", "hidden-characters"],
  HTML: ["<img src=x onerror=alert(1)>", "markup"],
} as const;

const now = "2026-11-25T06:00:00.000Z";
const typed = (change: Partial<RequestForm>): RequestForm => ({
  ...emptyForm(randomUUID(), now),
  complaint: "Fever",
  consentGiven: true,
  ...change,
});

describe("at the centre's page", () => {
  it.each(Object.entries(taken))("a name of %s goes as it was typed", (_, name) => {
    const form = typed({ name });
    expect(missingIn(form, false)).toEqual([]);
    expect(registrationOf(form, randomUUID(), now)).toMatchObject({ name, nameDevanagari: name });
  });

  it.each(Object.entries(refused))(
    "a name with %s is held until it is written again, and stays typed",
    (_, [name]) => {
      const form = typed({ name });
      expect(missingIn(form, false)).toEqual(["name"]);
      expect(missingIn(form, true)).toEqual(["name"]);
      // The way out that a danger needs: one tap, and nothing typed is gone.
      expect(missingIn({ ...form, nameUnknown: true }, true)).toEqual([]);
      expect(form.name).toBe(name);
    },
  );

  it.each(Object.entries(refused))("a relative or guardian with %s holds no danger back", (_, [name]) => {
    const form = typed({
      name: "Asha",
      ageText: "9",
      relativeHow: "known",
      relativeName: name,
      guardianName: name,
    });
    expect(missingIn(form, false)).toEqual(["other-names"]);
    expect(missingIn(form, true)).toEqual([]);
    const sent = registrationOf(form, randomUUID(), now);
    expect(sent.relative).toEqual({ state: "not-asked" });
    expect(sent).not.toHaveProperty("guardian");
  });
});

describe("at the hub", () => {
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

  it.each(Object.entries(taken))(
    "a name of %s is kept letter by letter and found by its letters",
    async (_, name) => {
      const registration = someRegistration({ name, nameDevanagari: name });
      const { patientId } = await page().ask("request.send", {
        patient: { registration },
        intake: someIntake(),
      });
      const patient = await hub().store().read("Patient", patientId);
      expect(nameText(patient?.name?.[0])).toBe(name.normalize("NFC"));
      const found = await page().ask("patient.find", { text: name });
      expect(found.map((one) => one.patientId)).toContain(patientId);
    },
  );

  it.each(Object.entries(refused))(
    "a name with %s is refused with a sentence; corrected, the same request goes",
    async (_, [name, kind]) => {
      const registration = someRegistration({ name });
      const asked = { patient: { registration }, intake: someIntake() };
      const refusal = await page().refused("request.send", asked);
      expect(refusal).toMatchObject({ kind: "invalid-input", missing: [kind] });
      expect(refusal.message).toMatch(/^About the patient's name: .+\.$/);
      expect(refusal.next).toMatch(/everything else is kept/);
      const right = { ...registration, name: "Asha Udaharan" };
      const sent = await page().ask("request.send", { ...asked, patient: { registration: right } });
      expect(sent.state).toBe("waiting");
    },
  );
});
