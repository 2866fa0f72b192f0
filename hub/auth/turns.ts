import { setImmediate } from "node:timers/promises";

/** Does slow work one after another, and lets everybody else's requests through between two of them. */
export type Turns = {
  /** Undefined where too many wait already. */
  readonly take: <T>(work: () => Promise<T>) => Promise<T | undefined>;
};

export function makeTurns(mostWaiting: number): Turns {
  const state = { waiting: 0, last: Promise.resolve() as Promise<unknown> };
  return {
    async take(work) {
      if (state.waiting >= mostWaiting) return undefined;
      state.waiting += 1;
      const mine = state.last.then(() => setImmediate()).then(work);
      state.last = mine.catch(() => undefined);
      try {
        return await mine;
      } finally {
        state.waiting -= 1;
      }
    },
  };
}
