import { z } from "zod";
import { actName } from "../domain/consult-act.ts";
import { consultState } from "../domain/consult-state.ts";
import { factKinds } from "../domain/fact-change.ts";
import { draft, noteSection } from "../domain/draft.ts";
import { ruleReport } from "../domain/finding.ts";
import { consultId, documentId, instant } from "../domain/ids.ts";
import { lineWords, medicine } from "../domain/medicine.ts";
import { patientFacts } from "../domain/patient.ts";
import { returnAbout } from "../domain/return-questions.ts";
import { speciality } from "../domain/speciality.ts";
import { measuredThing, storyPart, storyTitle } from "../domain/story.ts";
import { vitalKind, vitalReading, vitalSigns } from "../domain/vitals.ts";
import { age, urgency } from "./queue-view.ts";
import { dispensedOutcome, recall, returnQuestion } from "./spoke-calls.ts";

/** One entry of the patient's story, newest first. */
export const timelineEntry = z.object({
  id: z.string(),
  at: instant,
  kind: z.enum([
    "request",
    "tele-consult",
    "visit",
    "diagnosis",
    "medicine",
    "report",
    "observation",
    "procedure",
    "immunisation",
    "allergy",
    "other",
  ]),
  title: storyTitle,
  detail: z.array(storyPart),
  place: z.string().optional(),
  documentId: documentId.optional(),
});
export type TimelineEntry = z.infer<typeof timelineEntry>;

/** A measured quantity over time, oldest first. `usual` is the band drawn behind the line. */
export const trend = z.object({
  id: measuredThing,
  unit: z.string(),
  usual: z.object({ low: z.number().optional(), high: z.number().optional() }).optional(),
  series: z.array(
    z.object({ name: measuredThing, points: z.array(z.object({ at: instant, value: z.number() })) }),
  ),
});
export type Trend = z.infer<typeof trend>;

export const report = z.object({
  id: documentId,
  title: z.string(),
  at: instant,
  contentType: z.string(),
  sizeBytes: z.number().optional(),
  /** The content is on this PC. */
  local: z.boolean(),
  /** It is a small copy, whose original the centre has announced. */
  originalComes: z.boolean().optional(),
  /** Added here, and not at the hub yet; `parked` = a person must look. */
  unsent: z.object({ parked: z.boolean() }).optional(),
});
export type Report = z.infer<typeof report>;

/** What changed since the patient's previous consult: a value then and now, or a new thing. */
export const sinceLastVisit = z.object({
  lastVisitAt: instant.optional(),
  changes: z.array(
    z.object({
      what: z.union([measuredThing, z.enum(["new-allergy", "new-diagnosis", "new-medicine", "new-report"])]),
      before: z.string().optional(),
      now: z.string(),
      unit: z.string().optional(),
      kind: vitalKind.optional(),
      outOfBand: z.boolean(),
    }),
  ),
});

/** What the centre did with the issued paper, as far as it told. */
export const paperAtCentre = z.object({
  given: z.object({ how: z.string().optional(), by: z.string(), at: instant }).optional(),
  explained: z.object({ by: z.string(), at: instant }).optional(),
  /** By the number of the line, 1 is the first. */
  dispensed: z.array(
    z.object({
      line: z.number().int(),
      outcome: dispensedOutcome,
      note: z.string().optional(),
      by: z.string(),
      at: instant,
    }),
  ),
});
export type PaperAtCentre = z.infer<typeof paperAtCentre>;

export const ticketView = z.object({
  state: consultState,
  mine: z.boolean(),
  holder: z.string().optional(),
  claimedAt: instant.optional(),
  leaseUntil: instant.optional(),
  /** The claim was made without line and the hub has not confirmed it yet. */
  claimUnconfirmed: z.boolean(),
  /** The last act of this doctor that the hub has not confirmed yet. */
  unsentAct: z.object({ act: actName, since: instant, parked: z.boolean() }).optional(),
  /** What this doctor may do with it now, in the order of the menu. */
  acts: z.array(actName),
  /** How long another doctor's lease still runs, by hub time; 0 = it may be taken over. */
  leaseLeftMs: z.number().optional(),
  /** What was done with the ticket so far, oldest first. */
  history: z.array(
    z.object({
      act: z.string(),
      at: instant,
      by: z.string(),
      reason: z.string().optional(),
      to: z.string().optional(),
    }),
  ),
  /** Questions on a returned request, with the centre's answers. */
  questions: z.array(returnQuestion),
  recall: recall.optional(),
  /** Of the newest paper that the hub issued. */
  paperAtCentre: paperAtCentre.optional(),
  /** A fact told at the centre holds the paper there. */
  heldAtCentre: z.object({ at: instant, by: z.string(), reason: z.string() }).optional(),
});
export type TicketView = z.infer<typeof ticketView>;

