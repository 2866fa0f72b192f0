import { z } from "zod";
import { callFigures } from "../call/call-figures.ts";
import { alarmLevel } from "../domain/escalation.ts";
import { instant } from "../domain/ids.ts";
import { lineQuality } from "../domain/line.ts";
import { doctorThere, invitation, invitationAbout } from "./invitation.ts";
import { callReport } from "../domain/call-report.ts";
import { voiceNote } from "../domain/voice-note.ts";

/**
 * The live channel (socket.io at `hubPaths.live`): presence, "pull now", signalling of calls, chat, alarms.
 *
 * Two events carry everything: a page says `up` (event "say") and gets one `ack`; the hub says `down` (event "hear").
 * Ids and kinds only, except for what a person typed into the chat. The hub's call state is soft: pages that join
 * again bring it back after a restart. Whoever loses a message asks again: the truth is always pulled.
 */

/** One page (window) in a call; drawn by the page, the same across its reconnections. */
export const pageId = z.uuid();
export const callId = z.uuid();
/** Hub's id of the ticket, or a place beside it (`call-places.ts`). */
const taskId = z.string().min(1).max(80);

export const side = z.enum(["desk", "spoke"]);
export type Side = z.infer<typeof side>;

/** Opaque to the hub: SDP or ICE as the transport makes it. At most 48 kB. */
export const signalData = z.string().max(48_000);

export const hangUpReason = z.enum(["ended", "declined", "not-this-patient", "no-answer", "left", "busy"]);
export type HangUpReason = z.infer<typeof hangUpReason>;

/** Longest message; what is longer goes in several. */
export const longestMessageChars = 4_000;

export const chatMessage = z.object({
  id: z.uuid(),
  taskId,
  at: instant,
  from: z.object({ side, name: z.string() }),
  text: z.string().min(1).max(longestMessageChars),
  /** Spoken; the text then only says how long it is. */
  voice: voiceNote.optional(),
});
export type ChatMessage = z.infer<typeof chatMessage>;

/** How far a message has come: at the hub (kept), shown on the other page. */
export const chatReach = z.enum(["hub", "shown"]);
export type ChatReach = z.infer<typeof chatReach>;

export const up = z.discriminatedUnion("say", [
  /** This page shows this consult: it wants its calls and chat. Said again after every reconnection. */
  z.object({
    say: z.literal("join"),
    pageId,
    taskId,
    /** What this page knows of a call that runs: brings it back where the hub was restarted meanwhile. */
    call: z
      .object({ callId, phase: z.enum(["ringing", "accepted"]), generation: z.number().int().nonnegative() })
      .optional(),
  }),
  z.object({ say: z.literal("leave"), pageId, taskId }),
  /** Desk: let the centre ring; of a call that runs already: this page (reloaded, another window) goes on with it. */
  z.object({ say: z.literal("ring"), pageId, taskId, callId }),
  /** Desk: whether a ring would be refused as blocked; rings nowhere. */
  z.object({ say: z.literal("may-ring"), pageId, taskId }),
  /** Spoke: this page takes the call, also one whose page is gone. */
  z.object({ say: z.literal("accept"), pageId, taskId, callId }),
  z.object({ say: z.literal("hang-up"), pageId, taskId, callId, reason: hangUpReason }),
  /**
   * To the other party of the call. `generation` counts the peer connections of one call, made by the desk; `seq`
   * counts this page's messages of the call. Kept for the other party until it is taken (mailbox, at most 2 min).
   */
  z.object({
    say: z.literal("signal"),
    pageId,
    taskId,
    callId,
    generation: z.number().int().nonnegative(),
    seq: z.number().int().nonnegative(),
    data: signalData,
  }),
  /** This page has taken all signals of the other party's page `from` about that generation up to `seq`. */
  z.object({
    say: z.literal("taken"),
    ...{ pageId, callId, from: pageId },
    generation: z.number().int().nonnegative(),
    seq: z.number().int().nonnegative(),
  }),
  z.object({ say: z.literal("chat"), pageId, message: chatMessage }),
  /** Spoke: how the line of this page is, as it last measured; the first word only measures. */
  z.object({ say: z.literal("line"), pageId, line: lineQuality.or(z.literal("unknown")) }),
  /** What a call that is over left on this page, in numbers alone. */
  z.object({ say: z.literal("call-figures"), pageId, taskId, callId, figures: callFigures }),
  /** Desk that is in a call: asks another doctor in. Said again with `joinedAt` where the hub was restarted. */
  z.object({
    say: z.literal("invite"),
    pageId,
    taskId,
    callId,
    invitationId: z.uuid(),
    doctorId: z.string().min(1).max(64),
    about: invitationAbout,
    joinedAt: instant.optional(),
  }),
  /** The asked doctor: `join` or `decline`; they or who asked: `end`. */
  z.object({
    say: z.literal("invitation"),
    pageId,
    taskId,
    invitationId: z.uuid(),
    turn: z.enum(["join", "decline", "end"]),
  }),
  /** Who is in this consult's call besides the two, and (a doctor's desk) who could be asked. */
  z.object({ say: z.literal("room"), pageId, taskId }),
  /** Desk: a call was ended and is told to the hospital. Said until it is answered. */
  z.object({ say: z.literal("report"), pageId, taskId, report: callReport }),
  z.object({ say: z.literal("chat-shown"), pageId, taskId, ids: z.array(z.uuid()).max(200) }),
]);
export type Up = z.infer<typeof up>;

