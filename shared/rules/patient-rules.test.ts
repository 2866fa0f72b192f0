import { describe, expect, it } from "vitest";
import { type Frequency, prescriptionLine } from "../domain/medicine.ts";
import { type PatientFacts, patientFacts } from "../domain/patient.ts";
import { longCourses, oldAgeNotes } from "../knowledge/course-tables.ts";
import { childDoses } from "../knowledge/dose-tables.ts";
import {
  childBars,
  duplicateClasses,
  interactions,
  pregnancyBars,
  renalPrompts,
} from "../knowledge/rule-tables.ts";
import { checkPrescription } from "./check.ts";
import { medicines } from "./medicines/index-of-medicines.ts";
import { type RuleSet, shippedRules } from "./rule-set.ts";
import { isMeant } from "./terms.ts";

const none = { state: "none" } as const;
const notAsked = { state: "not-asked" } as const;
const known = <T>(value: T) => ({ state: "known", value }) as const;
const adult: Partial<PatientFacts> = { sex: "male", birthDate: "1980-05-01" };

/** A medicine by the start of its id, the shortest that fits. */
function idOf(start: string): string {
  const found = medicines.filter(({ id }) => id.startsWith(start)).map(({ id }) => id);
  return found[0] ?? expect.fail(`no medicine begins with ${start}`);
}

type Drug = string | { readonly id: string; readonly amount?: number; readonly frequency?: Frequency };

function check(drugs: readonly Drug[], facts: Partial<PatientFacts> = adult, rows: RuleSet = shippedRules) {
  const lines = drugs.map((drug, index) => {
    const { id, amount = 1, frequency = "once-daily" } = typeof drug === "string" ? { id: drug } : drug;
    return prescriptionLine.parse({
      id: `l${index + 1}`,
      medicineId: idOf(id),
      doseAmount: amount,
      frequency,
      meal: "any",
      durationDays: 5,
    });
  });
  const patient = patientFacts.parse({
    id: "p1",
    name: "Namuna Misal",
    sex: "male",
    hasPhoto: false,
    allergies: none,
    currentMedicines: none,
    conditions: none,
    pregnancy: notAsked,
    weight: notAsked,
    heightCm: notAsked,
    ...facts,
  });
  return checkPrescription({ patient, lines, medicines, rows, now: "2026-11-26T06:00:00Z" });
}
const short = (report: ReturnType<typeof check>) =>
  report.findings.map(({ severity, ruleId, lineId }) => `${severity} ${ruleId} ${lineId ?? "-"}`);

