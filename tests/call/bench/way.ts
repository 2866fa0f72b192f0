/** A line as one end has it, each way. `bps` undefined: wide. */
export type Line = {
  readonly delayMs: number;
  readonly bps?: number;
  /** 0 to 1, at random. */
  readonly loss?: number;
  readonly isDown?: boolean;
};

/** What waits in front of a narrow place for longer than this is dropped. */
export const queueMs = 300;

export type Way = {
  /** How long what comes now waits for its turn. */
  readonly waitMs: () => number;
  readonly pass: (line: Line, bytes: number, arrive: () => void) => void;
};

/** One end's line, each way: what its page sends and gets waits here in one queue, datagrams and streams alike. */
export type Ways = { readonly out: Way; readonly back: Way };
export const openWays = (): Ways => ({ out: openWay(), back: openWay() });

function openWay(): Way {
  const state = { freeAtMs: 0 };
  const waitMs = () => Math.max(0, state.freeAtMs - performance.now());
  return {
    waitMs,
    pass: (line, bytes, arrive) => {
      const startMs = Math.max(performance.now(), state.freeAtMs);
      // 28 bytes of IP and UDP in front of each datagram; a stream's are some more.
      state.freeAtMs = line.bps === undefined ? startMs : startMs + ((bytes + 28) * 8_000) / line.bps;
      setTimeout(arrive, Math.max(0, state.freeAtMs - performance.now() + line.delayMs));
    },
  };
}
