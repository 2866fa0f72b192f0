const firstMs = 2_000;
const longestMs = 60_000;

/**
 * After a connection that broke under way: most often the next one stands at once. Spread, for all that hung on the
 * same line.
 */
export const cutWaitMs = (random: number): number => Math.round(50 + random * 250);

/**
 * No longer after silence: the line may stand again the next moment, and nobody would say so. A hub that answers that it
 * cannot may be let alone for longer.
 */
export const longestAfterSilenceMs = 10_000;

/** Wait before the next try: doubles with each failure, capped, spread by `random` (0..1) so that desks don't march. */
export function backoffMs(failures: number, random: number): number {
  const full = Math.min(longestMs, firstMs * 2 ** Math.min(failures, 10));
  return Math.round(full * (0.5 + random / 2));
}
