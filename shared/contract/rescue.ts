import { z } from "zod";
import { instant } from "../domain/ids.ts";
import { sealedEnvelope } from "./hub-api.ts";

/**
 * Unsent work carried to another desk: on a USB stick, over a LAN share.
 *
 * Signed items are sealed to the hub one by one; whoever has the file can deliver them and nobody can read them. All
 * else needs its author: it is sealed by a code that is shown once, and taken in by the same doctor only. Every item
 * keeps its id, so that it reaches the hub once although both desks send it.
 */
export const rescuePackage = z.object({
  format: z.literal("paramarsh-rescue"),
  version: z.literal(1),
  id: z.uuid(),
  madeAt: instant,
  hubId: z.string(),
  /** Whoever carries the file may write into it: an id must not be able to become a path. */
  envelopes: z.array(sealedEnvelope.extend({ itemId: z.string().regex(/^[0-9a-zA-Z-]{8,64}$/) })).max(5000),
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

/** What the code opens: raw deflate of this as JSON. */
export const rescueWork = z.object({
  practitionerId: z.string(),
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(["claim", "checkpoint", "act", "facts", "chat"]),
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
    }),
  ),
  consults: z.array(
    z.object({
      consultId: z.string(),
      /** Drafts that this desk wrote before, oldest first: another desk that holds one of them holds nothing newer. */
      earlier: z.array(z.string()),
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
