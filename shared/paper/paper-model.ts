import { paperLine } from "./paper-line.ts";
import { z } from "zod";
import { throughWay } from "../domain/consult-mode.ts";
import { readOut } from "../domain/read-out.ts";
import { vitalSigns } from "../domain/vitals.ts";
import { codedDiagnosis, draft, noteSection } from "../domain/draft.ts";
import { factOf } from "../domain/fact.ts";
import { ruleReport } from "../domain/finding.ts";
import { instant } from "../domain/ids.ts";
import { allergy, breastfeeding, currentMedicine, pregnancy, sex, weightFact } from "../domain/patient.ts";
import { speciality } from "../domain/speciality.ts";
import { sheetRow } from "./sheet-row.ts";

/** How doctor and patient really met (Telemedicine Practice Guidelines 2020, 1.3.5). */
export const consultMode = z.enum(["video", "audio", "text", "written"]);
export type ConsultMode = z.infer<typeof consultMode>;

export const hospital = z.object({
  name: z.string(),
  address: z.string(),
  phone: z.string(),
  email: z.string(),
});
export type Hospital = z.infer<typeof hospital>;

/** Letters of base64: some 18 kB of picture, which a thin line carries in two seconds. */
export const mostSignature = 24_000;

/**
 * Everything that is printed, fixed at the moment of signing. What happens to the paper afterwards (issued,
 * held) is not in it, and so its bytes never change once they are signed.
 */
export const paperModel = z.object({
  version: z.literal(1),
  /** Short number that people can say on the phone. */
  number: z.string(),
  practice: z.boolean(),
  /** Absent on a first version; a later one names what must not be followed any more. */
  amends: z
    .object({
      version: z.number().int().min(2),
      replacesVersion: z.number().int(),
      replacesAt: instant,
      reason: z.string(),
    })
    .optional(),
  /** By the desk's clock. */
  writtenAt: instant,
  /** What the PC's own clock said, where it was off: `writtenAt` is the hub's time. */
  deskClockAt: instant.optional(),
  doctor: z.object({
    name: z.string(),
    nameDevanagari: z.string().optional(),
    qualification: z.string(),
    speciality,
    council: z.string(),
    registrationNumber: z.string(),
    /** The drawn or scanned signature as PNG, put here by the act of signing alone. */
    signature: z.base64().max(mostSignature).optional(),
  }),
  hospital,
  patient: z.object({
    name: z.string(),
    nameDevanagari: z.string().optional(),
    birthDate: z.string().optional(),
    ageWords: z.object({ en: z.string(), hi: z.string() }),
    sex,
    address: z.string().optional(),
    abha: z.string().optional(),
    relative: z.string().optional(),
  }),
  facts: z.object({
    allergies: factOf(z.array(allergy)),
    currentMedicines: factOf(z.array(currentMedicine)),
    conditions: factOf(z.array(z.string())),
    pregnancy: factOf(pregnancy),
    /** Absent on papers signed before it was asked. */
    breastfeeding: factOf(breastfeeding).optional(),
    weight: factOf(weightFact),
    heightCm: factOf(z.number()),
  }),
  visit: z.object({
    mode: consultMode,
    /** Ways beside or below a call; absent where there were none. */
    through: z.array(throughWay).optional(),
    /** Medicines that were read out by telephone and said back right, before this was signed. */
    readOut: readOut.optional(),
    kind: draft.shape.visitKind,
    sawInPersonOn: z.string().optional(),
    requestedAt: instant,
  }),
  vitals: vitalSigns,
  vitalsTakenAt: instant.optional(),
  sections: z.record(noteSection, z.string()),
  /** Where more is known of a diagnosis than its words in `sections`. */
  diagnoses: z.array(codedDiagnosis).optional(),
  lines: z.array(paperLine),
  report: ruleReport,
  consent: z.object({ given: z.boolean(), how: z.string().optional(), at: instant.optional() }),
  centre: z.object({
    name: z.string(),
    district: z.string().optional(),
    phone: z.string().optional(),
    altitudeM: z.number().optional(),
  }),
  askedBy: z.object({
    role: z.enum(["patient", "caregiver", "health-worker", "doctor"]),
    name: z.string(),
  }),
  /** The patient's own sheet; absent on papers signed before there was one. */
  sheet: z.array(sheetRow).optional(),
  /** Which list of danger signs is printed. */
  dangerSigns: z.enum(["adult", "child", "pregnancy"]),
});
export type PaperModel = z.infer<typeof paperModel>;

/** The one way to write a model as bytes: keys sorted, no spaces, absent fields absent. */
export function canonicalJson(model: PaperModel): string {
  return JSON.stringify(sorted(model));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}
