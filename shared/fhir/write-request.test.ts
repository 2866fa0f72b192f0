import type { Resource } from "@medplum/fhirtypes";
import { describe, expect, it } from "vitest";
import { type Fact, known, none, notAsked } from "../domain/fact.ts";
import { patientId } from "../domain/ids.ts";
import type { Allergy, CurrentMedicine, Pregnancy } from "../domain/patient.ts";
import type { Birth, Registration } from "../domain/registration.ts";
import { sampleVitals } from "../domain/sample-vitals.ts";
import { type VitalFact, type VitalSigns, vitalKinds } from "../domain/vitals.ts";
import { startEntries } from "./entries.ts";
import { patientFacts } from "./patient-facts.ts";
import { readTicket } from "./read-ticket.ts";
import { vitalsOf } from "./read-vitals.ts";
import { extensionOf, ofType } from "./reading.ts";
import { extension, system } from "./systems.ts";
import { factResources } from "./write-facts.ts";
import { addIntake, durationWords } from "./write-intake.ts";
import { registeredPatient } from "./write-registration.ts";
import { vitalObservations } from "./write-vitals.ts";

const now = "2026-03-01T10:00:00.000Z";
const at = { centreReference: "Organization/c", district: "Mandi", state: "Himachal Pradesh" };
const told: Registration = {
  id: "7b1c8f0e-5a8e-4f0c-9a55-111111111111",
  name: "Asha Namuna",
  nameDevanagari: "आशा नमूना",
  sex: "female",
  birth: known({ kind: "date", date: "1990-05-04" }),
  relative: known({ relation: "husband", name: "Kalpit Namuna" }),
  village: known("Kalpitgaon"),
  phone: known("+91 98765 00001"),
  abha: known("11-1111-1111-1111"),
};
const facts = (registration: Registration, record: readonly Resource[] = []) =>
  patientFacts({
    patient: registeredPatient(registration, at),
    record,
    id: patientId.parse("p"),
    now,
  });

describe("a registration, written and read again", () => {
  it("tells the same person", () => {
    expect(facts(told)).toMatchObject({
      name: "Asha Namuna",
      nameDevanagari: "आशा नमूना",
      birthDate: "1990-05-04",
      sex: "female",
      village: "Kalpitgaon",
      district: "Mandi",
      phone: "+91 98765 00001",
      abha: "11-1111-1111-1111",
      relative: "husband Kalpit Namuna",
      hasPhoto: false,
    });
  });

  it.each<[string, Fact<Birth>, string | undefined]>([
    ["a year alone", known({ kind: "year", year: 1961 }), "1961"],
    ["a month", known({ kind: "month", month: "2025-11" }), "2025-11"],
    ["not asked", notAsked, undefined],
  ])("keeps %s as exactly as it was known", (_, birth, birthDate) => {
    expect(facts({ ...told, birth }).birthDate).toBe(birthDate);
  });

  it("tells 'has no phone' apart from 'not asked'", () => {
    const without = (phone: Registration["phone"]) => registeredPatient({ ...told, phone }, at);
    expect(extensionOf(without(none), extension.hasNone)?.valueCode).toBe("phone");
    expect(extensionOf(without(notAsked), extension.hasNone)).toBeUndefined();
    expect([without(none).telecom, without(notAsked).telecom]).toEqual([undefined, undefined]);
  });

  it("names the adult who is there for a minor, beside the relative", () => {
    const guardian = { relation: "mother" as const, name: "Meera Namuna", present: true };
    const { contact } = registeredPatient({ ...told, guardian }, at);
    expect(contact?.map(({ name }) => name?.text)).toEqual(["Kalpit Namuna", "Meera Namuna"]);
    expect(extensionOf(contact?.[1], extension.guardianPresent)?.valueBoolean).toBe(true);
    expect(extensionOf(contact?.[0], extension.guardianPresent)).toBeUndefined();
  });

  it("knows a name told in Devanagari alone once, not as two names", () => {
    const { nameDevanagari: _none, ...rest } = told;
    const known = facts({ ...rest, name: "क्षत्रिय" });
    expect(known).toMatchObject({ name: "क्षत्रिय" });
    expect(known).not.toHaveProperty("nameDevanagari");
  });
});

