/** What only the system can say of processes and of the PC. */
export type LockSystem = {
  /** One that may not be asked lives all the same: it writes into the folder as any other does. */
  readonly lives: (pid: number) => boolean;
  /** Which run of the PC and when in it a process began; "" where the system does not tell (Windows). */
  readonly startOf: (pid: number) => string;
  /** The name of this run of the PC; "" where the system gives it none. */
  readonly run: () => string;
  readonly bootedAtMs: () => number;
  readonly ranForMs: () => number;
};

/** What a process writes into its lock, so that after a power cut nobody takes another program for it. */
export const lockText = (pid: number, system: LockSystem): string =>
  [pid, system.startOf(pid), Math.round(system.bootedAtMs()), Math.round(system.ranForMs())].join("\n");

/**
 * The process in the lock, where it still lives. After a power cut its number may be another program's: what the
 * system gives it, or the PC's own start, tells them apart.
 */
export function lockHolder(text: string, ownPid: number, system: LockSystem): number | undefined {
  const [pid, start = "", bootedAtMs, ranForMs] = text.split("\n");
  const holder = Number(pid);
  if (!Number.isInteger(holder) || holder <= 0 || holder === ownPid || !system.lives(holder))
    return undefined;
  if (bootedAtMs === undefined) return holder; // of an earlier release, which wrote its number alone
  const [startNow, [run]] = [system.startOf(holder), start.split("/")];
  if (start !== "" && startNow !== "") return start === startNow ? holder : undefined;
  if (start !== "" && system.run() !== "") return run === system.run() ? holder : undefined;
  return isOfThisRun(Number(bootedAtMs), ranForMs, system) ? holder : undefined;
}

/** A clock that is set right meanwhile moves the PC's start; a restart most often moves it by more. */
const clockMayDifferMs = 2 * 60_000;

/**
 * Whether the PC has not been started anew since, where the system gives its runs no name. A clock that is set
 * meanwhile moves the start that is reckoned from it, by hours too; how long the PC has run only grows. Where neither
 * tells, two on one folder are the worse, and the sentence says what to do.
 */
function isOfThisRun(bootedAtMs: number, ranForMs: string | undefined, system: LockSystem): boolean {
  if (Math.abs(system.bootedAtMs() - bootedAtMs) < clockMayDifferMs) return true;
  // Of an earlier release, which noted the reckoned start alone.
  return ranForMs !== undefined && system.ranForMs() >= Number(ranForMs);
}
