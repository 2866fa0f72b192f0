import { z } from "zod";
import { consultId, instant } from "../domain/ids.ts";

/** Why something waits, or what a person must look at. */
export const whyUnsent = z.enum([
  "hub-unreachable",
  "hub-unfit",
  "hub-busy",
  "hub-full",
  "hub-certificate",
  "account-withdrawn",
  "sign-in-again",
  "storage-full", // this PC's disk had no room for the envelope
  "not-understood", // the hub could not read it; it is offered again after an update of the hub
  "already-claimed",
  "moved-on", // the consult went another way before this act arrived; the inbox says which
  "signed-since", // a recall that arrived after a later version: that one stands
  "not-allowed",
  "not-found",
  "refused",
  "held",
  "signed-late",
  "facts-conflict", // somebody else changed the same field of the patient; both versions are kept
  "from-copy", // a claim or an act that came back with a safety copy: whether it is still wished only the doctor knows
  "set-aside-before", // what it belongs to was given up by a person
  "newer-release", // made by a newer release of the program than this PC's, which cannot read it
  "too-long", // the note is longer than any hub takes; the review says which section, and by how much
  "other-desk-draft", // the same doctor's draft was written on at another PC; both are kept
]);
export type WhyUnsent = z.infer<typeof whyUnsent>;

/** One thing that has not reached the hub, in words a doctor can act on. */
export const unsentItem = z.object({
  id: z.string(),
  kind: z.enum([
    "claim",
    "checkpoint",
    "signed",
    "audit",
    "act",
    "chat",
    "facts",
    "binary",
    "document",
    "rescued",
    "report",
  ]),
  consultId: consultId.optional(),
  patientName: z.string().optional(),
  since: instant,
  attempts: z.number(),
  state: z.enum(["waiting", "sending", "parked"]),
  why: whyUnsent.optional(),
  /** The hub's own words, where it gave a reason; never patient data. */
  hubSays: z.string().optional(),
});
export type UnsentItem = z.infer<typeof unsentItem>;

/** Why there is no work with the hub although something answers. */
export const lineTrouble = z.enum([
  "account-withdrawn",
  "sign-in-again",
  "hub-unfit",
  "hub-busy",
  "hub-full",
  "hub-certificate",
  "storage-full", // this PC's disk: nothing can be fetched
]);
export type LineTrouble = z.infer<typeof lineTrouble>;

export const lineTurn = z.object({
  at: instant,
  line: z.enum(["online", "offline"]),
  trouble: lineTrouble.optional(),
});
export type LineTurn = z.infer<typeof lineTurn>;

/** The title bar's pill: line and outbox in one honest sentence. */
export const syncView = z.object({
  line: z.enum(["online", "offline"]),
  /** Since when the line has been as it is. */
  since: instant,
  lastReachedAt: instant.optional(),
  trouble: lineTrouble.optional(),
  /** How the line was these last 24 hours, oldest first. */
  history: z.array(lineTurn),
  /** Signed items of other doctors that this PC still has to deliver. */
  sealedOfOthers: z.number(),
  unsent: z.array(unsentItem),
  unsentSince: instant.optional(),
  clockSkewMs: z.number(),
});
export type SyncView = z.infer<typeof syncView>;
