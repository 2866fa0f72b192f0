/** How what the other page sends arrives here: packets lost, 0 to 1, and what came. */
export type Hearing = { readonly loss: number; readonly kbps: number };

/** Of one kind, since the connection began. */
export type Packets = { readonly received: number; readonly lost: number };

/** Counters of one connection; another one's begin at 0. */
export type Counted = {
  readonly atMs: number;
  readonly voice: Packets;
  readonly picture: Packets;
  readonly bytesReceived: number;
};

/** A reading, with what of its losses is not of its time. */
export type Read = Counted & { readonly pictureCameMs: number; readonly oldLosses: number };

/** Shorter, and a single lost packet would look like a bad line. */
const spanMs = 1_500;
/** A picture that came so long not was not sent: even the thinnest has five a second. */
const restedMs = 3_000;

/** The readings of the last seconds, with the newest; those before another connection are let go. */
export function counted(before: readonly Read[], now: Counted): readonly Read[] {
  const last = before.at(-1);
  if (!last || now.bytesReceived < last.bytesReceived)
    return [{ ...now, pictureCameMs: now.atMs, oldLosses: 0 }];
  const old = before.findLastIndex(({ atMs }) => now.atMs - atMs >= spanMs);
  return [...before.slice(Math.max(0, old)), readAfter(last, now)];
}

/**
 * With the first packet after a rest come into the count all that were lost before the rest: the line that lost them is
 * not the line of now (measured: 40 to 70 % told on one that lost nothing).
 */
function readAfter(last: Read, now: Counted): Read {
  if (now.picture.received === last.picture.received)
    return { ...now, pictureCameMs: last.pictureCameMs, oldLosses: last.oldLosses };
  const isAnew = now.atMs - last.pictureCameMs >= restedMs;
  const old = isAnew ? now.picture.lost - last.picture.lost : 0;
  return { ...now, pictureCameMs: now.atMs, oldLosses: last.oldLosses + old };
}

/** Undefined where there is too little to say. */
export function hearingOf(readings: readonly Read[]): Hearing | undefined {
  const [first, last] = [readings[0], readings.at(-1)];
  if (!first || !last || last.atMs - first.atMs < spanMs) return undefined;
  const got = receivedBy(last) - receivedBy(first);
  // A packet that comes late takes back that it was counted as lost.
  const lost = Math.max(0, lostBy(last) - lostBy(first));
  if (got + lost < 20) return undefined;
  const kbps = ((last.bytesReceived - first.bytesReceived) * 8) / (last.atMs - first.atMs);
  return { loss: lost / (got + lost), kbps: Math.round(kbps) };
}

const receivedBy = ({ voice, picture }: Read): number => voice.received + picture.received;
const lostBy = ({ voice, picture, oldLosses }: Read): number => voice.lost + picture.lost - oldLosses;
