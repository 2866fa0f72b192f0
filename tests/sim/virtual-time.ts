type Due = { readonly atMs: number; readonly order: number; readonly run: () => void };

/** The only time there is: it jumps from one thing to the next. */
export type VirtualTime = {
  readonly nowMs: () => number;
  readonly after: (waitMs: number, run: () => void) => void;
  /** Runs what is due until then, or until `isOver`. */
  readonly runUntil: (atMs: number, isOver?: () => boolean) => void;
};

/** Of two things at the same instant the one that was asked for first comes first. */
export function virtualTime(startMs: number): VirtualTime {
  const heap: Due[] = [];
  let nowMs = startMs;
  let order = 0;
  const before = (one: Due, other: Due): boolean =>
    one.atMs < other.atMs || (one.atMs === other.atMs && one.order < other.order);
  const swap = (i: number, j: number): void => {
    const [one, other] = [heap[i], heap[j]];
    if (one && other) [heap[i], heap[j]] = [other, one];
  };
  const isBefore = (i: number, j: number): boolean => {
    const [one, other] = [heap[i], heap[j]];
    return one !== undefined && other !== undefined && before(one, other);
  };
  const push = (due: Due): void => {
    heap.push(due);
    let at = heap.length - 1;
    while (at > 0 && isBefore(at, (at - 1) >> 1)) {
      swap(at, (at - 1) >> 1);
      at = (at - 1) >> 1;
    }
  };
  const pop = (): Due | undefined => {
    swap(0, heap.length - 1);
    const first = heap.pop();
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = isBefore(left, at) ? left : at;
      if (isBefore(right, least)) least = right;
      if (least === at) return first;
      swap(at, least);
      at = least;
    }
  };
  return {
    nowMs: () => nowMs,
    after: (waitMs, run) => push({ atMs: nowMs + Math.max(0, waitMs), order: (order += 1), run }),
    runUntil: (atMs, isOver = () => false) => {
      while (!isOver()) {
        const [first] = heap;
        if (!first || first.atMs > atMs) break;
        pop();
        nowMs = first.atMs;
        first.run();
      }
      nowMs = Math.max(nowMs, isOver() ? nowMs : atMs);
    },
  };
}
