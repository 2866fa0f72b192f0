import type { DeskDatabase } from "../db/operations.ts";
import type { Evicted, FilePlace } from "../db/stores/local-set.ts";
import type { Bounds } from "../db/stores/protected.ts";
import type { DeskLog } from "../options.ts";

const firstAfterMs = 2 * 60_000;
const everyMs = 10 * 60_000;
/** A step is a few milliseconds; nobody who writes shall wait behind even one. */
const quietMs = 10_000;
const pauseMs = 25;
const patientsPerRead = 50;

export type PruneBounds = Bounds & { readonly mostBytes: number };

type PrunerParts = {
  readonly db: DeskDatabase;
  readonly bounds: () => PruneBounds;
  readonly log: DeskLog;
  /** How long nothing was typed. */
  readonly quietForMs: () => number;
  readonly onPruned: () => void;
};

export type Tally = {
  readonly records: number;
  readonly files: number;
  /** Steps that took edits out of the journal of consults long ended. */
  readonly tidied: number;
  readonly pageSteps: number;
};

/** Keeps the local set within its bounds: now and then, in small steps, and never while somebody types. */
export function startPruner(parts: PrunerParts): { readonly stop: () => Promise<void> } {
  const state: { stopped: boolean; timer: NodeJS.Timeout | undefined; running: Promise<unknown> } = {
    stopped: false,
    timer: undefined,
    running: Promise.resolve(),
  };
  const again = (inMs: number) => {
    state.timer = setTimeout(() => {
      state.running = pruneAll(parts, () => state.stopped)
        .catch((problem: unknown) =>
          parts.log("pruning-stopped", { kind: problem instanceof Error ? problem.name : "unknown" }),
        )
        .finally(() => {
          if (!state.stopped) again(everyMs);
        });
    }, inMs);
    state.timer.unref();
  };
  again(firstAfterMs);
  return {
    stop: async () => {
      state.stopped = true;
      clearTimeout(state.timer);
      await state.running;
    },
  };
}

/** One walk over all that is here. */
export async function pruneAll(parts: PrunerParts, isStopped: () => boolean = () => false): Promise<Tally> {
  const { db, onPruned } = parts;
  const tally = { records: 0, files: 0, tidied: 0, pageSteps: 0 };
  const mayStep = async () => {
    await pause(pauseMs);
    while (!isStopped() && parts.quietForMs() < quietMs) await pause(1000);
    return !isStopped();
  };
  for (let after = ""; await mayStep();) {
    const some = await db.patientsHere(after, patientsPerRead);
    for (const patient of some) tally.records += await pruneOne(parts, patient, mayStep);
    const last = some.at(-1);
    if (last === undefined) break;
    after = last;
  }
  for (let after: FilePlace | undefined; await mayStep();) {
    const evicted: Evicted = await db.evictSome(parts.bounds(), after);
    if (evicted.did === "nothing") break;
    if (evicted.did === "some") tally.files += 1;
    after = evicted.after;
  }
  for (let after = ""; await mayStep();) {
    const tidied = await db.tidySome(parts.bounds(), after);
    if (tidied.did === "nothing") break;
    if (tidied.did === "some") tally.tidied += 1;
    after = tidied.after;
  }
  while ((await mayStep()) && (await db.giveBackSome()) === "some") tally.pageSteps += 1;
  if (tally.pageSteps > 0 && (await mayStep())) await db.cutFile();
  if (tally.records + tally.files + tally.tidied > 0) parts.log("local-set-pruned", tally);
  if (tally.records + tally.files > 0) onPruned();
  return tally;
}

async function pruneOne(
  { db, bounds }: PrunerParts,
  patient: string,
  mayStep: () => Promise<boolean>,
): Promise<number> {
  while (await mayStep()) {
    const { did } = await db.pruneSome(patient, bounds());
    if (did !== "some") return did === "whole" ? 1 : 0;
  }
  return 0;
}

const pause = (ms: number): Promise<void> => new Promise((done) => void setTimeout(done, ms).unref());

/** The same database, and since when nobody wrote with it. */
export function watchTyping(db: DeskDatabase): {
  readonly db: DeskDatabase;
  readonly quietForMs: () => number;
} {
  const last = { atMs: performance.now() };
  const typed = () => void (last.atMs = performance.now());
  const watched: Pick<DeskDatabase, "appendEdits" | "keepDraftAfter" | "commitSigned"> = {
    appendEdits: (...args) => (typed(), db.appendEdits(...args)),
    keepDraftAfter: (...args) => (typed(), db.keepDraftAfter(...args)),
    commitSigned: (...args) => (typed(), db.commitSigned(...args)),
  };
  return { db: { ...db, ...watched }, quietForMs: () => performance.now() - last.atMs };
}
