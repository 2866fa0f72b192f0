import { z } from "zod";
import { keptText } from "./kept-text.ts";

export const reportKinds = ["abuse", "indecent", "listening-in", "no-patient", "other"] as const;
/** Why a call was ended and reported. */
export type ReportKind = (typeof reportKinds)[number];

/** Longest words of a report; the field says so before they are refused. */
export const longestReportChars = 1_000;

/** What somebody tells the hospital about a call; it is about what happened, not about the patient. */
export const callReport = z.object({
  /** Drawn where it is written: told twice is once. */
  id: z.uuid(),
  callId: z.uuid(),
  kind: z.enum(reportKinds),
  text: z.string().max(longestReportChars),
  /** No more calls between this doctor and this centre until the hospital has looked at it. */
  block: z.boolean(),
});
export type CallReport = z.infer<typeof callReport>;

/** One that is being written and not told yet, and which call it is about. */
export const callReportDraft = callReport.partial({ kind: true }).extend({
  text: keptText,
  taskId: z.string().min(1).max(80),
  centre: z.string().max(200),
});
export type CallReportDraft = z.infer<typeof callReportDraft>;

/** Nothing is said in it. */
export const isEmptyDraft = ({ kind, text, block }: CallReportDraft): boolean =>
  kind === undefined && text.trim() === "" && !block;
