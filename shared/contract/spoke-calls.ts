import { z } from "zod";
import { callReport } from "../domain/call-report.ts";
import { consultState } from "../domain/consult-state.ts";
import { escalation } from "../domain/escalation.ts";
import { flag } from "../domain/flag.ts";
import { instant } from "../domain/ids.ts";
import { ambulance, consent, intake, intakeFacts } from "../domain/intake.ts";
import { lineWords } from "../domain/medicine.ts";
import { patientFacts, sex } from "../domain/patient.ts";
import { patientDetails } from "../domain/patient-details.ts";
import { registration } from "../domain/registration.ts";
import { returnAbout } from "../domain/return-questions.ts";
import { speciality } from "../domain/speciality.ts";
import { vitalSigns } from "../domain/vitals.ts";
import { bilingual } from "../domain/words.ts";
import { chatMessage, chatReach } from "./live.ts";
import { age, urgency } from "./queue-view.ts";
import { stockCalls } from "./stock-api.ts";

const nothing = z.object({});
const taskId = z.string().min(1).max(64);
const forTask = z.object({ taskId });

/** Longest answer to a doctor's question; the field says so before it is refused. */
export const longestAnswerChars = 2_000;

export const spokeSession = z.object({
  worker: z.object({ practitionerId: z.string(), name: z.string() }),
  centre: z.object({
    id: z.string(),
    name: z.string(),
    district: z.string().optional(),
    altitudeM: z.number().optional(),
    phone: z.string().optional(),
    /** Nearest facility that can take an emergency, as the institute's table says. */
    nearestFacility: z.object({ name: z.string(), km: z.number() }).optional(),
  }),
});
export const spokeState = z.object({
  practice: z.boolean(),
  time: instant,
  session: spokeSession.optional(),
  /** Practice only: the invented account already filled in. */
  prefilled: z.object({ username: z.string(), passphrase: z.string() }).optional(),
});
export type SpokeState = z.infer<typeof spokeState>;

export const foundPatient = z.object({
  patientId: z.string(),
  name: z.string(),
  nameDevanagari: z.string().optional(),
  age: age.optional(),
  sex,
  relative: z.string().optional(),
  village: z.string().optional(),
  phone: z.string().optional(),
  abha: z.string().optional(),
  centreNumber: z.string().optional(),
  photo: z.base64().optional(),
});
export type FoundPatient = z.infer<typeof foundPatient>;

/** One question of a doctor who returned the request; answered in place. */
export const returnQuestion = z.object({
  id: z.string(),
  about: returnAbout,
  text: bilingual,
  answer: z.string().optional(),
});
export type ReturnQuestion = z.infer<typeof returnQuestion>;

/** What was done about a recalled prescription, by a named person. */
export const recallAnswer = z.enum(["stopped", "exchanged", "not-reachable"]);
export const recall = z.object({
  kind: z.enum(["amended", "cancelled", "wrong-patient"]),
  at: instant,
  by: z.string(),
  reason: z.string(),
  answer: recallAnswer.optional(),
  answeredBy: z.string().optional(),
  answeredAt: instant.optional(),
});
export type Recall = z.infer<typeof recall>;

/** What became of one line of a prescription where medicines are handed out. */
export const dispensedOutcome = z.enum(["whole", "partly", "substituted", "not-available"]);
export type DispensedOutcome = z.infer<typeof dispensedOutcome>;
const dispensedLine = z.object({
  /** Number of the line on the paper, 1 is the first. */
  line: z.number().int().positive(),
  outcome: dispensedOutcome,
  /** How much, or what was given in its place. */
  note: z.string().max(200).optional(),
});
export type DispensedLine = z.infer<typeof dispensedLine>;

/** One consult of the centre, as its list and its waiting screen show it. */
export const spokeConsult = z.object({
  taskId,
  /** The request's own id, as the centre drew it; absent for what did not come from this page. */
  requestId: z.string().optional(),
  patient: patientFacts.pick({
    id: true,
    name: true,
    nameDevanagari: true,
    sex: true,
    village: true,
    relative: true,
    hasPhoto: true,
  }),
  age: age.optional(),
  complaint: z.string(),
  complaintDuration: z.string().optional(),
  speciality,
  state: consultState,
  requestedAt: instant,
  urgency,
  reportedFlags: z.array(flag),
  ambulance: ambulance.optional(),
  /** Place among those who wait for this speciality, 1 is next; with how many are before it in red. */
  place: z.number().int().positive().optional(),
  waitingInAll: z.number().int().optional(),
  /** Minutes, a range and no promise; absent where nothing is known. */
  estimateMin: z.object({ low: z.number(), high: z.number() }).optional(),
  doctor: z.string().optional(),
  vitals: vitalSigns,
  vitalsTakenAt: instant.optional(),
  questions: z.array(returnQuestion),
  recall: recall.optional(),
  escalation: escalation.optional(),
  /** Issued prescriptions, newest first; the newest undisputed one is what may be given. */
  papers: z.array(
    z.object({
      id: z.string(),
      issuedAt: instant,
      given: z.boolean(),
      explained: z.boolean(),
      void: z.boolean(),
    }),
  ),
});
export type SpokeConsult = z.infer<typeof spokeConsult>;

