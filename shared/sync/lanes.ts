import { isDue } from "./due.ts";
import type { Item } from "./item.ts";
import type { HeldItem } from "./machine-state.ts";
import { isFromCopy } from "./recipes/words.ts";

/** As many requests at a time as one thin line carries well; drafts go several in one, and a cut is felt by all of them. */
const mostAtATime = 6;
const mostDrafts = 16;
/** A desk shows the patient as given back, and no colleague can see that before the act has arrived. */
const aside = { longestMs: 5 * 60_000, failingMs: 2 * 60_000, manyTries: 4, onALineMs: 20 * 60_000 } as const;

/**
 * The items that may begin now.
 *
 * 1. Within a lane only the oldest that is not parked, so that order holds and a parked one blocks nobody. But a claim of
 *    a safety copy of which a person is asked: what was done under it would be refused without it, and goes with it, or
 *    when the person has answered. A later claim of that lane does not wait.
 * 2. Nothing before what it declared that it comes after has arrived; a parked one has not. An act comes after files only
 *    so as not to give up the right to send them: for one that waits for a person, or that does not get through in a
 *    while, no patient is kept waiting.
 * 3. What a rescue is still bringing is not begun, nor an act that comes after it; both keep their places.
 * 4. Lanes side by side, as many as the line carries.
 *
 * `lineSinceMs` is when the hub was greeted after it had been away.
 */
export function mayBegin(
  items: readonly HeldItem[],
  nowMs: number,
  lineSinceMs: number,
): readonly HeldItem[] {
  if (items.length === 0) return items;
  const busy = items.filter(({ phase }) => phase.phase !== "idle");
  const due = ready(items, nowMs, lineSinceMs).filter(({ item }) => isDue(item.dueAtMs, nowMs));
  const chosen = new Set([
    ...due.filter(isDraft).slice(0, free(mostDrafts, busy.filter(isDraft))),
    ...due
      .filter((one) => !isDraft(one))
      .slice(
        0,
        free(
          mostAtATime,
          busy.filter((one) => !isDraft(one)),
        ),
      ),
  ]);
  return due.filter((one) => chosen.has(one));
}

const isDraft = ({ item }: HeldItem): boolean => item.kind === "checkpoint";
const free = (most: number, busy: readonly unknown[]): number => Math.max(0, most - busy.length);

/**
 * When the next of those that only wait for their time is due. What stepped aside comes with the next round: one begins
 * every few seconds.
 */
export function nextDueMs(
  items: readonly HeldItem[],
  nowMs: number,
  lineSinceMs: number,
): number | undefined {
  if (items.length === 0) return undefined;
  const waiting = ready(items, nowMs, lineSinceMs).map(({ item }) => item.dueAtMs);
  const withoutRoom = items.flatMap(({ phase }) =>
    phase.phase === "settling" && phase.awaits === undefined ? [phase.retryAtMs] : [],
  );
  const times = [...waiting, ...withoutRoom].filter((at) => !isDue(at, nowMs));
  return times.length === 0 ? undefined : Math.min(...times);
}

/**
 * Whether an act still waits for a file of which so many tries were made. While there was no line the file had no chance
 * either; one that fails again and again is not given another with each return of the line. One of which pieces arrive
 * does not fail, however often the line breaks; but since each return of such a line begins the wait anew, it ends a while
 * after the first. The hub takes the author's file after the act too, until a colleague has the consult. A clock that
 * was set back ends the wait.
 */
function isSteppingAside(
  { item: { createdAt, takenAt }, seenMs = Date.parse(createdAt), lineMetMs }: HeldItem,
  tries: number,
  nowMs: number,
  lineSinceMs: number,
): boolean {
  const isFailing = tries >= aside.manyTries;
  const hereMs = takenAt === undefined ? seenMs : Math.max(seenMs, Date.parse(takenAt));
  const waitedMs = nowMs - (isFailing ? hereMs : Math.max(hereMs, lineSinceMs));
  const onALineMs = lineMetMs === undefined ? 0 : nowMs - Math.max(hereMs, lineMetMs);
  if (onALineMs < 0 || onALineMs >= aside.onALineMs) return false;
  return waitedMs >= 0 && waitedMs < (isFailing ? aside.failingMs : aside.longestMs);
}

function ready(items: readonly HeldItem[], nowMs: number, lineSinceMs: number): readonly HeldItem[] {
  const notArrived = new Map(items.map(({ item }) => [item.id, item]));
  const isStuck = (item: Item): boolean =>
    item.state === "parked" || item.after.some((id) => isStuckAt(notArrived.get(id)));
  const isStuckAt = (item: Item | undefined): boolean => item !== undefined && isStuck(item);
  const triesOf = (item: Item): number =>
    Math.max(item.attempts, ...item.after.flatMap((id) => notArrived.get(id) ?? []).map(triesOf));
  const isOutOfTheWay = (held: HeldItem, id: string): boolean => {
    const before = notArrived.get(id);
    if (!before) return true;
    if (held.item.kind !== "act") return false;
    if (before.isComing === true) return false;
    return isStuck(before) || !isSteppingAside(held, triesOf(before), nowMs, lineSinceMs);
  };
  const heads = new Map<string, HeldItem>();
  const asked = new Set<string>();
  for (const held of items) {
    const { kind, lane, state } = held.item;
    if (kind === "claim" && state === "parked" && isFromCopy(held.item)) asked.add(lane);
    else if (kind === "claim") asked.delete(lane);
    if (state === "parked" || asked.has(lane)) continue;
    if (!heads.has(held.item.lane)) heads.set(held.item.lane, held);
  }
  return [...heads.values()].filter(
    (held) =>
      held.phase.phase === "idle" &&
      held.item.isComing !== true &&
      held.item.after.every((id) => isOutOfTheWay(held, id)),
  );
}
