import type { AllergyIntolerance, Observation, Patient, Resource } from "@medplum/fhirtypes";
import { describe, expect, test } from "vitest";
import { patientId } from "../domain/ids.ts";
import { patientFacts } from "./patient-facts.ts";
import { noCurrentMedicines } from "./read-medicines.ts";
import { concept, extension, system } from "./systems.ts";

const now = "2026-11-23T06:00:00Z";
const patient: Patient = {
  resourceType: "Patient",
  name: [
    { text: "Namuna Devi", use: "official" },
    { text: "नमूना देवी", extension: [{ url: extension.script, valueCode: "Deva" }] },
  ],
  gender: "female",
  birthDate: "1996-02-03",
};
const facts = (record: readonly Resource[], who = patient) =>
  patientFacts({ patient: who, record, id: patientId.parse("p"), now });
const allergy = (more: Partial<AllergyIntolerance>): AllergyIntolerance => ({
  resourceType: "AllergyIntolerance",
  patient: { reference: "Patient/p" },
  code: { text: "Penicillin" },
  ...more,
});
const told = (answer: { system: string; code: string }, at: string): Observation => ({
  resourceType: "Observation",
  status: "final",
  code: { coding: [concept.pregnancyStatus] },
  valueCodeableConcept: { coding: [answer] },
  effectiveDateTime: at,
});

describe("a fact is known, none or not asked:", () => {
  test("an empty record answers nothing", () => {
    const { allergies, currentMedicines, conditions, pregnancy, weight, heightCm } = facts([]);
    for (const fact of [allergies, currentMedicines, conditions, pregnancy, weight, heightCm])
      expect(fact).toEqual({ state: "not-asked" });
  });

  test("no known allergy is none, and a real allergy beside it wins", () => {
    const denial = allergy({ code: { coding: [concept.noKnownAllergy] } });
    expect(facts([denial]).allergies).toEqual({ state: "none" });
    expect(facts([denial, allergy({})]).allergies).toMatchObject({
      state: "known",
      value: [{ substance: "Penicillin" }],
    });
  });

  test("a mistaken or ended allergy is as if nobody had asked", () => {
    const mistaken = allergy({ verificationStatus: { coding: [{ code: "entered-in-error" }] } });
    const ended = allergy({ clinicalStatus: { coding: [{ code: "inactive" }] } });
    expect(facts([mistaken, ended]).allergies).toEqual({ state: "not-asked" });
  });

  test("takes no medicines is none; a course whose days are over is not taken any more", () => {
    const statement: Resource = {
      resourceType: "MedicationStatement",
      status: "active",
      subject: {},
      medicationCodeableConcept: { coding: [{ ...noCurrentMedicines }], text: "none" },
    };
    const course = (authoredOn: string): Resource => ({
      resourceType: "MedicationRequest",
      status: "active",
      intent: "order",
      subject: {},
      authoredOn,
      medicationCodeableConcept: { text: "AMOXICILLIN 500 mg capsule" },
      dosageInstruction: [{ timing: { repeat: { boundsDuration: { value: 5, code: "d" } } } }],
    });
    expect(facts([statement]).currentMedicines).toEqual({ state: "none" });
    expect(facts([course("2026-01-01")]).currentMedicines).toEqual({ state: "not-asked" });
    expect(facts([course("2026-11-21")]).currentMedicines).toMatchObject({ state: "known" });
  });

  test("pregnancy does not apply to men and outside 12 to 50; an old answer has to be asked again", () => {
    expect(facts([], { ...patient, gender: "male" }).pregnancy).toEqual({ state: "none" });
    expect(facts([], { ...patient, birthDate: "1960" }).pregnancy).toEqual({ state: "none" });
    expect(facts([told(concept.pregnant, "2026-11-01")]).pregnancy).toMatchObject({
      state: "known",
      value: { status: "pregnant" },
    });
    expect(facts([told(concept.notPregnant, "2026-06-01")]).pregnancy).toEqual({ state: "not-asked" });
  });
});

test("breastfeeding is asked again after half a year, and its denial after 42 days; it does not apply to men", () => {
  const fed = (isSo: boolean, at: string): Resource => ({
    resourceType: "Observation",
    status: "final",
    code: { coding: [concept.breastfeeding] },
    effectiveDateTime: at,
    valueBoolean: isSo,
  });
  expect(facts([]).breastfeeding).toEqual({ state: "not-asked" });
  expect(facts([fed(true, "2026-07-01")]).breastfeeding).toEqual({ state: "known", value: "yes" });
  expect(facts([fed(true, "2026-03-01")]).breastfeeding).toEqual({ state: "not-asked" });
  expect(facts([fed(true, "2026-11-01"), fed(false, "2026-11-20")]).breastfeeding).toEqual({ state: "none" });
  expect(facts([fed(false, "2026-09-01")]).breastfeeding).toEqual({ state: "not-asked" });
  expect(facts([fed(true, "2026-11-01")], { ...patient, gender: "male" }).breastfeeding).toEqual({
    state: "none",
  });
});

test("both names, ABHA and village are found where other systems put them", () => {
  const who: Patient = {
    ...patient,
    identifier: [{ system: system.abha, value: "00-0000-0000-0042" }],
    address: [{ city: "Namunakot", district: "Kullu" }],
  };
  expect(facts([], who)).toMatchObject({
    name: "Namuna Devi",
    nameDevanagari: "नमूना देवी",
    abha: "00-0000-0000-0042",
    village: "Namunakot",
    district: "Kullu",
  });
});
