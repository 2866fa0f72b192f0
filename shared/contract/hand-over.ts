import { z } from "zod";

/**
 * Sealed unsent work that lies at the hub for the same doctor's other desk: bytes that the hub cannot read, under a
 * name that it cannot guess the code from.
 *
 *   PUT  {path}{id}?offset=…&complete=…   200, or 409 with where to go on (header)
 *   GET  {path}{id}?offset=…              at most `handOverPieceBytes`, and the whole size (header)
 *   GET  {path}{id}/state                 a `handOverAnswer`
 *   POST {path}{id}/taken                 the other desk has it all: the bytes end
 */
export const handOverPath = "/hub/hand-over/";
export const handOverPieceBytes = 1024 * 1024;
export const handOverSizeHeader = "paramarsh-size";
export const handOverDays = 7;

/** `taken`: by a desk that has said so. `ended`: nobody came in time. `none`: nothing under this name for who asks. */
export const handOverState = z.enum(["waiting", "taken", "ended", "none"]);
export type HandOverState = z.infer<typeof handOverState>;
export const handOverAnswer = z.object({ state: handOverState });