describe("the tables of rules", () => {
  const tables = {
    ...{ interactions, pregnancyBars, childBars, renalPrompts, duplicateClasses, childDoses },
    ...{ oldAgeNotes, longCourses },
  };

  it.each(Object.entries(tables))("names each row of %s once", (_, rows) => {
    expect(rows.length).toBeGreaterThan(5);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it("hold the 15 pairs, pair 21 being a rule of its own", () => {
    const pairs = interactions.filter(({ id }) => id.startsWith("onc-"));
    expect(pairs.map(({ id }) => Number(id.slice(4)))).toEqual([
      3, 4, 6, 8, 11, 16, 20, 22, 23, 25, 27, 28, 30, 31,
    ]);
    expect(pairs.every((row) => row.contraindicated === "yes" && row.source.document !== "memory")).toBe(
      true,
    );
  });

  it("call contraindicated only what a document calls so", () => {
    for (const row of interactions)
      expect([row.id, row.contraindicated !== "no"]).toEqual([row.id, row.source.document !== "memory"]);
  });

  it("mean, in each row about a patient, a medicine that we list", () => {
    for (const row of [...pregnancyBars, ...childBars, ...renalPrompts, ...oldAgeNotes, ...longCourses]) {
      expect([row.id, medicines.some((medicine) => isMeant(row.medicines, medicine))]).toEqual([
        row.id,
        true,
      ]);
    }
    for (const { id } of duplicateClasses)
      expect(medicines.some(({ classes }) => classes.includes(id))).toBe(true);
  });
});

describe("memory", () => {
  it("never hides a stop: a bar from memory with a smaller age stands behind the opened one", () => {
    const opened = childBars.find(({ id }) => id === "child-loperamide") ?? expect.fail("no such bar");
    const remembered = {
      ...opened,
      id: "remembered",
      underMonths: 24,
      source: { document: "memory", place: "" },
    };
    const rows = { ...shippedRules, childBars: [remembered, ...childBars] };
    const infant: Partial<PatientFacts> = { sex: "male", birthDate: "2025-11-01" };
    expect(short(check(["loperamide"], infant, rows)).filter((one) => one.includes("child-bars"))).toEqual([
      "stop child-bars l1",
    ]);
  });

  const orphan = (row: { readonly source: { readonly document: string } }) =>
    row.source.document === "memory";
  const first = (terms: (typeof childBars)[number]["medicines"]) =>
    medicines.find((medicine) => isMeant(terms, medicine) && medicine.route === "oral");

  it("may warn and never stops: interactions", () => {
    for (const row of interactions.filter(orphan)) {
      const one = first(row.one);
      const other = first(row.other);
      if (one === undefined || other === undefined || one === other) continue;
      const found = check([one.id, other.id]).findings.filter(({ ruleId }) => ruleId === "interaction");
      expect(found.filter(orphan).map(({ severity }) => severity)).not.toContain("stop");
      expect(found.filter(orphan).map(({ severity }) => severity)).not.toContain("reason");
    }
  });

  it("may warn and never stops: bars by age", () => {
    for (const row of childBars.filter(orphan)) {
      const medicine = first(row.medicines);
      if (medicine === undefined) continue;
      const found = check([medicine.id], { sex: "male", birthDate: "2026-11-20" }).findings;
      for (const one of found.filter((finding) => finding.ruleId === "child-bars" && orphan(finding))) {
        expect(one.severity).toBe("warn");
      }
    }
  });

  it("stops as a member of the prohibited list, and then says that it is unverified", () => {
    const report = check(["tramadol-50mg-capsule"]);
    expect(short(report)).toEqual(["stop prohibited l1"]);
    expect(report.findings[0]?.text.en).toContain("unverified");
  });

  it("never calculates a child's dose: it stays among what was not checked", () => {
    const weight = known({ kg: 12, takenAt: "2026-11-25T06:00:00Z", estimated: false });
    const report = check([{ id: "cetirizine-5mg-per-5ml", amount: 50, frequency: "four-times-daily" }], {
      sex: "male",
      birthDate: "2024-11-26",
      weight,
    });
    expect(short(report)).toEqual(["warn adult-dose l1"]);
    expect(report.notChecked.map(({ en }) => en).join()).toContain("dose of CETIRIZINE for a child");
  });

  it("never lets a prescription pass as wholly checked", () => {
    expect(
      check(["paracetamol-500mg-tablet"])
        .notChecked.map(({ en }) => en)
        .join(),
    ).toContain("from memory");
  });
});

describe("rule interaction", () => {
  it.each([
    ["isosorbide-dinitrate", "sildenafil", "stop"],
    ["simvastatin", "gemfibrozil", "stop"],
    ["simvastatin", "clarithromycin-500mg", "stop"],
    ["febuxostat", "azathioprine", "stop"],
    ["sertraline", "selegiline", "stop"],
    ["tizanidine", "ciprofloxacin-500mg-tablet", "stop"],
    ["amitriptyline", "selegiline", "stop"],
    ["ergotamine", "erythromycin", "stop"],
    ["allopurinol", "azathioprine", "reason"],
    ["methotrexate-2.5mg", "sulfamethoxazole-trimethoprim", "reason"],
    ["warfarin", "metronidazole-400mg", "warn"],
    ["enalapril", "spironolactone", "warn"],
    ["clopidogrel", "omeprazole", "warn"],
    ["azithromycin-500mg", "ondansetron-4mg", "warn"],
    ["azithromycin-500mg", "amiodarone", "reason"],
  ])("%s with %s: %s, whichever is written first", (one, other, severity) => {
    expect(short(check([one, other]))).toContain(`${severity} interaction l2`);
    expect(short(check([other, one]))).toContain(`${severity} interaction l2`);
  });

  it.each([
    ["paracetamol-500mg-tablet", "amoxicillin-500mg"],
    ["atorvastatin", "azithromycin-500mg"],
    ["amlodipine-5mg", "metformin-500mg"],
  ])("says nothing of %s with %s", (one, other) => {
    expect(short(check([one, other]))).toEqual([]);
  });

  it("leaves drops and creams alone", () => {
    expect(short(check(["warfarin", "ketorolac-0.5pct-eye"]))).toEqual([]);
  });

  it("asks for a reason in a QT pair beyond 70 years", () => {
    const old = { sex: "male", birthDate: "1950-01-01" } as const;
    expect(short(check(["azithromycin-500mg", "ondansetron-4mg"], old))).toEqual(["reason interaction l2"]);
  });

  it("reads what the patient takes, asks for a reason there, and names what it cannot read", () => {
    const currentMedicines = known([{ name: "Tab Sorbitrate 5 mg BD" }, { name: "लाल गोली" }]);
    const report = check(["sildenafil"], { ...adult, currentMedicines });
    expect(short(report)).toEqual(["reason interaction l1"]);
    expect(report.findings[0]?.text.en).toContain("taken now");
    expect(report.notChecked[0]?.en).toContain("लाल गोली");
  });

  it("says so when the current medicines were not asked", () => {
    const report = check(["sildenafil"], { ...adult, currentMedicines: notAsked });
    expect(report.notChecked[0]?.en).toBe("medicines the patient takes (not asked)");
  });
});

describe("rule pregnancy", () => {
  const woman: Partial<PatientFacts> = { sex: "female", birthDate: "1996-01-01" };
  const pregnant = { ...woman, pregnancy: known({ status: "pregnant" as const, weeks: 20 }) };

  it.each([
    "sodium-valproate",
    "isotretinoin",
    "warfarin",
    "enalapril",
    "telmisartan-40mg",
    "methotrexate-2.5mg",
  ])("stops %s in pregnancy, asks when it is unknown, and is silent when it is excluded", (id) => {
    const weekly = [{ id, frequency: "weekly" }] as const;
    const only = (facts: Partial<PatientFacts>) =>
      short(check(weekly, facts)).filter((text) => text.includes("pregnancy"));
    expect(only(pregnant)).toEqual(["stop pregnancy l1"]);
    expect(only(woman)).toEqual(["reason pregnancy l1"]);
    expect(only({ ...woman, pregnancy: known({ status: "unknown" as const }) })).toEqual([
      "reason pregnancy l1",
    ]);
    expect(only({ ...woman, pregnancy: known({ status: "not-pregnant" as const }) })).toEqual([]);
    expect(only({ ...woman, birthDate: "1960-01-01" })).toEqual([]);
    expect(only(adult)).toEqual([]);
  });

  it("asks a woman whose age nobody knows, and says of unknown sex that nobody checked", () => {
    const asked = check(["warfarin"], { sex: "female" });
    expect(short(asked)).toContain("reason pregnancy l1");
    const unsexed = check(["warfarin"], { ...woman, sex: "unknown" });
    expect(short(unsexed).filter((text) => text.includes("pregnancy"))).toEqual([]);
    expect(unsexed.notChecked.map(({ en }) => en)).toContain(
      "medicines in pregnancy (sex not known, pregnancy not asked)",
    );
    expect(unsexed.rulesRun.map(({ id }) => id)).not.toContain("pregnancy");
    const told = check(["warfarin"], {
      ...woman,
      sex: "unknown",
      pregnancy: known({ status: "not-pregnant" as const }),
    });
    expect(told.rulesRun.map(({ id }) => id)).toContain("pregnancy");
  });

  it("warns of what the table of medicines calls better avoided, and of nothing usual", () => {
    expect(short(check(["doxycycline-100mg"], pregnant))).toEqual(["warn pregnancy l1"]);
    expect(short(check(["ibuprofen-400mg"], pregnant))).toEqual(["warn pregnancy l1"]);
    expect(short(check(["paracetamol-500mg-tablet", "amoxicillin-500mg"], pregnant))).toEqual([]);
    expect(short(check(["doxycycline-100mg"], woman))).toEqual([]);
  });
});

describe("rule child-bars", () => {
  const aged = (birthDate: string) => ({ sex: "male", birthDate }) as const;
  const bars = (report: ReturnType<typeof check>) =>
    short(report).filter((text) => text.includes("child-bars"));
  const oneYear = aged("2025-11-01");
  const fourYears = aged("2022-10-01");

  it.each([
    ["dextromethorphan-10mg", oneYear, "stop"],
    ["dextromethorphan-10mg", fourYears, "warn"],
    ["promethazine-5mg-per-5ml", oneYear, "stop"],
    ["loperamide-2mg-tablet", oneYear, "stop"],
    ["loperamide-2mg-tablet", fourYears, "stop"],
    ["metoclopramide-5mg-per-5ml", aged("2026-05-01"), "stop"],
    ["doxycycline-100mg", fourYears, "reason"],
    ["acetylsalicylic-acid-75mg", aged("2014-01-01"), "reason"],
    ["nimesulide", aged("2016-01-01"), "stop"],
  ] as const)("%s for a child born %j: %s", (id, facts, severity) => {
    expect(bars(check([id], facts))).toEqual([`${severity} child-bars l1`]);
  });

  it("names the exceptions by indication", () => {
    const [found] = check(["doxycycline-100mg"], fourYears).findings.filter(
      ({ ruleId }) => ruleId === "child-bars",
    );
    expect(found?.text.en).toContain("scrub typhus");
    expect(found?.exceptions?.join()).toContain("scrub typhus");
  });

  it("is silent past the age, and says so when the age is unknown", () => {
    expect(bars(check(["promethazine-5mg-per-5ml"], aged("2020-01-01")))).toEqual([]);
    const report = check(["promethazine-5mg-per-5ml"], { sex: "male" });
    expect(report.notChecked[0]?.en).toBe("bars by age (age unknown)");
  });
});

describe("rule adult-dose", () => {
  it.each([
    [{ id: "paracetamol-500mg-tablet", amount: 3, frequency: "four-times-daily" }, true],
    [{ id: "paracetamol-500mg-tablet", amount: 2, frequency: "four-times-daily" }, false],
    [{ id: "amlodipine-5mg", amount: 3, frequency: "once-daily" }, true],
    [{ id: "amlodipine-5mg", amount: 1, frequency: "once-daily" }, false],
    [{ id: "paracetamol-250mg-per-5ml", amount: 50, frequency: "three-times-daily" }, true],
    [{ id: "methotrexate-10mg-tablet", amount: 5, frequency: "weekly" }, true],
    [{ id: "methotrexate-2.5mg", amount: 6, frequency: "weekly" }, false],
    // All at once on its day, however seldom the day comes.
    [{ id: "ibuprofen-400mg", amount: 10, frequency: "weekly" }, true],
    [{ id: "amlodipine-5mg", amount: 3, frequency: "alternate-days" }, true],
    [{ id: "amlodipine-5mg", amount: 1, frequency: "alternate-days" }, false],
  ] as const)("%j is above the usual adult maximum: %s", (drug, isAbove) => {
    expect(short(check([drug])).includes("warn adult-dose l1")).toBe(isAbove);
  });

  it("stops methotrexate by mouth that is not weekly", () => {
    expect(short(check(["methotrexate-2.5mg"]))).toContain("stop adult-dose l1");
    expect(short(check([{ id: "methotrexate-2.5mg", frequency: "weekly" }]))).toEqual([]);
  });
});

describe("rule renal", () => {
  it.each(["CKD stage 4", "chronic kidney disease", "गुर्दे की बीमारी"])(
    "prompts after %s, and only then",
    (name) => {
      expect(short(check(["diclofenac-50mg"], { ...adult, conditions: known([name]) }))).toEqual([
        "warn renal l1",
      ]);
      expect(short(check(["diclofenac-50mg"], { ...adult, conditions: known(["asthma"]) }))).toEqual([]);
    },
  );
});

describe("rule duplicate", () => {
  it("warns of two of one class, and not of a cream beside a tablet", () => {
    expect(short(check(["ibuprofen-400mg", "diclofenac-50mg"]))).toEqual(["warn duplicate l2"]);
    expect(short(check(["omeprazole-20mg", "pantoprazole-40mg-tablet"]))).toEqual(["warn duplicate l2"]);
    expect(short(check(["ibuprofen-400mg", "ketorolac-0.5pct-eye"]))).toEqual([]);
  });
});
