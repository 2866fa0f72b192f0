import { z } from "zod";
import { callReport, callReportDraft } from "../domain/call-report.ts";
import { callGuest } from "../domain/call-guest.ts";
import { modeSegment, ranMode } from "../domain/consult-mode.ts";
import { consultId, instant } from "../domain/ids.ts";
import { keptText } from "../domain/kept-text.ts";
import { mostVoiceBytes, mostVoiceMs, voiceTypes } from "../domain/voice-note.ts";
import { phoneToCall } from "../domain/phone.ts";
import { ack, callId, chatMessage, down, longestMessageChars, up } from "./live.ts";

const nothing = z.object({});
const spokenMs = z
  .number()
  .int()
  .nonnegative()
  .max(mostVoiceMs + 5_000);
const forConsult = z.object({ consultId });

export const patientAnswer = z.enum(["confirmed", "not-this-patient"]);
export type PatientAnswer = z.infer<typeof patientAnswer>;

/** What a call of this consult needs, and what its calls so far amount to. */
export const callAbout = z.object({
  /** The hub's id of the ticket, by which the live channel speaks of the consult. */
  taskId: z.string(),
  /** `practice`: nobody is there, and practice's invented patient will answer. */
  presence: z.enum(["there", "left", "unknown", "practice"]),
  /** The page at the centre, or the patient's own at home. */
  centre: z.string(),
  phone: phoneToCall,
  calls: z.number().int(),
  lengthsMs: z.record(ranMode, z.number()),
  videoSeenMs: z.number(),
  sawWell: z.boolean(),
  /** The mode that the paper would name now. */
  mode: z.enum(["video", "audio", "text", "written"]),
  /** Whom the doctor found in each call, by call. */
  answers: z.record(z.string(), patientAnswer),
  /** When the doctor last confirmed name, age and village in a call. */
  patientConfirmedAt: instant.optional(),
  /** Doctors who were or are in its calls by invitation. */
  guests: z.array(callGuest),
  /** Messages of the centre that were not on this screen yet. */
  unreadChat: z.number().int(),
});
export type CallAbout = z.infer<typeof callAbout>;

/** `here`: only on this PC, waiting for the line. */
export const chatReachHere = z.enum(["here", "hub", "shown"]);
export const chatLine = z.object({ message: chatMessage, mine: z.boolean(), reach: chatReachHere });
export type ChatLine = z.infer<typeof chatLine>;

/** The call and the chat, between page and desk. */
export const liveCalls = {
  /** One message into the hub's live channel; fails as `hub-unreachable` where there is no line. */
  "live.say": { input: z.object({ up }), output: ack },
  "live.state": { input: nothing, output: z.object({ connected: z.boolean() }) },

  "call.about": { input: forConsult, output: callAbout },
  /** No calls between this doctor and the consult's centre, as the hub says now; false where it cannot be asked. */
  "call.blocked": { input: forConsult, output: z.object({ blocked: z.boolean() }) },
  /** Said when a call begins and ends, and every few seconds while it runs: the desk does not lock meanwhile. */
  "call.state": { input: z.object({ consultId: consultId.nullable() }), output: nothing },
  /** Said while the doctor is in another doctor's call by invitation, and when that ends. */
  "call.visit": { input: z.object({ visiting: z.boolean() }), output: nothing },
  /**
   * All that this window saw of the call so far; said at each change and every few seconds, the last one stands.
   * `partId` is drawn at each loading of the window: parts of one call add up.
   */
  "call.note": {
    input: z.object({
      consultId,
      callId,
      partId: z.uuid(),
      ranIn: z.array(modeSegment).max(2000),
      videoSeenMs: z.number().int().nonnegative(),
    }),
    output: nothing,
  },
  /** The answer to "ask name, age, village". */
  "call.patient": { input: z.object({ consultId, callId, answer: patientAnswer }), output: nothing },
  /** The call was ended and is told to the hospital: kept on this PC before it is answered; goes out by itself. */
  "call.report": {
    input: callReport.extend({ taskId: callReportDraft.shape.taskId }),
    output: nothing,
  },
  /** What stands in a report that is not told yet; telling it ends it, and so does an empty one. */
  "call.keepReportDraft": { input: callReportDraft, output: nothing },
  /** Of this doctor, whatever the consult: who was in a call by invitation has none of it on this PC. */
  "call.reportDrafts": { input: nothing, output: z.object({ drafts: z.array(callReportDraft) }) },
  /** The doctor's tick before signing: "I saw the patient well enough". */
  "call.sawWell": { input: z.object({ consultId, sawWell: z.boolean() }), output: nothing },

  "chat.list": { input: forConsult, output: z.object({ lines: z.array(chatLine) }) },
  /** Kept on this PC before it is answered; goes out by itself. `id` drawn by the page: twice is once. */
  "chat.send": {
    input: z.object({ consultId, id: z.uuid(), text: z.string().trim().min(1).max(longestMessageChars) }),
    output: chatLine,
  },
  /** The same for what was spoken: whole on this PC's disk when it is answered, and goes out by itself. */
  "chat.sendVoice": {
    input: z.object({
      consultId,
      id: z.uuid(),
      durationMs: spokenMs,
      contentType: z.enum(voiceTypes),
      content: z.base64().max(Math.ceil(mostVoiceBytes / 3) * 4),
    }),
    output: chatLine,
  },
  /** One second of a voice note, while it is spoken: what was said before a kill is not lost. */
  "chat.speaking": {
    input: z.object({
      consultId,
      id: z.uuid(),
      nth: z.number().int().nonnegative().max(600),
      durationMs: spokenMs,
      contentType: z.enum(voiceTypes),
      content: z.base64().max(Math.ceil(mostVoiceBytes / 3) * 4),
    }),
    output: nothing,
  },
  /** What was spoken and became no message, because window or PC ended. */
  "chat.brokenOff": {
    input: forConsult,
    output: z.object({ notes: z.array(z.object({ id: z.uuid(), durationMs: z.number(), at: instant })) }),
  },
  /** As far as it goes. */
  "chat.sendBrokenOff": { input: z.object({ consultId, id: z.uuid() }), output: chatLine },
  "chat.dropSpoken": { input: z.object({ consultId, id: z.uuid() }), output: nothing },
  /** What was spoken, to be played; fetched first where it is not on this PC yet. */
  "chat.voice": {
    input: z.object({ consultId, id: z.uuid() }),
    output: z.object({ contentType: z.enum(voiceTypes), base64: z.string() }),
  },
  /** What stands in the field and is not sent; sending ends it. */
  "chat.draft": { input: forConsult, output: z.object({ text: z.string() }) },
  /** `before` as in `act.keepDraft`. */
  "chat.keepDraft": {
    input: z.object({ consultId, text: keptText, before: z.string().optional() }),
    output: nothing,
  },
  /** These messages of the centre are on the doctor's screen. */
  "chat.shown": { input: z.object({ consultId, ids: z.array(z.uuid()).max(200) }), output: nothing },
} as const;

/** What the desk tells the page of calls and chat. */
export const liveEvents = [
  z.object({ kind: z.literal("live"), down }),
  z.object({ kind: z.literal("live-connection"), connected: z.boolean() }),
  z.object({ kind: z.literal("chat-changed"), consultId }),
  z.object({ kind: z.literal("call-changed"), consultId }),
] as const;
