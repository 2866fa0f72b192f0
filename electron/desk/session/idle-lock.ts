const tickMs = 2_000;
const leastIdleMs = 60_000;

/** Whether to lock: the clock may jump (a PC that slept, a clock set right), and a call is never covered. */
export function shouldLock(at: {
  readonly lastActiveMs: number;
  readonly nowMs: number;
  readonly idleMs: number;
  readonly inCall: boolean;
}): boolean {
  return !at.inCall && at.nowMs - at.lastActiveMs >= at.idleMs;
}

/** Covers the desk when its doctor is away. The core alone judges; the page only tells that it saw input. */
export type IdleLock = {
  readonly lockedSince: () => string | undefined;
  /** Looks at the clock now; true when the desk is locked. */
  readonly judge: () => boolean;
  readonly active: () => void;
  readonly lock: () => void;
  /** A doctor has signed in, or opened the lock. */
  readonly open: () => void;
  /** Nobody is signed in any more. */
  readonly leave: () => void;
  /** The consult's draft is open in the window: what is typed in it last still comes in after the lock. */
  readonly opened: (consultId: string) => void;
  readonly isOpened: (consultId: string) => boolean;
  readonly stop: () => void;
};

export function makeIdleLock(parts: {
  readonly clock: () => Date;
  readonly idleMs: () => number;
  readonly inCall: () => boolean;
  /** Asked once at each lock, with the consults whose drafts are open. */
  readonly onLock: (consultIds: readonly string[]) => void;
}): IdleLock {
  const now = () => parts.clock().getTime();
  const state = {
    someoneIsThere: false,
    since: undefined as string | undefined,
    lastActiveMs: now(),
    drafts: new Set<string>(),
  };
  const lock = (): void => {
    if (!state.someoneIsThere || state.since !== undefined) return;
    state.since = parts.clock().toISOString();
    parts.onLock([...state.drafts]);
  };
  const judge = (): boolean => {
    if (!state.someoneIsThere) return false;
    const inCall = parts.inCall();
    if (inCall || now() < state.lastActiveMs) state.lastActiveMs = now();
    const { lastActiveMs } = state;
    const long = now() - lastActiveMs >= leastIdleMs; // else the setting need not even be read
    if (long && shouldLock({ lastActiveMs, nowMs: now(), idleMs: parts.idleMs(), inCall })) lock();
    return state.since !== undefined;
  };
  const timer = setInterval(judge, tickMs).unref();
  const begin = (someoneIsThere: boolean): void => {
    state.someoneIsThere = someoneIsThere;
    state.since = undefined;
    state.lastActiveMs = now();
  };
  return {
    lockedSince: () => state.since,
    judge,
    active: () => {
      if (!judge()) state.lastActiveMs = now();
    },
    lock,
    open: () => begin(true),
    leave: () => {
      begin(false);
      state.drafts.clear();
    },
    opened: (consultId) => void state.drafts.add(consultId),
    isOpened: (consultId) => state.drafts.has(consultId),
    stop: () => clearInterval(timer),
  };
}
