import { z } from "zod";
import { factOf, notAsked } from "./fact.ts";
import { flag } from "./flag.ts";
import { instant } from "./ids.ts";
import { allergy, breastfeeding, currentMedicine, pregnancy } from "./patient.ts";
import { speciality } from "./speciality.ts";
import { vitalSigns } from "./vitals.ts";

/** Longest complaint; the field says so before it is refused. */
export const longestComplaintChars = 2_000;

/** Facts that rules read and that may change at any time; each is known, none or not asked. */
export const intakeFacts = z.object({
  allergies: factOf(z.array(allergy).max(50)),
  medicines: factOf(z.array(currentMedicine).max(50)),
  /** `none` = does not apply. */
  pregnancy: factOf(pregnancy),
  /** A page that was loaded before this was asked does not say it. */
  breastfeeding: factOf(breastfeeding).default(notAsked),
});
export type IntakeFacts = z.infer<typeof intakeFacts>;

/** How the patient agreed: a health worker who asks needs it explicit (Telemedicine Practice Guidelines 3.4). */
export const consent = z.object({
  given: z.boolean(),
  /** The words were played or read aloud in this language. */
  heardIn: z.enum(["hi", "en"]),
  how: z.enum(["spoken", "thumb", "signed", "guardian"]),
  at: instant,
  /** May pictures and papers go into the chart? */
  pictures: z.boolean(),
});
export type Consent = z.infer<typeof consent>;

/** What was done about 108, the ambulance; asked only where a danger stands. */
export const ambulance = z.enum(["called", "no-answer", "not-called"]);
export type Ambulance = z.infer<typeof ambulance>;

/**
 * A request as a centre sends it. Everything clinical is answered, because "empty" does not exist; nothing of it
 * but `complaint` and who the patient is may hold back a danger.
 */
export const intake = z.object({
  /** Drawn at the centre: sending twice is harmless. */
  id: z.uuid(),
  writtenAt: instant,
  speciality,
  complaint: z.string().max(longestComplaintChars),
  complaintDuration: z
    .object({
      value: z.number().int().positive().max(999),
      unit: z.enum(["hours", "days", "weeks", "months", "years"]),
    })
    .optional(),
  vitals: vitalSigns,
  /** Numbers that were asked about and confirmed by measuring again. */
  confirmedUnusual: z.array(z.string()).max(20),
  facts: intakeFacts,
  flags: z.array(flag).max(20),
  ambulance: ambulance.optional(),
  consent: consent.optional(),
  identityChecked: z.boolean(),
  patientPresent: z.boolean(),
  asker: z.enum(["patient", "caregiver", "health-worker", "doctor"]),
});
export type Intake = z.infer<typeof intake>;
