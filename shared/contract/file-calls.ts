import { z } from "zod";
import { fileTypes, largestFileBytes } from "../domain/file-check.ts";
import { consultId, documentId } from "../domain/ids.ts";

/** A window's message to the desk carries no more at once. */
export const filePieceBytes = 1_000_000;

const file = {
  consultId,
  /** Drawn by the window: a piece, and the file itself, is kept once however often it is said. */
  fileId: z.uuid(),
  contentType: z.enum(fileTypes),
  size: z.number().int().positive().max(largestFileBytes),
};

/** Pictures and papers that the doctor adds to a consult: kept on this PC at once, sent when there is line. */
export const fileCalls = {
  "file.keep": {
    input: z.object({
      ...file,
      start: z.number().int().nonnegative(),
      piece: z.base64().max(Math.ceil(filePieceBytes / 3) * 4),
    }),
    output: z.object({ held: z.number().int() }),
  },
  /** When all pieces are here. `about` says in a sentence what it is: without it nobody opens the right one. */
  "file.attach": {
    input: z.object({ ...file, about: z.string().trim().min(3).max(200) }),
    output: z.object({ documentId }),
  },
} as const;
