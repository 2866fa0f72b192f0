import type { Group, World } from "./world.ts";

const longestFlushMs = 120;
const noRoomShare = 0.04;

/**
 * As `hub/fhir/writer.ts`: writes that arrive while the disk is busy share the next flush. Each builds on those before
 * it; a hub that dies first has done none of them.
 */
export function joinGroup(world: World): void {
  const { groups, time, hub } = world;
  if (!groups || groups.open) return;
  const group: Group = { from: hub.store.lastCommit(), tell: [] };
  groups.open = group;
  time.after(1 + groups.random.below(longestFlushMs), () => {
    if (groups.open !== group) return;
    const isKept = world.faultsAreOver || !groups.random.chance(noRoomShare);
    closeGroup(world, isKept);
    for (const tell of group.tell) tell(isKept);
  });
}

/** Answers when it is on the hub's disk, or when the hub says that it could not be. */
export function whenKept({ groups }: World, tell: (isKept: boolean) => void): void {
  if (groups?.open) groups.open.tell.push(tell);
  else tell(true);
}

/** Up to where a reader sees the hub now: what waits for its flush is shown to nobody. */
export const shownCommit = ({ groups, hub }: World): number => groups?.open?.from ?? hub.store.lastCommit();

export const asReader = <T>({ groups, hub }: World, read: () => T): T =>
  groups?.open ? hub.store.seenUntil(groups.open.from, read) : read();

/** The hub dies before the flush or right behind it; nobody is answered. */
export function dieInGroup(world: World): void {
  const { groups } = world;
  if (groups?.open) closeGroup(world, groups.random.chance(0.5));
}

function closeGroup({ groups, hub, tally, note }: World, isKept: boolean): void {
  const { open } = groups ?? {};
  if (!groups || !open) return;
  groups.open = undefined;
  const writes = hub.store.lastCommit() - open.from;
  if (writes > 1) tally.groups += 1;
  if (isKept) return;
  note(`hub: ${writes} writes are not kept`);
  hub.store.restore(open.from);
}
