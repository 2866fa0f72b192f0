import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  frequencies,
  type Medicine,
  type PrescriptionLine,
  prescriptionLine,
} from "../../shared/domain/medicine.ts";
import { patientFacts } from "../../shared/domain/patient.ts";
import { mgPerUnit } from "../../shared/domain/strength.ts";
import { medicineTable } from "../../shared/knowledge/medicine-table.ts";
import { checkPrescription } from "../../shared/rules/check.ts";
import { findMedicine, medicines, searchMedicines } from "../../shared/rules/medicines/index-of-medicines.ts";
import { moleculesOf } from "../../shared/rules/rule.ts";

const now = "2026-11-26T06:00:00.000Z";
const anyMedicine = fc.constantFrom(...medicines);
const timed = frequencies.filter((frequency) => frequency !== "by-time-of-day");
const fact = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    fc.constant({ state: "not-asked" as const }),
    fc.constant({ state: "none" as const }),
    value.map((known) => ({ state: "known" as const, value: known })),
  );
const anyPatient = fc
  .record({
    sex: fc.constantFrom("female", "male", "other", "unknown"),
    birthDate: fc.option(
      fc.constantFrom("2026-11-01", "2025-03-10", "2019", "2010-05", "1996-01-01", "1950"),
      {
        nil: undefined,
      },
    ),
    allergies: fact(
      fc.array(
        fc.record({
          substance: fc.oneof(
            anyMedicine.map(({ generic }) => generic),
            fc.string(),
          ),
        }),
      ),
    ),
    currentMedicines: fact(
      fc.array(
        anyMedicine.map(({ generic }) => ({ name: generic })),
        { maxLength: 4 },
      ),
    ),
    conditions: fact(fc.array(fc.constantFrom("CKD", "heart failure", "asthma"), { maxLength: 3 })),
    pregnancy: fact(
      fc.constantFrom({ status: "pregnant" }, { status: "unknown" }, { status: "not-pregnant" }),
    ),
    weight: fact(
      fc.record({
        kg: fc.integer({ min: 2, max: 120 }),
        takenAt: fc.constantFrom(now, "2026-10-01T00:00:00Z", "2025-01-01T00:00:00Z"),
        estimated: fc.boolean(),
      }),
    ),
  })
  .map((facts) =>
    patientFacts.parse({
      ...facts,
      id: "p",
      name: "Namuna Misal",
      hasPhoto: false,
      heightCm: { state: "none" },
    }),
  );
const anyDraft = fc
  .array(
    fc.record({
      medicine: anyMedicine,
      doseAmount: fc.constantFrom(0.5, 1, 2, 5, 40),
      frequency: fc.constantFrom(...timed),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((lines) =>
    lines.map(({ medicine, ...rest }, index) =>
      prescriptionLine.parse({
        ...rest,
        id: `l${index}`,
        medicineId: medicine.id,
        meal: "any",
        durationDays: 5,
      }),
    ),
  );
const anyVisit = fc.record({
  mode: fc.constantFrom("video", "audio", "text", "written"),
  visitKind: fc.constantFrom("first", "follow-up"),
  sawInPersonOn: fc.constantFrom("2026-10-01", "2025-01-01", "2027-01-01", "not a date"),
});

const rowsOf = (lines: readonly PrescriptionLine[]): Medicine[] =>
  lines.flatMap(({ medicineId }) => findMedicine(medicineId) ?? []);

describe("whatever is prescribed to whomever", () => {
  it("memory only warns, but for the prohibited list; what is found is about a line that is there", () => {
    fc.assert(
      fc.property(anyPatient, anyDraft, anyVisit, (patient, lines, visit) => {
        const report = checkPrescription({ patient, lines, medicines: rowsOf(lines), visit, now });
        for (const { ruleId, severity, source, lineId, text } of report.findings) {
          if (source.document === "memory") expect([ruleId, severity]).toEqual([ruleId, "warn"]);
          if (lineId !== undefined) expect(lines.map(({ id }) => id)).toContain(lineId);
          expect(text.hi).toMatch(/[ऀ-ॿ]/);
        }
        expect(report.notChecked.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it("a prohibited medicine stops, and nobody else's line with it", () => {
    fc.assert(
      fc.property(anyPatient, anyDraft, anyVisit, (patient, lines, visit) => {
        const report = checkPrescription({ patient, lines, medicines: rowsOf(lines), visit, now });
        const stopped = report.findings
          .filter(({ ruleId }) => ruleId === "prohibited")
          .map(({ lineId }) => lineId);
        const barred = lines
          .filter(({ medicineId }) => findMedicine(medicineId)?.list === "prohibited")
          .map(({ id }) => id);
        expect(stopped).toEqual(barred);
      }),
      { numRuns: 200 },
    );
  });

  it("pairs interact whichever is written first", () => {
    const pairs = (lines: readonly PrescriptionLine[]) =>
      checkPrescription({ patient: healthy, lines, medicines: rowsOf(lines), now })
        .findings.filter(({ ruleId, rowId }) => ruleId === "interaction" && rowId !== "onc-21")
        .map(({ rowId, severity }) => `${severity} ${rowId}`)
        .toSorted();
    fc.assert(
      fc.property(anyDraft, (lines) => {
        expect(pairs(lines.toReversed())).toEqual(pairs(lines));
      }),
      { numRuns: 200 },
    );
  });
});

const healthy = patientFacts.parse({
  id: "p",
  name: "Namuna Misal",
  sex: "male",
  birthDate: "1980",
  hasPhoto: false,
  allergies: { state: "none" },
  currentMedicines: { state: "none" },
  conditions: { state: "none" },
  pregnancy: { state: "none" },
  weight: { state: "not-asked" },
  heightCm: { state: "not-asked" },
});

describe("every row of the table of medicines", () => {
  it("is found by its name, its Hindi name and each of its synonyms", () => {
    fc.assert(
      fc.property(anyMedicine, fc.nat(), (medicine, at) => {
        const names = [medicine.generic, medicine.genericHindi, ...medicine.synonyms];
        const found = searchMedicines(names[at % names.length] ?? "", medicines.length);
        expect(found.map(({ id }) => id)).toContain(medicine.id);
      }),
      { numRuns: 300 },
    );
  });

  it("holds, where its strength can be reckoned, as many positive parts as molecules, or their sum", () => {
    for (const medicine of medicines) {
      const parts = mgPerUnit(medicine);
      if (parts === undefined) continue;
      expect([medicine.id, parts.every((mg) => mg > 0 && Number.isFinite(mg))]).toEqual([medicine.id, true]);
      expect([medicine.id, [1, moleculesOf(medicine).length].includes(parts.length)]).toEqual([
        medicine.id,
        true,
      ]);
    }
  });

  it("is read from its cells, or said in words for its column what is wrong with it, and never throws", () => {
    const cells = fc.record(
      Object.fromEntries(medicineTable.columns.map((column) => [column, fc.string({ maxLength: 20 })])),
    );
    fc.assert(
      fc.property(cells, (row) => {
        const read = medicineTable.read(row);
        if (read.ok) expect(read.value.length).toBeGreaterThan(0);
        else for (const { column } of read.error) expect(medicineTable.columns).toContain(column);
      }),
      { numRuns: 500 },
    );
  });
});
