import { hubPaths } from "../../shared/contract/hub-api.ts";

/** Of an ask whether the hub is there: short, as those asked in a dead line are never answered; now and then long, for a slow line. */
const askMs = { usual: 2_000, fourth: 6_000 } as const;
/** A call waits for this line: a longer pause is silence for two people. A hub that is away for long is asked less. */
const pauses = { firstMs: 300, mostMs: 1_000, afterLongMs: 3_000, longMs: 5 * 60_000 } as const;

/** Asks whether the hub is there, from now on, for as long as that is needed; the first answer is told. */
export function openAsking(hubUrl: string, isNeeded: () => boolean, answered: () => void) {
  const state = {
    asked: 0,
    sinceMs: Date.now(),
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
    /** Asks that are under way; with the first answer the others are let go. */
    asks: new Set<AbortController>(),
  };
  const letGo = () => {
    clearTimeout(state.timer);
    for (const one of state.asks) one.abort();
    state.asks.clear();
  };
  const later = () => {
    clearTimeout(state.timer);
    if (!isNeeded()) return;
    const mostMs = Date.now() - state.sinceMs > pauses.longMs ? pauses.afterLongMs : pauses.mostMs;
    const pauseMs = Math.min(mostMs, pauses.firstMs * 2 ** state.asked);
    // Not all centres at the same moment after the hub was away.
    state.timer = setTimeout(() => void ask(), pauseMs * (0.5 + Math.random() / 2));
  };
  /** One does not wait for the other: what was asked while the line was dead is answered late or never. */
  const ask = async () => {
    if (!isNeeded()) return;
    const asking = new AbortController();
    state.asks.add(asking);
    state.asked += 1;
    later();
    // A timer that is held here: a signal composed of others holds them weakly, and may never come.
    const patience = setTimeout(() => asking.abort(), state.asked % 4 === 0 ? askMs.fourth : askMs.usual);
    try {
      const answer = await fetch(new URL(hubPaths.info, hubUrl), {
        cache: "no-store",
        signal: asking.signal,
      });
      if (!answer.ok || asking.signal.aborted || !isNeeded()) return;
      letGo();
      answered();
    } catch {
      return; // the next is on its way
    } finally {
      clearTimeout(patience);
      state.asks.delete(asking);
    }
  };
  void ask();
  return {
    later,
    letGo,
    /** The line was lost, or may be back: soon and often again. */
    anew: () => {
      state.asked = 0;
      state.sinceMs = Date.now();
      later();
    },
  };
}
