import { describe, expect, it } from "vitest";
import { type Medicine, prescriptionLine } from "../domain/medicine.ts";
import { type Allergy, type PatientFacts, patientFacts } from "../domain/patient.ts";
import { checkPrescription } from "./check.ts";
import { findMedicine, medicines } from "./medicines/index-of-medicines.ts";
import { prohibitedMolecules } from "./prohibited-molecules.ts";

const notAsked = { state: "not-asked" } as const;

function patient(allergies: PatientFacts["allergies"]): PatientFacts {
  return patientFacts.parse({
    id: "p1",
    name: "Namuna Misal",
    sex: "female",
    hasPhoto: false,
    allergies,
    currentMedicines: notAsked,
    conditions: notAsked,
    pregnancy: notAsked,
    weight: notAsked,
    heightCm: notAsked,
  });
}

function check(medicineIds: readonly string[], allergies: PatientFacts["allergies"], known = medicines) {
  const lines = medicineIds.map((medicineId, index) =>
    prescriptionLine.parse({
      id: `l${index + 1}`,
      medicineId,
      doseAmount: 1,
      frequency: "twice-daily",
      meal: "any",
      durationDays: 5,
    }),
  );
  return checkPrescription({
    patient: patient(allergies),
    lines,
    medicines: known,
    now: "2026-11-24T06:00:00Z",
  });
}

const allergicTo = (substance: string, more: Partial<Allergy> = {}): PatientFacts["allergies"] => ({
  state: "known",
  value: [{ substance, ...more }],
});
const none = { state: "none" } as const;
const short = (report: ReturnType<typeof check>) =>
  report.findings.map((found) => `${found.severity} ${found.ruleId} ${found.lineId ?? "-"}`);

describe("rule prohibited", () => {
  it.each(medicines.filter((medicine) => medicine.list === "prohibited").map((medicine) => medicine.id))(
    "stops %s and says that the list is unverified",
    (id) => {
      const report = check([id], none);
      expect(short(report).filter((one) => !one.includes("pregnancy"))).toEqual(["stop prohibited l1"]);
      expect(report.findings[0]?.text.en).toContain("unverified");
      expect(report.findings[0]?.text.hi).toContain("असत्यापित");
    },
  );

  it("stops by molecule even when the row forgot its mark", () => {
    const alprazolam = findMedicine("alprazolam-0.25mg-tablet");
    const forgotten: Medicine[] = alprazolam === undefined ? [] : [{ ...alprazolam, list: "unlisted" }];
    expect(short(check(["alprazolam-0.25mg-tablet"], none, forgotten))).toEqual(["stop prohibited l1"]);
  });

  it("spares the three that April 2020 put on List A", () => {
    for (const id of ["clonazepam-0.5mg-tablet", "clobazam-10mg-tablet", "phenobarbitone-30mg-tablet"]) {
      expect(findMedicine(id)?.list).toBe("A");
      expect(short(check([id], none))).toEqual([]);
    }
    const barred = prohibitedMolecules.map((row) => row.molecule);
    expect(barred).not.toEqual(expect.arrayContaining(["clonazepam"]));
  });
});

