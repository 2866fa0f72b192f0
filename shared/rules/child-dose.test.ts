import { expect, it } from "vitest";
import { type PrescriptionLine, prescriptionLine } from "../domain/medicine.ts";
import { type PatientFacts, patientFacts } from "../domain/patient.ts";
import { checkPrescription } from "./check.ts";
import { medicines } from "./medicines/index-of-medicines.ts";

const now = "2026-11-26T06:00:00Z";
const asked = { state: "not-asked" } as const;
const weighing = (kg: number, more: { takenAt?: string; estimated?: boolean } = {}) =>
  ({ state: "known", value: { kg, takenAt: "2026-11-20T06:00:00Z", estimated: false, ...more } }) as const;

function check(
  medicineId: string,
  line: Partial<PrescriptionLine>,
  weight: PatientFacts["weight"] = weighing(10),
  birthDate = "2024-03-01",
) {
  const usual = { id: "l1", medicineId, frequency: "twice-daily", meal: "any", durationDays: 5 };
  const facts = { allergies: asked, currentMedicines: asked, conditions: asked, pregnancy: asked };
  const patient = {
    id: "p1",
    name: "Namuna Misal",
    sex: "male",
    birthDate,
    hasPhoto: false,
    heightCm: asked,
  };
  const report = checkPrescription({
    patient: patientFacts.parse({ ...patient, ...facts, weight }),
    lines: [prescriptionLine.parse({ ...usual, ...line })],
    medicines,
    now,
  });
  const found = report.findings.filter(({ ruleId }) => ruleId === "child-dose");
  return { shown: report.doses?.map(({ text }) => text), found, report };
}

const amoxicillin = "amoxicillin-250mg-per-5ml-syrup";

it("shows what was written in mL, mg, and mg/kg of a dose and of a day, with the weight and the usual", () => {
  expect(check(amoxicillin, { doseAmount: 7.5 })).toMatchObject({
    shown: [
      {
        en: "7.5 mL = 375 mg, 37.5 mg/kg a dose, 75 mg/kg a day, at 10 kg; usual 80–100 mg/kg a day",
        hi: "7.5 मि.ली. = एक ख़ुराक 375 mg, 37.5 mg/kg, दिन में 75 mg/kg, वज़न 10 किलो; सामान्य दिन में 80–100 mg/kg",
      },
    ],
    found: [],
  });
  const [stat] =
    check(amoxicillin, { doseAmount: 5, frequency: "stat", durationDays: undefined }).shown ?? [];
  expect(stat?.en).toMatch(/^5 mL = 250 mg, 25 mg\/kg a dose, at 10 kg/u);
});

it("marks an estimated weight, and shows the arithmetic alone where the range is from memory", () => {
  const [guessed] = check(amoxicillin, { doseAmount: 5 }, weighing(10, { estimated: true })).shown ?? [];
  expect(guessed?.en).toContain("at 10 kg (estimated)");
  expect(guessed?.hi).toContain("(अनुमानित)");
  const remembered = check("cetirizine-5mg-per-5ml-syrup", { doseAmount: 2.5 });
  expect(remembered.shown?.[0]?.en).toBe("2.5 mL = 2.5 mg, 0.25 mg/kg a dose, 0.5 mg/kg a day, at 10 kg");
  expect(remembered.report.notChecked.map(({ en }) => en)).toContain("dose of CETIRIZINE for a child");
});

it.each([
  ["far above", 30, "reason", "above"],
  ["a little above", 12, "warn", "above"],
  ["a little below", 1.4, "warn", "below"],
  ["half of the least", 1, "reason", "below"],
])(
  "finds a dose %s, and says the range in mg and in mL of the chosen strength",
  (_, doseAmount, severity, side) => {
    const [one] = check(amoxicillin, { doseAmount }).found;
    expect(one).toMatchObject({ severity });
    const range =
      side === "above"
        ? "300–500 mg a dose = 6–10 mL, 800–1000 mg"
        : "67–250 mg a dose = 1.34–5 mL, 200–500 mg";
    expect(one?.text.en).toContain(`AMOXICILLIN is ${side} the usual for 10 kg: ${range} a day`);
    expect(one?.text.hi).toContain(side === "above" ? "= 6–10 मि.ली." : "= 1.34–5 मि.ली.");
  },
);

it("gives no heavy child more than the adult: 15 mg/kg of 80 kg would be 1,200 mg", () => {
  const heavy = check("paracetamol-500mg-tablet", { doseAmount: 3 }, weighing(80), "2015-06-01");
  expect(heavy.found[0]?.text.en).toContain(
    "above the usual for 80 kg: 800–1000 mg a dose, 800–4000 mg a day",
  );
});

it("reckons with no weight that is missing or older than its days allow: two weeks under 2 years, three months under 12", () => {
  const days = (count: number) => new Date(Date.parse(now) - count * 86_400_000).toISOString();
  const shown = (weight: PatientFacts["weight"], birthDate: string) =>
    check(amoxicillin, { doseAmount: 5 }, weight, birthDate);
  const [infant, child] = ["2025-06-01", "2020-06-01"];
  expect(shown(weighing(10, { takenAt: days(14) }), infant).shown).toHaveLength(1);
  expect(shown(weighing(20, { takenAt: days(92) }), child).shown).toHaveLength(1);
  for (const old of [
    shown(asked, infant),
    shown(weighing(10, { takenAt: days(15) }), infant),
    shown(weighing(20, { takenAt: days(93) }), child),
  ]) {
    expect(old.shown).toBeUndefined();
    expect(old.found).toMatchObject([{ rowId: "weight", severity: "warn" }]);
    expect(old.report.notChecked.map(({ en }) => en)).toContain("the child's doses (no fresh weight)");
  }
});
