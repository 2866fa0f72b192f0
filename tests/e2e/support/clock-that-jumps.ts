import { isMainThread } from "node:worker_threads";

/** Loaded before a program under test: each SIGUSR2 puts its clock on by twenty minutes, as if nobody had been there. */
const jumpMs = 20 * 60_000;
const Real = Date;
const ahead = { ms: 0 };

globalThis.Date = class extends Real {
  constructor(...given: readonly unknown[]) {
    // As the real one is called: with nothing it is now.
    super(...((given.length === 0 ? [Real.now() + ahead.ms] : given) as [number]));
  }
  static override now(): number {
    return Real.now() + ahead.ms;
  }
} as DateConstructor;

if (isMainThread) process.on("SIGUSR2", () => void (ahead.ms += jumpMs));
