import { z } from "zod";
import { consultId, instant } from "../domain/ids.ts";

/** What is kept of a doctor's file, as a report counts it. */
export const keptKind = z.enum([
  "writing",
  "revisions",
  "unsent",
  "signed",
  "files",
  "record",
  "traces",
  "other",
]);
export type KeptKind = z.infer<typeof keptKind>;

/** Writing of one consult of which a part could not be read. */
export const brokenWriting = z.object({
  consultId,
  /** Edits with these numbers are gone. */
  fromSeq: z.number(),
  toSeq: z.number(),
  /** What was typed after the gap, readable but without its place in the note. */
  looseText: z.string(),
});
export type BrokenWriting = z.infer<typeof brokenWriting>;

/** A note whose ticket is not known any more: its text stands in the file, and belongs to no consult that can be opened. */
export const orphanedWriting = z.object({
  consultId,
  /** When it was last written on. */
  at: instant,
  /** `Patient/id` at the hub, where something else still says whose it is. */
  patientReference: z.string().optional(),
});
export type OrphanedWriting = z.infer<typeof orphanedWriting>;

/** What one restoring of a damaged file found, brought back and could not bring back. Kept in the file itself. */
export const restoreReport = z.object({
  at: instant,
  /** Set aside under this name beside the new one; nothing was deleted. */
  damagedFile: z.string().optional(),
  /** The copy it began from; absent where there was none that is whole. */
  backupAt: instant.optional(),
  /** Copies that were damaged themselves. */
  badBackups: z.number(),
  /** Whether the damaged file could still be read in parts. */
  damagedFileOpened: z.boolean(),
  /** Rows newer than the copy that came back from the damaged file. */
  salvaged: z.partialRecord(keptKind, z.number()),
  /** Kinds of which a part of the damaged file could not be read. */
  unreadable: z.array(keptKind),
  brokenWriting: z.array(brokenWriting),
  /** Absent in reports of earlier releases, which did not look. */
  orphanedWriting: z.array(orphanedWriting).default([]),
  /** Numbers that are missing among what had to be sent; what they were is not known. */
  missingUnsent: z.number(),
  /** Revisions of notes that are missing. */
  missingRevisions: z.number(),
});
export type RestoreReport = z.infer<typeof restoreReport>;