export const iceServer = z.object({
  urls: z.array(z.string()),
  username: z.string().optional(),
  credential: z.string().optional(),
});
export type IceServer = z.infer<typeof iceServer>;

export const callPhase = z.enum(["ringing", "accepted", "ended"]);
export const callState = z.object({
  callId,
  taskId,
  phase: callPhase,
  since: instant,
  /** The page of each party; another page of the centre sees thereby that the call was taken elsewhere. */
  pages: z.object({ desk: pageId.optional(), spoke: pageId.optional() }),
  /** While it rings: the centre's page with which the way through the network is made ready. */
  warm: pageId.optional(),
  /** Which of these are connected to the hub right now. */
  there: z.object({ desk: z.boolean(), spoke: z.boolean() }),
  /** Highest that the hub has carried: a desk page that comes anew goes on above it. */
  generation: z.number().int().nonnegative(),
  /** The doctor who calls, as a patient may know: name, qualification, registration number. */
  doctor: z.object({ name: z.string(), qualification: z.string(), registrationNumber: z.string() }),
  reason: hangUpReason.optional(),
});
export type CallState = z.infer<typeof callState>;

/** The answer to every `up`. `join` also brings how the call stands, and the ways through NAT and firewall. */
export const ack = z.union([
  z.object({
    ok: z.literal(true),
    call: callState.optional(),
    iceServers: z.array(iceServer).optional(),
    /** For how long these hold from now on; who stays longer asks for new ones. */
    iceLifetimeS: z.number().positive().optional(),
    /** Somebody sits at the centre's page. */
    centreThere: z.boolean().optional(),
    /** Of a chat message: when the hub kept it, by the time that its store gave it. */
    keptAt: instant.optional(),
    invitation: invitation.optional(),
    doctors: z.array(doctorThere).optional(),
  }),
  z.object({
    ok: z.literal(false),
    why: z.enum([
      "not-allowed",
      "not-understood",
      "no-such-call",
      "nobody-there",
      "taken-elsewhere",
      /** Three are in the call, or a third is being asked. */
      "full",
      /** The hospital, or a report that it has not looked at yet, allows no calls between these two. */
      "blocked",
      "internal",
    ]),
  }),
]);
export type Ack = z.infer<typeof ack>;
export type RefusedWhy = Extract<Ack, { ok: false }>["why"];

export const down = z.discriminatedUnion("hear", [
  z.object({ hear: z.literal("call"), call: callState }),
  z.object({
    hear: z.literal("signal"),
    callId,
    /** Page that said it; `seq` counts its messages of this call. */
    from: pageId,
    /** Page for which it is: a desk's core has several windows on one socket. */
    to: pageId,
    generation: z.number().int().nonnegative(),
    seq: z.number().int().nonnegative(),
    data: signalData,
  }),
  /** How an invitation stands: to both doctors and to the centre. */
  z.object({ hear: z.literal("invitation"), invitation }),
  z.object({ hear: z.literal("chat"), message: chatMessage }),
  z.object({ hear: z.literal("chat-reach"), taskId, ids: z.array(z.uuid()), reach: chatReach }),
  /** A red request waits, or a recall is unanswered; told again until somebody answers it. */
  z.object({
    hear: z.literal("alarm"),
    alarm: z.enum(["red", "recall"]),
    taskId,
    since: instant,
    level: alarmLevel,
  }),
  z.object({ hear: z.literal("alarm-over"), alarm: z.enum(["red", "recall"]), taskId }),
  /** Centres whose page is open, by Organization id, with the line that the page last measured. */
  z.object({
    hear: z.literal("centres"),
    centres: z.array(
      z.object({
        centreId: z.string(),
        line: lineQuality.or(z.literal("unknown")),
        /** How long ago the page measured it: ages need no common clock. */
        ageMs: z.number().nonnegative().optional(),
      }),
    ),
    /** Practice only: where no page is open, an invented patient answers. */
    practicePatient: z.literal(true).optional(),
  }),
]);
export type Down = z.infer<typeof down>;
