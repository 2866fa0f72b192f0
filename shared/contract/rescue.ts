import { z } from "zod";
import { instant } from "../domain/ids.ts";
import { sealedEnvelope } from "./hub-api.ts";

/** Of the pictures and papers behind it: one after another, cut into parts of this size, each sealed by itself. */
export const rescuePartBytes = 512 * 1024;
/** A sealed part is longer by its tag. */
export const sealedPartBytes = rescuePartBytes + 16;

export const mostEnvelopes = 5000;
/** Of the text before the parts: below what one message between page and desk may hold. */
export const largestRescueText = 24_000_000;
/** Of the work as JSON: a small file may claim to hold a disk full. */
export const mostPlainBytes = 128 * 1024 * 1024;

/**
 * Unsent work carried to another desk: on a USB stick, over a LAN share, or by the hub that cannot read it.
 *
 * One line of JSON; where pictures or papers go along, a line's end and their sealed parts.
 *
 * Signed items are sealed to the hub one by one; whoever has the file can deliver them and nobody can read them. All
 * else needs its author: it is sealed by a code that is shown once, and taken in by the same doctor only. Every item
 * keeps its id, so that it reaches the hub once although both desks send it.
 */
export const rescuePackage = z.object({
  format: z.literal("paramarsh-rescue"),
  /** 2 where parts follow: an earlier release reads no such file. */
  version: z.union([z.literal(1), z.literal(2)]),
  id: z.uuid(),
  madeAt: instant,
  hubId: z.string(),
  /** Whoever carries the file may write into it: an id must not be able to become a path. */
  envelopes: z
    .array(sealedEnvelope.extend({ itemId: z.string().regex(/^[0-9a-zA-Z-]{8,64}$/) }))
    .max(mostEnvelopes),
  work: z
    .object({
      scrypt: z.object({ N: z.literal(32_768), r: z.literal(8), p: z.literal(1), salt: z.string() }),
      iv: z.string(),
      ciphertext: z.string(),
      tag: z.string(),
    })
    .optional(),
});
export type RescuePackage = z.infer<typeof rescuePackage>;

const item = z.object({
  id: z.string(),
  kind: z.enum(["claim", "checkpoint", "act", "facts", "chat", "binary", "document"]),
  consultId: z.string().nullable(),
  lane: z.string().nullable(),
  createdAt: z.string(),
  attempts: z.number().int(),
  subject: z.string(),
  /** Of what was attempted: never made anew. */
  bytes: z.string().nullable(),
  after: z.array(z.string()),
  /** Of a checkpoint: what it says. */
  saved: z.object({ draft: z.string(), savedAt: z.string() }).optional(),
});

const file = z.object({
  fileId: z.string().regex(/^[0-9a-zA-Z-]{1,64}$/),
  consultId: z.string(),
  contentType: z.string(),
  size: z.number().int().nonnegative(),
  /** Of the whole, in hex. */
  sha256: z.string(),
  /** Its bytes are in the parts; one that a window was cut off over has only its sentence. */
  isCarried: z.boolean(),
  /** Attached: its content and its document, as they wait for the hub. */
  items: z.array(item),
  /** The sound of the message that has this id. */
  voice: z.literal(true).optional(),
  /** Chosen and not attached yet. */
  chosen: z.object({ name: z.string(), about: z.string(), at: z.string() }).optional(),
});
export type RescuedFile = z.infer<typeof file>;

/** Signed, sealed and perhaps answered; the hub keeps nothing of what it refuses, so that its words travel too. */
const paper = z.object({
  itemId: z.string(),
  claimId: z.string(),
  signedAt: z.string(),
  draft: z.string(),
  bundle: z.string(),
  paper: z.string(),
  envelope: z.string(),
  receipt: z.string().nullable(),
  /** How it stands in the outbox, and why: absent from an earlier release, and of what was brought from the hub. */
  state: z.enum(["waiting", "parked", "done", "superseded"]).nullish(),
  why: z.string().nullish(),
});
export type RescuedPaper = z.infer<typeof paper>;
const carriedPaper = paper.extend({ consultId: z.string() });
export type CarriedPaper = z.infer<typeof carriedPaper>;

/**
 * What was signed in a consult, and which of it opened it anew: with this the author's other desk knows the hub's answer
 * for its own, shows what was held, and can amend.
 */
const signedConsult = z.object({
  consultId: z.string(),
  /** As in `consults`. */
  earlier: z.array(z.string()),
  earlierSums: z.array(z.string()).optional(),
  items: z.array(paper),
  amendments: z.array(
    z.object({ version: z.number().int(), openedAt: z.string(), reason: z.string(), replaces: z.string() }),
  ),
});
export type RescuedSigned = z.infer<typeof signedConsult>;

/** What the code opens: raw deflate of this as JSON. */
export const rescueWork = z.object({
  practitionerId: z.string(),
  items: z.array(item),
  /** In the order of their bytes. */
  files: z.array(file).default([]),
  signed: z.array(signedConsult).default([]),
  /** What a third PC had signed: it was brought to this one, which has writing of its own beside it. */
  carried: z.array(carriedPaper).default([]),
  /**
   * What stands in the fields of letters and acts that are not done: to whom a referral goes, and why. Also an unsent
   * message, and under its call a report that is not told yet: an earlier release keeps those and shows them nowhere.
   */
  typed: z
    .array(
      z.object({
        consultId: z.string(),
        item: z.string().max(40),
        fields: z.record(z.string(), z.string()),
      }),
    )
    .default([]),
  consults: z.array(
    z.object({
      consultId: z.string(),
      /** Drafts that this desk wrote before, oldest first: another desk that holds one of them holds nothing newer. */
      earlier: z.array(z.string()),
      /** Of a large work: the sums of all of them, and `earlier` holds the newest alone. */
      earlierSums: z.array(z.string()).optional(),
      /** The preliminary note's birth identifier, and what the hub calls it. */
      note: z
        .object({
          uuid: z.string(),
          server: z.object({ serverId: z.string(), versionId: z.string() }).optional(),
        })
        .optional(),
    }),
  ),
  /** The tickets and their patients, as the hub wrote them. */
  records: z.array(
    z.object({
      localId: z.string(),
      type: z.string(),
      serverId: z.string(),
      versionId: z.string(),
      lastUpdated: z.string(),
      patientRef: z.string().nullable(),
      encounterRef: z.string().nullable(),
      json: z.string(),
    }),
  ),
});
export type RescueWork = z.infer<typeof rescueWork>;
export type RescuedItem = RescueWork["items"][number];