/** A prescription as it is received, checked, given and explained. */
export const spokePaper = z.object({
  taskId,
  paperId: z.string(),
  issuedAt: instant,
  doctor: z.string(),
  /** The facts that the rules ran on just now. */
  facts: patientFacts,
  age: age.optional(),
  /** Findings that hold the paper; empty means it may be given. */
  stops: z.array(z.object({ ruleId: z.string(), text: bilingual })),
  lines: z.array(lineWords),
  /** What the patient says back, row by row; `hasHindi` false = the worker explains in own words. */
  readBack: z.array(
    z.object({ id: z.string(), title: bilingual, ask: bilingual.optional(), hasHindi: z.boolean() }),
  ),
  checkedAt: instant,
  given: z.object({ how: z.string(), by: z.string(), at: instant }).optional(),
  explained: z.object({ by: z.string(), at: instant }).optional(),
  /** The last word on each line that was told of. */
  dispensed: z.array(dispensedLine.extend({ by: z.string(), at: instant })).optional(),
});
export type SpokePaper = z.infer<typeof spokePaper>;

export const attachmentKinds = ["picture", "report", "ecg", "prescription", "other"] as const;

/**
 * Every call between the centre's page and the hub: `POST /spoke/call/<name>` with the input as JSON, signed in by
 * cookie; the answer is a `Result`, expected failures are `Failure` kinds. What writes carries an id drawn by the
 * page, so that sending it again is harmless: the page keeps it until it is answered.
 */
