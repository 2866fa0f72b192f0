import { type Access, keepAccess } from "./access-log.ts";
import type { StoreParts } from "./store-parts.ts";

export type ReadLog = {
  readonly note: (accesses: readonly Access[]) => void;
  readonly flush: () => Promise<void>;
  /** Writes what waits, if the store takes it; nothing is tried again after this. */
  readonly end: () => Promise<void>;
};

/** Gathers reads and writes them down together: no reader waits for the disk, and a busy poll costs one commit. */
const gatherMs = 100;
const againMs = 5_000;
/** Bounds what a store that takes nothing costs in memory; who read first is kept, so that the gap has one beginning. */
const mostWaiting = 10_000;

/**
 * A full disk keeps nobody from reading a chart: who did is noted, with its own time, as soon as there is room. What
 * waits is lost with the process, as the disk has no place for it.
 */
export function readLog(
  { writing, writer }: Pick<StoreParts, "writing" | "writer">,
  onBug: (problem: unknown) => void,
): ReadLog {
  const state = {
    waiting: [] as Access[],
    timer: undefined as NodeJS.Timeout | undefined,
    isFailing: false,
    isEnded: false,
    lost: 0,
  };
  const flushIn = (ms: number) => {
    if (!state.isEnded) state.timer ??= setTimeout(() => void flush().catch(onBug), ms);
  };
  const hold = (accesses: readonly Access[]) => {
    state.lost += Math.max(0, accesses.length - mostWaiting);
    state.waiting = accesses.slice(0, mostWaiting);
  };
  const flush = async () => {
    clearTimeout(state.timer);
    state.timer = undefined;
    const accesses = state.waiting;
    state.waiting = [];
    if (accesses.length === 0) return;
    try {
      await writer.write(() => keepAccess(writing, accesses));
    } catch (problem) {
      if (!isOfStore(problem)) throw problem;
      hold([...accesses, ...state.waiting]);
      // Once, and not at each try: the log is on that disk too.
      if (!state.isFailing) onBug(problem);
      state.isFailing = true;
      flushIn(againMs);
      return;
    }
    state.isFailing = false;
    tellLost();
  };
  const tellLost = () => {
    if (state.lost > 0) onBug(new Error(`${state.lost} accesses could not be kept`));
    state.lost = 0;
  };
  return {
    flush,
    note: (accesses) => {
      if (accesses.length === 0) return;
      // What is read inside a write is logged by its commit.
      if (writer.current()) return keepAccess(writing, accesses);
      hold([...state.waiting, ...accesses]);
      flushIn(gatherMs);
    },
    end: async () => {
      state.isEnded = true;
      await flush().catch(onBug);
      state.lost += state.waiting.length;
      tellLost();
    },
  };
}

/** Trouble of the disk that passes; what a rule of the table refuses would be refused again for ever. */
const isOfStore = (problem: unknown): boolean =>
  problem instanceof Error &&
  "code" in problem &&
  /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|BUSY|LOCKED|NOMEM)/.test(String(problem.code));
