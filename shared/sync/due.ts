/** No wait is longer; a time further away was written before somebody set this PC's clock back. */
const longestWaitMs = 15 * 60_000;

/** Whether the next try is due; a clock set back by days does not make work wait for days. */
export function isDue(nextAt: string | null, now: Date): boolean {
  if (nextAt === null) return true;
  const waitMs = Date.parse(nextAt) - now.getTime();
  return waitMs <= 0 || waitMs > longestWaitMs;
}
