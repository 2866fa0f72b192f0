const idleMs = 20_000;

export type IdleCheckpoints = { readonly touch: (consultId: string) => void; readonly stop: () => void };

/** A checkpoint after 20 s without a keystroke; what was typed is in the journal long before. */
export function makeIdleCheckpoints(save: (consultId: string) => Promise<void>): IdleCheckpoints {
  const timers = new Map<string, NodeJS.Timeout>();
  return {
    touch: (consultId) => {
      clearTimeout(timers.get(consultId));
      timers.set(consultId, setTimeout(() => void save(consultId), idleMs).unref());
    },
    stop: () => {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