/** How far a signed prescription has come, and what holds it. */
export const issueView = z.object({
  state: z.enum(["not-signed", "signed-not-issued", "issued", "held", "signed-late", "refused"]),
  signedAt: instant.optional(),
  issuedAt: instant.optional(),
  reason: z.string().optional(),
  /** 2 and more: it replaces an earlier paper of the same consult. */
  version: z.number().int().optional(),
});
export type IssueView = z.infer<typeof issueView>;

export const consultView = z.object({
  consultId,
  patient: patientFacts,
  age: age.optional(),
  complaint: z.string(),
  complaintDuration: z.string().optional(),
  requestedAt: instant,
  centre: z.object({
    name: z.string(),
    district: z.string().optional(),
    altitudeM: z.number().optional(),
    phone: z.string().optional(),
  }),
  askedBy: z.object({ role: z.enum(["patient", "caregiver", "health-worker", "doctor"]), name: z.string() }),
  consent: z.object({ given: z.boolean(), how: z.string().optional(), at: instant.optional() }),
  urgency,
  vitals: vitalSigns,
  vitalsTakenAt: instant.optional(),
  sinceLastVisit,
  timeline: z.array(timelineEntry),
  trends: z.array(trend),
  reports: z.array(report),
  /** Resources of kinds that the timeline does not show (Claim, ExplanationOfBenefit …), counted by type. */
  otherRecords: z.record(z.string(), z.number()),
  ticket: ticketView,
  draft,
  /** Number of the last edit that is durable on this PC. */
  draftSeq: z.number(),
  /** Each line of the draft in words, in the draft's order. */
  lineWords: z.array(lineWords),
  /** Medicines named by the draft's lines. */
  medicines: z.array(medicine),
  /** What was told of the patient here and is not yet at the hub; it is shown and judged already. */
  unsentFacts: z.array(
    z.object({ id: z.string(), kind: z.enum(factKinds), since: instant, parked: z.boolean() }),
  ),
  issue: issueView,
  /**
   * Signed once and opened again: what the next signature replaces, which is what was issued last and need not be what
   * was signed last. `issued` false = the hub never took any.
   */
  amending: z
    .object({
      version: z.number().int(),
      reason: z.string(),
      replacesVersion: z.number().int(),
      replacesAt: instant,
      issued: z.boolean(),
    })
    .optional(),
  /** How much of what a doctor needs the request tells. */
  quality: z.object({
    word: z.enum(["complete", "some-missing", "much-missing"]),
    score: z.number(),
    lacks: z.array(returnAbout.exclude(["free"])),
    fits: speciality.optional(),
  }),
});
export type ConsultView = z.infer<typeof consultView>;

export const latestReadings = z.array(vitalReading);

/** What stands between the doctor and the signature, and what was checked. */
export const reviewView = z.object({
  consultId,
  /** What it was made from, by the number of the last edit in it: that is what may be signed. */
  draftSeq: z.number(),
  /** Mandatory for signing; keys like "diagnosis", "followUp", "complaint", "advice-or-medicine", "consent". */
  missing: z.array(
    z.enum([
      "complaint",
      "diagnosis",
      "advice-or-medicine",
      "followUp",
      "consent",
      "claim",
      "signed-elsewhere",
      "not-resumed",
      "not-back",
      "ended",
      "too-long",
      "line-open",
    ]),
  ),
  /** Of "too-long": which part of the note, and how many characters must go. */
  tooLong: z.object({ section: noteSection, by: z.number() }).optional(),
  report: ruleReport,
  lineWords: z.array(lineWords),
  canSign: z.boolean(),
  /** Somebody else than this patient is in the call; the name where it is another consult's. */
  otherInCall: z.object({ name: z.string().optional() }).optional(),
  online: z.boolean(),
});
export type ReviewView = z.infer<typeof reviewView>;
