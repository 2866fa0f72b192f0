import type { z } from "zod";
import { linePartsOf } from "../../shared/dose-line/line-parts.ts";
import { nameOf } from "../../shared/dose-line/name.ts";
import type { NameTable } from "../../shared/dose-line/name-table.ts";
import type { WrittenLine } from "../../shared/dose-line/written-line.ts";
import { emptyDraft } from "../../shared/domain/draft.ts";
import { type PrescriptionLine, prescriptionLine } from "../../shared/domain/medicine.ts";
import { type PatientFacts, patientFacts } from "../../shared/domain/patient.ts";
import { checkPrescription } from "../../shared/rules/check.ts";
import { findMedicine } from "../../shared/rules/medicines/index-of-medicines.ts";
import type { VisitFacts } from "../../shared/rules/rule.ts";
import type { ordinaryPrescription } from "./ordinary-format.ts";

type Ordinary = z.output<typeof ordinaryPrescription>;
type OrdinaryLine = Ordinary["lines"][number];

/** Names under which the shipped list carries what the set calls otherwise. */
const otherNames: Readonly<Record<string, string>> = {
  "insulin premixed 30/70": "premixed insulin",
  "ferrous salt + folic acid": "iron + folic acid",
  "ferrous sulfate": "ferrous salt",
  macrogol: "polyethylene glycol",
};

const now = "2026-11-26T06:00:00.000Z";
const dayMs = 86_400_000;
const daysAgo = (days: number) => new Date(Date.parse(now) - days * dayMs).toISOString();

export type OrdinaryCheck = {
  readonly id: string;
  readonly lines: readonly PrescriptionLine[];
  /** Lines that could not be put down from the shipped list. */
  readonly lacking: readonly string[];
  readonly report: ReturnType<typeof checkPrescription>;
};

/** The prescription as the desk would hold it, and what the engine says; the one reason for unlisted medicines is given. */
export function checkOrdinary(entry: Ordinary, names: NameTable): OrdinaryCheck {
  const read = entry.lines.map((line, index) => lineOf(line, index, names));
  const lines = read.flatMap((line) => (typeof line === "string" ? [] : [line]));
  return {
    id: entry.id,
    lines,
    lacking: read.filter((line) => typeof line === "string"),
    report: checkPrescription({
      patient: factsOf(entry),
      note: { sections: { ...emptyDraft.sections, diagnosis: entry.diagnosis } },
      lines,
      medicines: lines.flatMap(({ medicineId }) => findMedicine(medicineId) ?? []),
      visit: visitOf(entry),
      now,
    }),
  };
}

function lineOf(
  { action: _action, note, ...written }: OrdinaryLine,
  index: number,
  names: NameTable,
): PrescriptionLine | string {
  const line = written as WrittenLine; // the set's own format, which is the reader's
  const named = nameOf(otherNames[line.medicine] ?? line.medicine, names, line);
  const rows = named.kind === "found" ? (names.rowsOf.get(named.generic) ?? []) : [];
  const { medicine, ...parts } = linePartsOf(line, rows, note ?? "");
  // The list may lack the form or the strength; the rules look at the molecule by the same way.
  const alike = medicine ?? rows.find(({ route }) => route === line.route);
  if (alike === undefined) return line.medicine;
  const read = prescriptionLine.safeParse({
    doseAmount: 1,
    ...parts,
    id: `l${index + 1}`,
    medicineId: alike.id,
  });
  return read.success ? read.data : line.medicine;
}

function visitOf({ mode, visit }: Ordinary): VisitFacts {
  const unlistedReason = "Usual treatment of this condition";
  return visit === "first"
    ? { mode, visitKind: "first", unlistedReason }
    : { mode, visitKind: "follow-up", sawInPersonOn: daysAgo(60).slice(0, 10), unlistedReason };
}

/** What is stopped today is still in the body and in the record: the desk goes on counting it as taken. */
function factsOf({ patient }: Ordinary): PatientFacts {
  const { allergies, weight, pregnancy, current } = patient;
  const conditions = [...patient.history, ...patient.known];
  return patientFacts.parse({
    id: "p",
    name: "Namuna Misal",
    sex: patient.sex,
    birthDate: daysAgo((patient.ageYears ?? 0) * 365.25 + (patient.ageMonths ?? 0) * 30.4 + 20).slice(0, 10),
    hasPhoto: false,
    allergies:
      allergies.status === "known"
        ? { state: "known", value: allergies.to ?? [] }
        : { state: allergies.status },
    currentMedicines:
      current.length === 0
        ? { state: "none" }
        : { state: "known", value: current.map(({ medicine }) => ({ name: medicine })) },
    conditions: conditions.length === 0 ? { state: "none" } : { state: "known", value: conditions },
    pregnancy: pregnancyOf(pregnancy),
    // What the set does not say was not asked of her.
    breastfeeding:
      patient.breastfeeding === true
        ? { state: "known", value: "yes" }
        : { state: patient.sex === "female" && (patient.ageYears ?? 0) >= 12 ? "not-asked" : "none" },
    weight:
      weight === undefined
        ? { state: "not-asked" }
        : {
            state: "known",
            value: { kg: weight.kg, takenAt: daysAgo(weight.measuredDaysAgo), estimated: false },
          },
    heightCm: { state: "not-asked" },
  });
}

function pregnancyOf({ status, weeks }: Ordinary["patient"]["pregnancy"]): unknown {
  if (status === "not-applicable") return { state: "none" };
  if (status === "not-asked") return { state: "not-asked" };
  return {
    state: "known",
    value: {
      status,
      ...(weeks === undefined ? {} : { weeks }),
    },
  };
}

/** What a doctor would be interrupted by: everything that holds the signature. */
export const interruptions = ({ report }: OrdinaryCheck) =>
  report.findings.filter(({ severity }) => severity !== "warn");
