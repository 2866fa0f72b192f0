/** A start of the hub, and the newest change that its store held just then ("" for an empty one). */
export type HubStart = { readonly id: string; readonly newest: string };

/**
 * Since what time the hub may have forgotten what it once acknowledged; undefined where it has forgotten nothing.
 *
 * `seen` is the start that this PC worked with last, with the newest change that it saw. A hub that was restored from
 * a backup either does not know that start, or found less at the next one than had been seen. Of one that it does not
 * know, the start after the last one that both know tells how far the backup goes; `met` are all that this PC has met,
 * oldest first. Any time further back would have settled work done again, over what others made of it since.
 */
export function rewoundTo(
  seen: HubStart | undefined,
  starts: readonly HubStart[] | undefined,
  met: readonly string[] = [],
): string | undefined {
  if (seen === undefined || starts === undefined || starts.length === 0) return undefined;
  const at = starts.findIndex(({ id }) => id === seen.id);
  if (at < 0) {
    const common = met.findLast((one) => starts.some(({ id }) => id === one));
    const since = starts.slice(common === undefined ? 0 : starts.findIndex(({ id }) => id === common) + 1);
    return since.reduce((least, { newest }) => (isOlder(newest, least) ? newest : least), seen.newest);
  }
  const next = starts[at + 1];
  return next !== undefined && isOlder(next.newest, seen.newest) ? next.newest : undefined;
}

export const isRewound = (seen: HubStart | undefined, starts: readonly HubStart[] | undefined): boolean =>
  rewoundTo(seen, starts) !== undefined;

const ms = (time: string): number => (time === "" ? 0 : Date.parse(time));
const isOlder = (one: string, other: string): boolean => ms(one) < ms(other);
