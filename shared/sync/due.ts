/** No wait is longer; a time further away was written before somebody set this PC's clock back. */
const longestWaitMs = 15 * 60_000;

/** Whether the next try is due; a clock set back by days does not make work wait for days. */
export function isDue(dueAtMs: number, nowMs: number, longestMs = longestWaitMs): boolean {
  const waitMs = dueAtMs - nowMs;
  return waitMs <= 0 || waitMs > longestMs;
}