describe("vitals, written and read again", () => {
  const context = { subject: "Patient/p", encounter: "Encounter/e", at: now };
  const roundTrip = (vitals: VitalSigns) =>
    vitalsOf(vitalObservations(vitals, context), "Encounter/e").vitals;
  const unasked = Object.fromEntries(vitalKinds.map((kind) => [kind, notAsked])) as VitalSigns;
  const measured = (kind: keyof VitalSigns, value: number): VitalFact => ({
    state: "measured",
    reading: { kind, value, takenAt: now, device: "cuff 2", estimated: true },
  });

  it("are the same for every kind, with device and 'estimated'", () => {
    const all = Object.fromEntries(
      vitalKinds.map((kind, index) => [kind, measured(kind, kind === "onOxygen" ? 1 : index % 5)]),
    ) as VitalSigns;
    expect(roundTrip(all)).toEqual(all);
    expect(roundTrip(unasked)).toEqual(unasked);
  });

  it.each<[string, Partial<VitalSigns>]>([
    ["why nothing could be measured", { systolicMmHg: { state: "not-measured", reason: "no cuff" } }],
    [
      "both numbers of a pressure missing",
      {
        systolicMmHg: { state: "not-measured", reason: "no cuff" },
        diastolicMmHg: { state: "not-measured", reason: "no cuff" },
      },
    ],
    [
      "one number of a pressure",
      {
        systolicMmHg: measured("systolicMmHg", 90),
        diastolicMmHg: { state: "not-measured", reason: "not heard" },
      },
    ],
    ["a device that failed", { spo2Percent: { state: "not-measured", reason: "battery" } }],
  ])("keep %s", (_, some) => {
    expect(roundTrip({ ...unasked, ...some })).toEqual({ ...unasked, ...some });
  });

  it("say that an unusual number was measured again", () => {
    const confirmed = vitalObservations(
      { ...unasked, pulsePerMin: measured("pulsePerMin", 190) },
      { ...context, confirmed: ["pulsePerMin"] },
    );
    expect(confirmed[0]?.note?.[0]?.text).toContain("confirmed");
  });
});

describe("facts, written and read again", () => {
  const context = { subject: "Patient/p", at: now };
  const read = (record: readonly Resource[]) => facts(told, record);

  it.each<[string, Fact<Allergy[]>]>([
    ["known", known([{ substance: "Penicillin", reaction: "rash", severity: "severe", since: "2019" }])],
    ["known without its reaction", known([{ substance: "Sulfa", severity: "mild", since: "last year" }])],
    ["none", none],
    ["not asked", notAsked],
  ])("allergies that are %s stay so", (_, allergies) => {
    const again = read(factResources({ allergies }, undefined, context)).allergies;
    if (allergies.state !== "known") expect(again).toEqual(allergies);
    else expect(again).toMatchObject(allergies);
  });

  it.each<[string, Fact<CurrentMedicine[]>]>([
    ["known", known([{ name: "Amlodipine 5 mg", dose: "once a day", since: "2024-01" }])],
    ["none", none],
    ["not asked", notAsked],
  ])("medicines that are %s stay so", (_, medicines) => {
    expect(read(factResources({ medicines }, undefined, context)).currentMedicines).toEqual(medicines);
  });

  it.each<[Pregnancy]>([
    [{ status: "pregnant", lmp: "2025-12-01", weeks: 12 }],
    [{ status: "not-pregnant" }],
    [{ status: "postpartum" }],
    [{ status: "unknown" }],
  ])("pregnancy told as %o stays so", (pregnancy) => {
    const record = factResources({ pregnancy: known(pregnancy) }, undefined, context);
    expect(read(record).pregnancy).toEqual(known(pregnancy));
  });

  it.each([
    ["yes", known("yes" as const)],
    ["asked: no", none],
    ["not asked", notAsked],
  ])("breastfeeding told as %s stays so", (_, breastfeeding) => {
    expect(read(factResources({ breastfeeding }, undefined, context)).breastfeeding).toEqual(breastfeeding);
  });

  it("weeks alone come back as weeks", () => {
    const record = factResources({ pregnancy: known({ status: "pregnant", weeks: 20 }) }, undefined, context);
    expect(read(record).pregnancy).toMatchObject({
      state: "known",
      value: { status: "pregnant", weeks: 20 },
    });
  });

  it("what the record knows is not written twice, and 'none' takes no known allergy away", () => {
    const first = factResources({ allergies: known([{ substance: "Penicillin" }]) }, undefined, context);
    const before = read(first);
    const again = known([{ substance: "penicillin" }, { substance: "Aspirin" }]);
    expect(factResources({ allergies: again }, before, context)).toHaveLength(1);
    const denied = factResources({ allergies: none }, before, context);
    expect(read([...first, ...denied]).allergies).toMatchObject({ state: "known" });
  });
});