export const spokeCalls = {
  "session.state": { input: nothing, output: spokeState },
  "session.signIn": {
    input: z.object({ username: z.string().max(200), passphrase: z.string().max(1000) }),
    output: spokeState,
  },
  "session.signOut": { input: nothing, output: nothing },
  /** For the handshake of the live channel; short-lived. */
  "session.liveToken": { input: nothing, output: z.object({ token: z.string() }) },

  /** By any part of the name in either script, of the relative's name, the village, phone or number. */
  "patient.find": { input: z.object({ text: z.string().min(1).max(200) }), output: z.array(foundPatient) },

  /** Registers the patient where needed and asks for a consult: one item, one answer. */
  "request.send": {
    input: z.object({
      patient: z.union([z.object({ registration }), z.object({ patientId: z.string() })]),
      intake,
    }),
    output: z.object({ taskId, patientId: z.string(), state: consultState }),
  },
  "request.list": { input: nothing, output: z.object({ asOf: instant, consults: z.array(spokeConsult) }) },
  /** Answers a doctor's questions in place; the request waits again, at its old time. */
  "request.answer": {
    input: z.object({
      id: z.uuid(),
      taskId,
      answers: z.array(
        z.object({ questionId: z.string(), answer: z.string().min(1).max(longestAnswerChars) }),
      ),
    }),
    output: z.object({ state: consultState }),
  },
  /** Measured again; `confirmedUnusual` as in the request itself. */
  "request.vitals": {
    input: z.object({
      id: z.uuid(),
      taskId,
      vitals: vitalSigns,
      confirmedUnusual: z.array(z.string()).max(20).optional(),
    }),
    output: nothing,
  },
  /** A fact told later; where it stops the paper, the doctor is told at once. */
  "request.facts": {
    input: z.object({
      id: z.uuid(),
      taskId,
      facts: intakeFacts.partial(),
      weightKg: z.number().positive().optional(),
      /** A weight that can hardly be, and was asked about. */
      weightConfirmed: z.boolean().optional(),
    }),
    output: nothing,
  },
  /** Who the patient is, as it stands, to be corrected. */
  "patient.details": { input: forTask, output: z.object({ details: patientDetails }) },
  /** Only what differs from `base`; a field that somebody else changed meanwhile stores nothing of it. */
  "patient.correct": {
    input: z.object({ id: z.uuid(), taskId, base: patientDetails, mine: patientDetails }),
    output: nothing,
  },
  "request.worried": { input: z.object({ id: z.uuid(), taskId, worried: z.boolean() }), output: nothing },
  "request.ambulance": { input: z.object({ id: z.uuid(), taskId, ambulance }), output: nothing },
  "request.leave": {
    input: z.object({ id: z.uuid(), taskId, how: z.enum(["left", "cancelled", "came-back"]) }),
    output: z.object({ state: consultState }),
  },

  /** A picture's small copy (JPEG, at most 1280 px and 200 kB) or a small file; the original follows by `/spoke/upload`. */
  "attachment.add": {
    input: z.object({
      id: z.uuid(),
      taskId,
      kind: z.enum(attachmentKinds),
      title: z.string().min(1).max(200),
      contentType: z.enum(["image/jpeg", "image/png", "application/pdf"]),
      content: z.base64().max(280_000),
      /** The original that follows, by the SHA-256 of its bytes in hex. */
      original: z
        .object({
          sha256: z.string().regex(/^[0-9a-f]{64}$/),
          sizeBytes: z.number().int().positive(),
          contentType: z.string().max(100),
        })
        .optional(),
      /** The patient was asked about this one, after the request, and agreed that it is seen and kept. */
      agreed: consent.pick({ at: true, heardIn: true }).optional(),
    }),
    output: z.object({ documentId: z.string() }),
  },
  /** Names the uploaded original: its Binary id as the last piece's answer told. */
  "attachment.original": {
    input: z.object({
      id: z.uuid(),
      taskId,
      documentId: z.string(),
      binaryId: z.string(),
      sha256: z.string(),
    }),
    output: nothing,
  },

  /** Pictures and papers that the doctor added; each is opened at `/spoke/document/<id>`. */
  "consult.documents": {
    input: forTask,
    output: z.object({
      documents: z.array(z.object({ id: z.string(), title: z.string(), at: instant, by: z.string() })),
    }),
  },

  /** Receives the newest paper and runs the rules on the newest facts; marks it reached. */
  "paper.receive": { input: forTask, output: spokePaper },
  "paper.give": {
    input: z.object({
      id: z.uuid(),
      taskId,
      paperId: z.string(),
      how: z.enum(["printed", "handwritten", "shown", "sent"]),
      /** Handwritten: every line was compared again, by its number. */
      checkedLines: z.array(z.number().int()).optional(),
    }),
    output: z.object({ state: consultState }),
  },
  "paper.explain": {
    input: z.object({ id: z.uuid(), taskId, paperId: z.string(), rows: z.array(z.string()) }),
    output: z.object({ state: consultState }),
  },
  /** What was handed out; it may be told again, the last word on a line counts. */
  "paper.dispense": {
    input: z.object({
      id: z.uuid(),
      taskId,
      paperId: z.string(),
      lines: z.array(dispensedLine).min(1).max(60),
    }),
    output: nothing,
  },
  /** Answers a recall. */
  "recall.answer": { input: z.object({ id: z.uuid(), taskId, answer: recallAnswer }), output: nothing },

  /** A call was ended and is told to the hospital. */
  "call.report": { input: callReport.extend({ taskId }), output: nothing },

  ...stockCalls,

  "chat.list": { input: forTask, output: z.array(z.object({ message: chatMessage, reach: chatReach })) },
  /** Kept even where the live channel is down; the same message by both ways is one. */
  "chat.send": { input: z.object({ message: chatMessage }), output: nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type SpokeCalls = typeof spokeCalls;
export type SpokeCallName = keyof SpokeCalls;
export type SpokeInput<N extends SpokeCallName> = z.infer<SpokeCalls[N]["input"]>;
export type SpokeOutput<N extends SpokeCallName> = z.infer<SpokeCalls[N]["output"]>;

/** Further papers that the centre prints; a referral and an opinion are the doctor's to write to somebody. */
export const centreSlips = ["investigations", "appointment", "attendance"] as const;

/**
 * Who wrote what is sent now: kept without line by one worker of a centre, it may be sent while another sits there. It
 * says whose words they are; what may be done stays with whoever shows the cookie, and is traced to them.
 */
export const writtenByHeader = "paramarsh-written-by";
export const spokePaths = {
  page: "/spoke",
  /** + call name */
  call: "/spoke/call/",
  /** + `<sha256>?offset=…&complete=true`, PUT pieces of at most 256 kB; GET answers `{offset}`; both JSON. */
  upload: "/spoke/upload/",
  /** + Composition id + `/paper`, or one of `centreSlips`: the paper as HTML to be printed. */
  paper: "/spoke/prescription/",
  photo: "/spoke/photo/",
  /** + DocumentReference id: what it holds. */
  document: "/spoke/document/",
  /** + a chat message's own id: what was spoken. */
  voice: "/spoke/voice/",
  /** As `hubPaths.lineCheck`: where the page's cookie goes. */
  lineCheck: "/spoke/line-check",
} as const;
