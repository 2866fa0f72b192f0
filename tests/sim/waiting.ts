/** Since somebody signed in, by the world's time: how long there has been a line, and whether the PC's clock can tell. */
export type Waiting = {
  readonly sinceMs: number;
  readonly offsetMs: number;
  readonly lineSinceMs: number;
  readonly lineOffsetMs: number;
  /** Moved only while there was no line, as by a PC that sleeps, and never back. */
  readonly isClockRight: boolean;
};

export const waitingFrom = (nowMs: number, offsetMs: number): Waiting => ({
  ...{ sinceMs: nowMs, offsetMs },
  ...{ lineSinceMs: nowMs, lineOffsetMs: offsetMs, isClockRight: true },
});