describe("a request, written and read again", () => {
  const asked = {
    centre: { reference: "Organization/c", display: "HWC Namunakot" },
    worker: { reference: "Practitioner/w", display: "Meena Misal" },
    at: now,
  };
  const intake = {
    id: "7b1c8f0e-5a8e-4f0c-9a55-222222222222",
    writtenAt: "2026-03-01T09:40:00.000Z",
    speciality: "paediatrics" as const,
    complaint: "Fits since morning",
    complaintDuration: { value: 1, unit: "days" as const },
    vitals: sampleVitals({ pulsePerMin: 150 }, now),
    confirmedUnusual: [],
    facts: { allergies: none, medicines: notAsked, pregnancy: none, breastfeeding: none },
    flags: ["child-convulsions" as const, "worried" as const],
    ambulance: "no-answer" as const,
    identityChecked: true,
    patientPresent: false,
    asker: "caregiver" as const,
  };
  const written = () => {
    const drawn = { count: 0 };
    const entries = startEntries(
      () => `00000000-0000-4000-8000-${String((drawn.count += 1)).padStart(12, "0")}`,
    );
    addIntake(entries, intake, "Patient/p", asked);
    return (entries.bundle().entry ?? []).flatMap(({ resource }) => resource ?? []);
  };

  it("is a waiting ticket that stands first where a danger was told, under the id the centre drew", () => {
    const [task] = ofType(written(), "Task");
    const [encounter] = ofType(written(), "Encounter");
    if (!task || !encounter) expect.fail("no ticket");
    expect(readTicket(task, encounter)).toMatchObject({
      state: "waiting",
      speciality: "paediatrics",
      reportedFlags: ["child-convulsions", "worried"],
      complaint: "Fits since morning",
      complaintDuration: "1 day",
      requestedAt: now,
      asker: "caregiver",
      askerName: "Meena Misal",
      centreReference: "Organization/c",
      priority: "stat",
    });
    expect(task.identifier).toEqual([{ system: system.uuid, value: intake.id }]);
    expect(extensionOf(task, extension.ambulance)?.valueCode).toBe("no-answer");
    expect(extensionOf(encounter, extension.identityChecked)?.valueBoolean).toBe(true);
    expect(extensionOf(encounter, extension.patientPresent)?.valueBoolean).toBe(false);
    expect(extensionOf(encounter, extension.writtenAt)?.valueDateTime).toBe(intake.writtenAt);
  });

  it("has no consent where nobody asked for it", () => {
    expect(ofType(written(), "Consent")).toEqual([]);
  });

  it("says a duration as people do", () => {
    expect(durationWords({ value: 1, unit: "weeks" })).toBe("1 week");
    expect(durationWords({ value: 5, unit: "days" })).toBe("5 days");
  });
});
