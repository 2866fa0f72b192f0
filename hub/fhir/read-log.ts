import { type Access, keepAccess } from "./access-log.ts";
import type { StoreParts } from "./store-parts.ts";

export type ReadLog = {
  readonly note: (accesses: readonly Access[]) => void;
  readonly flush: () => Promise<void>;
};

/** Gathers reads and writes them down together: no reader waits for the disk, and a busy poll costs one commit. */
const gatherMs = 100;

export function readLog(parts: StoreParts, onBug: (problem: unknown) => void): ReadLog {
  const { writing, writer } = parts;
  const state: { waiting: Access[]; timer: NodeJS.Timeout | undefined } = { waiting: [], timer: undefined };
  const flush = async () => {
    clearTimeout(state.timer);
    state.timer = undefined;
    const accesses = state.waiting;
    state.waiting = [];
    if (accesses.length > 0) await writer.write(() => keepAccess(writing, accesses));
  };
  return {
    flush,
    note: (accesses) => {
      if (accesses.length === 0) return;
      // What is read inside a write is logged by its commit.
      if (writer.current()) return keepAccess(writing, accesses);
      state.waiting.push(...accesses);
      state.timer ??= setTimeout(() => void flush().catch(onBug), gatherMs);
    },
  };
}