describe("rule allergy", () => {
  it.each([
    ["Amoxicillin", "amoxicillin-500mg-capsule"],
    ["amox", "amoxicillin-clavulanic-acid-500mg-125mg-tablet"],
    ["Penicillin injection", "amoxicillin-500mg-capsule"],
    ["penicilin", "ampicillin-500mg-capsule"],
    ["पेनिसिलिन", "cloxacillin-500mg-capsule"],
    ["Amoxicillin", "ampicillin-500mg-capsule"],
    ["sulpha drugs", "sulfamethoxazole-trimethoprim-800mg-160mg-tablet"],
    ["Septran", "silver-sulfadiazine-1pct-cream"],
    ["brufen", "diclofenac-50mg-tablet"],
    ["Aspirin", "ibuprofen-400mg-tablet"],
    ["ceftriaxone", "cefixime-200mg-tablet"],
    ["Norfloxacin", "ciprofloxacin-0.3pct-eye-drops"],
    ["pcm", "paracetamol-500mg-tablet"],
  ])("stops after an allergy to %s: %s", (substance, id) => {
    const report = check([id], allergicTo(substance));
    expect(short(report)).toEqual(["stop allergy l1"]);
    expect(report.findings[0]?.source.document).toBe("the patient's record");
  });

  it.each([
    ["Penicillin", "azithromycin-500mg-tablet"],
    ["brufen", "paracetamol-500mg-tablet"],
    ["zinc sulphate", "sulfamethoxazole-trimethoprim-800mg-160mg-tablet"],
    ["Atenolol", "metoprolol-25mg-tablet"],
  ])("says nothing against other medicines after an allergy to %s: %s", (substance, id) => {
    expect(short(check([id], allergicTo(substance)))).toEqual([]);
  });

  it.each([
    ["penicillin", {}, "cefalexin-500mg-capsule", "reason"],
    ["penicillin", { severity: "severe" as const }, "cefalexin-500mg-capsule", "stop"],
    ["penicillin", { reaction: "anaphylaxis" }, "cefadroxil-500mg-tablet", "stop"],
    ["penicillin", { severity: "mild" as const }, "cefixime-200mg-tablet", "warn"],
    ["penicillin", { reaction: "swelling of face" }, "cefixime-200mg-tablet", "reason"],
    ["cefixime", {}, "amoxicillin-500mg-capsule", "reason"],
    ["sulfa", {}, "furosemide-40mg-tablet", "warn"],
  ])("crosses classes as the table says: %s %j, %s: %s", (substance, more, id, severity) => {
    const report = check([id], allergicTo(substance, more));
    expect(short(report)).toEqual([`${severity} allergy l1`]);
    expect(report.findings[0]?.source.document).not.toBe("the patient's record");
  });

  it("asks when allergies were not asked, and counts them as not checked", () => {
    const report = check(["amoxicillin-500mg-capsule"], notAsked);
    expect(short(report)).toEqual(["warn allergy -"]);
    expect(report.notChecked[0]?.en).toBe("allergies (not asked)");
  });

  it("never passes over a substance it does not understand", () => {
    const report = check(["amoxicillin-500mg-capsule"], allergicTo("white tablet from the mela"));
    expect(short(report)).toEqual(["warn allergy -"]);
    expect(report.notChecked[0]?.en).toContain("white tablet from the mela");
  });

  it("understands an allergy to a medicine that the caller's short list does not carry", () => {
    const only = medicines.filter((medicine) => medicine.id === "amoxicillin-500mg-capsule");
    expect(short(check(["amoxicillin-500mg-capsule"], allergicTo("ampicillin"), only))).toEqual([
      "stop allergy l1",
    ]);
  });
});

describe("rule duplicate", () => {
  it("warns of the same molecule twice, also inside a combination", () => {
    expect(short(check(["paracetamol-500mg-tablet", "paracetamol-250mg-per-5ml-syrup"], none))).toEqual([
      "warn duplicate l2",
    ]);
    expect(
      short(check(["amoxicillin-500mg-capsule", "amoxicillin-clavulanic-acid-500mg-125mg-tablet"], none)),
    ).toEqual(["warn duplicate l2"]);
  });
});

describe("a rule report", () => {
  it("stops a medicine that is not on the list", () => {
    expect(short(check(["no-such-medicine"], none))).toEqual(["stop known-medicine l1"]);
  });

  it("says of each of several allergies in one field what it does not understand, and stops by those it does", () => {
    const report = check(["amoxicillin-500mg-capsule"], allergicTo("penicillin, Kalpitoxin"));
    expect(short(report).filter((one) => one.includes("allergy"))).toEqual([
      "stop allergy l1",
      "warn allergy -",
    ]);
    expect(report.notChecked.map(({ en }) => en)).toContain("allergy to “Kalpitoxin”");
  });

  it("names what ran, not what could not run for want of age or visit, and never claims that all was checked", () => {
    const report = check(["paracetamol-500mg-tablet"], none);
    expect(report.findings).toEqual([]);
    expect(report.rulesRun.map((rule) => rule.id)).toEqual([
      "known-medicine",
      "prohibited",
      "allergy",
      "interaction",
      "pregnancy",
      "adult-dose",
      "insulin-units",
      "renal",
      "long-course",
      "duplicate",
    ]);
    const open = report.notChecked.map((entry) => entry.en).join("; ");
    for (const word of ["interactions", "dose", "pregnancy", "breastfeeding (not asked)", "kidney", "mode"])
      expect(open).toContain(word);
  });

  it("puts what stops first", () => {
    const report = check(
      ["paracetamol-500mg-tablet", "paracetamol-650mg-tablet", "tramadol-50mg-capsule"],
      none,
    );
    expect(short(report)).toEqual(["stop prohibited l3", "warn duplicate l2"]);
  });
});
