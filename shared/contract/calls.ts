import { z } from "zod";
import { edit } from "../domain/draft.ts";
import { ruleReport } from "../domain/finding.ts";
import { consultId, documentId, patientId } from "../domain/ids.ts";
import { lineWords, prescriptionLine } from "../domain/medicine.ts";
import { lineReading, longestWrittenLine } from "./line-reading.ts";
import { actCalls } from "./act-calls.ts";
import { conflictCalls } from "./conflict-calls.ts";
import { earlierCalls } from "./earlier-calls.ts";
import { factCalls } from "./fact-calls.ts";
import { figureCalls } from "./figure-calls.ts";
import { fileCalls } from "./file-calls.ts";
import { lineCalls } from "./line-calls.ts";
import { knowledgeCalls } from "./knowledge-calls.ts";
import { liveCalls, liveEvents } from "./live-calls.ts";
import { consultView, issueView, reviewView, ticketView } from "./consult-view.ts";
import { age, queueView } from "./queue-view.ts";
import { phoneCalls } from "./phone-calls.ts";
import { paperCalls } from "./paper-calls.ts";
import { rescueCalls } from "./rescue-calls.ts";
import { sessionCalls } from "./session-calls.ts";
import { deskState } from "./session-view.ts";
import { syncCalls } from "./sync-calls.ts";
import { writingCalls } from "./writing-calls.ts";

const nothing = z.object({});
const forConsult = z.object({ consultId });

/**
 * Every call between page and desk, once: name, input, output. Expected failures are `Failure` kinds in the
 * answer's `Result`; both hosts carry these over one channel, and both ends parse.
 */
export const calls = {
  "desk.state": { input: nothing, output: deskState },
  ...sessionCalls,

  "queue.list": { input: nothing, output: queueView },

  "consult.open": { input: forConsult, output: consultView },
  "consult.claim": { input: forConsult, output: ticketView },
  ...actCalls,
  ...factCalls,
  ...fileCalls,
  ...conflictCalls,
  ...earlierCalls,
  ...paperCalls,

  /** Appends to the journal; answers when the edits are on the disk. `firstSeq` numbers the first of them. */
  "draft.edit": {
    input: z.object({
      consultId,
      firstSeq: z.number().int().positive(),
      edits: z.array(edit).min(1).max(5000),
      /** Which window typed them, where several write one draft. */
      windowId: z.string().max(40).optional(),
    }),
    /** All of these edits up to and with `durableSeq`; other windows may have written on behind them. */
    output: z.object({ durableSeq: z.number(), lineWords: z.array(lineWords) }),
  },
  "draft.checkpoint": {
    input: z.object({ consultId, reason: z.enum(["field-left", "idle", "lock", "hand-over"]) }),
    output: z.object({ revision: z.number() }),
  },

  ...writingCalls,
  "prescription.readLine": {
    input: z.object({ text: z.string().max(longestWrittenLine) }),
    output: lineReading,
  },
  /** `proposed`: lines that are offered and not put down, judged with the others and counted by nobody. */
  "prescription.check": {
    input: forConsult.extend({ proposed: z.array(prescriptionLine).max(20).optional() }),
    output: ruleReport,
  },
  /** How often this doctor kept a line against each alert, of those signed on this PC. */
  "prescription.overrides": {
    input: z.object({}),
    output: z.array(z.object({ key: z.string(), shown: z.number(), overridden: z.number() })),
  },
  "prescription.words": { input: z.object({ line: prescriptionLine }), output: lineWords },

  "consult.review": { input: forConsult, output: reviewView },
  "consult.sign": {
    input: z.object({
      consultId,
      /** As the review told it; where the draft has gone on since, nothing is signed. */
      draftSeq: z.number().int().nonnegative(),
      pin: z.string().max(20),
      confirmedPatient: z.literal(true),
      /** Another patient is in the call; the doctor has read both names and signs this one. */
      thoughInCallWithAnother: z.literal(true).optional(),
    }),
    output: issueView,
  },
  /** The signed paper (or the draft's, watermarked) as the HTML that is printed, and as PDF. */
  "paper.html": { input: forConsult, output: z.object({ html: z.string() }) },
  "paper.pdf": { input: forConsult, output: z.object({ base64: z.string() }) },

  /** `sizeBytes` as the list told it: the original takes the small copy's place under the same id. */
  "report.content": {
    input: z.object({ documentId, sizeBytes: z.number().optional() }),
    output: z.object({ contentType: z.string(), base64: z.string() }),
  },
  /** What stands in its place until the original has come over a thin line; absent where this PC has no such copy. */
  "report.smallCopy": {
    input: z.object({ documentId, sizeBytes: z.number().optional() }),
    output: z.object({
      content: z.object({ contentType: z.string(), base64: z.string() }).optional(),
    }),
  },
  "patient.photo": {
    input: z.object({ patientId }),
    output: z.object({ contentType: z.string(), base64: z.string() }),
  },
  /** On the hub when there is line (every registered patient), else among those on this PC. */
  "patient.search": {
    input: z.object({ text: z.string().min(1).max(200) }),
    output: z.object({
      onHub: z.boolean(),
      patients: z.array(
        z.object({
          patientId,
          name: z.string(),
          age: age.optional(),
          sex: z.string(),
          village: z.string().optional(),
          local: z.boolean(),
        }),
      ),
    }),
  },
  /** Reads a chart outside the doctor's own consults: needs a reason, and leaves an AuditEvent at the hub. */
  "patient.open": {
    input: z.object({ patientId, reason: z.string().min(3).max(500) }),
    output: consultView.pick({
      patient: true,
      age: true,
      timeline: true,
      trends: true,
      reports: true,
      otherRecords: true,
    }),
  },

  ...syncCalls,
  ...knowledgeCalls,
  ...rescueCalls,

  ...liveCalls,
  ...phoneCalls,
  ...figureCalls,
  ...lineCalls,
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type Input<N extends CallName> = z.infer<Calls[N]["input"]>;
export type Output<N extends CallName> = z.infer<Calls[N]["output"]>;

/** What the desk tells the page unasked; the page then asks again for what it shows. */
export const deskEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("queue-changed") }),
  z.object({ kind: z.literal("consult-changed"), consultId }),
  z.object({ kind: z.literal("sync-changed") }),
  z.object({ kind: z.literal("session-changed") }),
  ...liveEvents,
]);
export type DeskEvent = z.infer<typeof deskEvent>;
