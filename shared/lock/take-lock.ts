/** Errors are the system's own, with their `code`. */
export type LockDisk = {
  /** Undefined where there is none. */
  readonly read: (file: string) => string | undefined;
  /** Throws EEXIST where there is one. */
  readonly writeNew: (file: string, text: string) => void;
  /** A second name for a file; throws EEXIST where that name is taken. */
  readonly link: (from: string, to: string) => void;
  readonly rename: (from: string, to: string) => void;
  /** Also where there is none. */
  readonly remove: (file: string) => void;
};

export type LockAsked = {
  readonly lock: string;
  readonly text: string;
  /** Unlike that of any other process, also of one in another container. */
  readonly ownName: string;
  readonly holderIn: (text: string) => number | undefined;
};

/**
 * Takes the lock; answers the process that holds it, or undefined where it is taken now.
 *
 * 1. It is never there without its text: an empty one would be nobody's to whoever starts in that moment.
 * 2. A stale one is moved aside before it goes, and looked at once more: two that judged it stale together would each
 *    remove the lock that the other has taken meanwhile. A third that comes in the moment in which it stands aside is
 *    not kept out.
 */
export function takeLock(asked: LockAsked, disk: LockDisk): number | undefined {
  const mine = `${asked.lock}.${asked.ownName}`;
  try {
    disk.writeNew(mine, asked.text);
    for (;;) {
      if (isPlaced(mine, asked.text, asked.lock, disk)) return undefined;
      const found = disk.read(asked.lock);
      const holder = found === undefined ? undefined : asked.holderIn(found);
      if (holder !== undefined) return holder;
      if (found !== undefined) removeStale(asked, found, disk);
    }
  } finally {
    removeOwn(mine, disk);
  }
}

/** A scanner may hold it open for a moment: a lock that is taken is not given back for that. */
function removeOwn(mine: string, disk: LockDisk): void {
  try {
    disk.remove(mine);
  } catch {
    // It stays, and says nothing to anybody.
  }
}

function removeStale({ lock, ownName }: LockAsked, judged: string, disk: LockDisk): void {
  const aside = `${lock}.${ownName}.stale`;
  try {
    disk.rename(lock, aside);
  } catch (problem) {
    if (codeOf(problem) === "ENOENT") return; // another has moved it
    throw problem;
  }
  const moved = disk.read(aside);
  if (moved !== undefined && moved !== judged) isPlaced(aside, moved, lock, disk);
  disk.remove(aside);
}

/** False where another lock is there. */
function isPlaced(from: string, text: string, lock: string, disk: LockDisk): boolean {
  const isDone = (act: () => void): boolean => {
    try {
      act();
      return true;
    } catch (problem) {
      if (codeOf(problem) === "EEXIST") return false;
      throw problem;
    }
  };
  try {
    return isDone(() => disk.link(from, lock));
  } catch {
    // A file system without second names, such as a USB stick's; what else is wrong shows here again.
    return isDone(() => disk.writeNew(lock, text));
  }
}

const codeOf = (problem: unknown): unknown =>
  problem instanceof Error && "code" in problem ? problem.code : undefined;
