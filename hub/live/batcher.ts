export type Batcher<T> = { readonly add: (items: readonly T[]) => void; readonly stop: () => void };

/** Gathers what comes within a moment and hands it on together; the next round starts when the work is done. */
export function makeBatcher<T>(settleMs: number, work: (items: readonly T[]) => Promise<void>): Batcher<T> {
  const state: { waiting: T[]; timer: NodeJS.Timeout | undefined; stopped: boolean } = {
    waiting: [],
    timer: undefined,
    stopped: false,
  };
  const arm = () => {
    if (state.timer || state.stopped) return;
    state.timer = setTimeout(() => {
      const items = state.waiting;
      state.waiting = [];
      void work(items)
        .catch(() => undefined) // a lost poke is harmless: desks also poll
        .finally(() => {
          state.timer = undefined;
          if (state.waiting.length > 0) arm();
        });
    }, settleMs);
  };
  return {
    add: (items) => {
      state.waiting.push(...items);
      arm();
    },
    stop: () => {
      state.stopped = true;
      clearTimeout(state.timer);
    },
  };
}
