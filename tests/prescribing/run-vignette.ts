import { type Draft, emptyDraft } from "../../shared/domain/draft.ts";
import type { RuleReport } from "../../shared/domain/finding.ts";
import { type Medicine, prescriptionLine } from "../../shared/domain/medicine.ts";
import { type PatientFacts, patientFacts } from "../../shared/domain/patient.ts";
import { checkPrescription } from "../../shared/rules/check.ts";
import { findMedicine } from "../../shared/rules/medicines/index-of-medicines.ts";
import type { VisitFacts } from "../../shared/rules/rule.ts";
import type { RuleSet } from "../../shared/rules/rule-set.ts";
import type { Vignette } from "./vignette-format.ts";

const now = "2026-11-26T06:00:00.000Z";
const dayMs = 86_400_000;
const daysAgo = (days: number) => new Date(Date.parse(now) - days * dayMs).toISOString();

export const ruleOf = ({ cites }: Vignette): string => cites.split("/")[0] ?? cites;

/** What the cited rule found, in the words of `expect`; sorted, because the order of findings is no promise. */
export function foundBy(
  one: Vignette,
  rows?: RuleSet,
): { readonly found: string[]; readonly report: RuleReport } {
  const report = reportOf(one, rows);
  const found = report.findings
    .filter(({ ruleId, rowId }) => ruleId === ruleOf(one) && rowId !== "unlisted")
    .map(
      ({ severity, ruleId, rowId, lineId }) =>
        `${severity} ${ruleId}${rowId === undefined ? "" : `/${rowId.replaceAll(" ", "-")}`} ${lineId ?? "-"}`,
    )
    .toSorted();
  return { found, report };
}

function reportOf(
  { patient, visit, diagnoses = [], lines, own = [] }: Vignette,
  rows: RuleSet | undefined,
): RuleReport {
  const put = lines.map((line, index) =>
    prescriptionLine.parse({ ...line, id: `l${index + 1}`, meal: "any" }),
  );
  return checkPrescription({
    patient: factsOf(patient),
    note: noteOf(diagnoses),
    lines: put,
    medicines: [...put.flatMap(({ medicineId }) => findMedicine(medicineId) ?? []), ...own.map(ownMedicine)],
    visit: visitOf(visit),
    ...(rows === undefined ? {} : { rows }),
    now,
  });
}

const noteOf = (diagnoses: NonNullable<Vignette["diagnoses"]>): Draft => ({
  ...emptyDraft,
  sections: { ...emptyDraft.sections, diagnosis: diagnoses.map(({ text }) => text).join("\n") },
  diagnoses,
});

function visitOf(visit: Vignette["visit"] = { mode: "video" }): VisitFacts {
  const { mode, sawInPersonDaysAgo, followUpWithoutDate, wordOnPictureToCome, askedByDoctor } = visit;
  const isFollowUp = followUpWithoutDate === true || sawInPersonDaysAgo !== undefined;
  return {
    mode,
    visitKind: isFollowUp ? "follow-up" : "first",
    ...(sawInPersonDaysAgo === undefined ? {} : { sawInPersonOn: daysAgo(sawInPersonDaysAgo).slice(0, 10) }),
    ...(wordOnPictureToCome === undefined ? {} : { wordOnPictureToCome }),
    ...(askedByDoctor === undefined ? {} : { askedByDoctor }),
  };
}

function factsOf(patient: Vignette["patient"]): PatientFacts {
  const days =
    patient.ageDays ?? (patient.ageYears === undefined ? undefined : patient.ageYears * 365.25 + 20);
  return patientFacts.parse({
    id: "p",
    name: "Namuna Misal",
    sex: patient.sex,
    ...(days === undefined ? {} : { birthDate: daysAgo(days).slice(0, 10) }),
    hasPhoto: false,
    allergies: listed(patient.allergies),
    currentMedicines: listed(
      patient.takes === "not-asked" ? "not-asked" : patient.takes?.map((name) => ({ name })),
    ),
    conditions: listed(patient.conditions),
    pregnancy: pregnancyOf(patient.pregnancy),
    breastfeeding:
      patient.breastfeeding === "yes"
        ? { state: "known", value: "yes" }
        : { state: patient.breastfeeding ?? "none" },
    weight:
      patient.weight === undefined
        ? { state: "not-asked" }
        : {
            state: "known",
            value: {
              kg: patient.weight.kg,
              takenAt: daysAgo(patient.weight.daysAgo),
              estimated: patient.weight.estimated ?? false,
            },
          },
    heightCm: { state: "not-asked" },
  });
}

function listed(value: readonly unknown[] | "not-asked" | undefined): unknown {
  if (value === "not-asked") return { state: "not-asked" };
  return value === undefined || value.length === 0 ? { state: "none" } : { state: "known", value };
}

function pregnancyOf(status: Vignette["patient"]["pregnancy"]): unknown {
  if (status === undefined) return { state: "none" };
  return status === "not-asked" ? { state: "not-asked" } : { state: "known", value: { status } };
}

/** On no list of ours, so that only the law's own table can bar it. */
function ownMedicine(generic: string): Medicine {
  return {
    id: `own-${generic}`,
    generic,
    genericHindi: "अपनी दवा",
    synonyms: [],
    form: "tablet",
    strength: "5 mg",
    route: "oral",
    classes: [],
    schedule: "H",
    list: "unlisted",
    source: { document: "memory", place: "the institute's own list" },
  };
}
