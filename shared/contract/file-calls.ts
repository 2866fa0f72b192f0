import { z } from "zod";
import { fileTypes, largestFileBytes } from "../domain/file-check.ts";
import { consultId, documentId, instant } from "../domain/ids.ts";

/** A window's message to the desk carries no more at once. */
export const filePieceBytes = 1_000_000;

const file = {
  consultId,
  /** Drawn by the window: a piece, and the file itself, is kept once however often it is said. */
  fileId: z.uuid(),
  contentType: z.enum(fileTypes),
  size: z.number().int().positive().max(largestFileBytes),
};

/** As it was called where it was chosen. */
const name = z.string().max(255);
const ofChosen = { consultId, fileId: z.uuid() };
/** `about` says in a sentence what it is: without it nobody opens the right one. */
export const mostAbout = 200;
/** What is typed or pasted is kept as it stands, and made shorter by whoever wrote it. */
const mostTyped = 10_000;

/**
 * Pictures and papers that the doctor adds to a consult. A chosen file is on this PC's disk from its first piece on,
 * with the sentence as far as it is typed, until it is attached or let go of; attached, it is sent when there is line.
 */
export const fileCalls = {
  /** Begun again at 0, it takes the place of what is here of it. */
  "file.keep": {
    input: z.object({
      ...file,
      name,
      start: z.number().int().nonnegative(),
      piece: z.base64().max(Math.ceil(filePieceBytes / 3) * 4),
    }),
    output: z.object({ held: z.number().int() }),
  },
  /** The sentence as far as it is typed; it may be said before the first piece is here. */
  "file.say": {
    input: z.object({ ...file, name, about: z.string().max(mostTyped) }),
    output: z.object({}),
  },
  /** Neither attached nor let go of. */
  "file.chosen": {
    input: z.object({ consultId }),
    output: z.object({
      files: z.array(
        z.object({
          fileId: z.uuid(),
          name: z.string(),
          contentType: z.enum(fileTypes),
          size: z.number().int(),
          /** Fewer than `size` where the window ended before it had given all. */
          held: z.number().int(),
          about: z.string(),
          chosenAt: instant,
        }),
      ),
    }),
  },
  "file.content": {
    input: z.object(ofChosen),
    output: z.object({ contentType: z.enum(fileTypes), base64: z.string() }),
  },
  "file.letGo": { input: z.object(ofChosen), output: z.object({}) },
  /** When all pieces are here. */
  "file.attach": {
    input: z.object({ ...file, about: z.string().trim().min(3).max(mostAbout) }),
    output: z.object({ documentId }),
  },
} as const;
