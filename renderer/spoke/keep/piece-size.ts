const leastBytes = 4 * 1024;
const mostBytes = 48 * 1024;
/** Longer in one go, and the voices of a call on the same thin line wait behind it. */
const goMs = 250;

export const firstPieceBytes = 8 * 1024;

/** How large the next piece of a file should be, after one took so long; `answerMs`: what the line takes to answer at all. */
export function nextPieceBytes(bytes: number, tookMs: number, answerMs: number): number {
  const movingMs = Math.max(1, tookMs - answerMs);
  // One slow answer says little: at most twice as large, at least half.
  const factor = Math.min(2, Math.max(0.5, goMs / movingMs));
  return Math.round(Math.min(mostBytes, Math.max(leastBytes, bytes * factor)));
}
