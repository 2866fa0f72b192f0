/** How what the other page sends arrives here: packets lost, 0 to 1, and what came. */
export type Hearing = { readonly loss: number; readonly kbps: number };

/** Counters of one connection; another one's begin at 0. */
export type Counted = {
  readonly atMs: number;
  readonly packetsReceived: number;
  readonly packetsLost: number;
  readonly bytesReceived: number;
};

/** Shorter, and a single lost packet would look like a bad line. */
const spanMs = 1_500;

/** The readings of the last seconds, with the newest; those before another connection are let go. */
export function counted(before: readonly Counted[], now: Counted): readonly Counted[] {
  const last = before.at(-1);
  if (last && now.bytesReceived < last.bytesReceived) return [now];
  const old = before.findLastIndex(({ atMs }) => now.atMs - atMs >= spanMs);
  return [...before.slice(Math.max(0, old)), now];
}

/** Undefined where there is too little to say. */
export function hearingOf(readings: readonly Counted[]): Hearing | undefined {
  const [first, last] = [readings[0], readings.at(-1)];
  if (!first || !last || last.atMs - first.atMs < spanMs) return undefined;
  const got = last.packetsReceived - first.packetsReceived;
  // A packet that comes late takes back that it was counted as lost.
  const lost = Math.max(0, last.packetsLost - first.packetsLost);
  if (got + lost < 20) return undefined;
  const kbps = ((last.bytesReceived - first.bytesReceived) * 8) / (last.atMs - first.atMs);
  return { loss: lost / (got + lost), kbps: Math.round(kbps) };
}
