import { readArgs } from "../support/read-args.ts";
import { readFileSync } from "node:fs";
import { runRanges } from "./jobs.ts";
import type { Plan } from "./plan.ts";
import onceFailed from "./plans/once-failed.json" with { type: "json" };
import {
  historiesIn,
  noProgress,
  type Progress,
  rangesToDo,
  readProgress,
  withRange,
  writeProgress,
} from "./progress.ts";
import { tableOf } from "./report.ts";
import { reusedFiles, runHistory } from "./run-history.ts";
import { type Failure, medianOf, minimal, runSeeds } from "./run-seeds.ts";
import { addTally, emptyCells, newTally } from "./tally.ts";

const progressFile = ".cache/sim.json";
/** Fewer histories than these cannot be expected to meet every fault at every step. */
const enoughForAllCells = 1_500;
const quickHistories = "1500";
/** So many seeds are done or not done. */
const mostInRange = 250;

const options = {
  histories: { type: "string" },
  seed: { type: "string", default: "1" },
  jobs: { type: "string", default: "1" },
  resume: { type: "boolean", default: false },
  replay: { type: "string" },
  quick: { type: "boolean", default: false },
  mutant: { type: "string" },
} as const;

const usage = `npm run sim -- --histories N --seed S [--jobs J]   N days that never were
  --resume        N counts all that were ever run (.cache/sim.json), and what is missing is run
  --quick         as the checks run it
  --replay FILE   one day once more
  --mutants       turns the rules round one by one, and says which are seen`;

/** `npm run sim`; answers the exit code. */
export async function simulate(args: readonly string[]): Promise<number> {
  const values = readArgs(usage, args, options);
  const seed = Number(values.seed);
  if (values.replay !== undefined) return replay(values.replay);
  if (values.quick) return quick(seed, Number(values.histories ?? quickHistories));
  const before = values.resume ? readProgress(progressFile) : noProgress;
  const total = Number(values.histories ?? "3000");
  const histories = values.resume ? total - historiesIn(before.done) : total;
  const jobs = Number(values.jobs);
  const most = Math.min(mostInRange, Math.ceil(histories / jobs));
  return run(rangesToDo(before.done, seed, histories, most), {
    jobs,
    before,
    keep: values.resume ? (now) => writeProgress(progressFile, now) : () => undefined,
  });
}

async function run(
  ranges: readonly (readonly [number, number])[],
  of: { readonly jobs: number; readonly before: Progress; readonly keep: (now: Progress) => void },
): Promise<number> {
  const tally = newTally();
  const failures: Failure[] = [];
  const steps: number[] = [];
  let now = of.before;
  await runRanges(ranges, of.jobs, ([first, last], done) => {
    addTally(tally, done.tally);
    failures.push(...done.failures);
    for (const { seed, invariant } of done.failures)
      console.log(`Seed ${seed}: "${invariant}" did not hold.`);
    steps.push(...done.steps);
    now = {
      done: [...withRange(now.done, [first, last])],
      steps: now.steps + done.tally.steps,
      faults: now.faults + done.tally.faults,
      failed: [...now.failed, ...done.failures.map(({ seed }) => seed)],
    };
    of.keep(now);
  });
  console.log(tableOf(tally));
  const seeds = now.done.map(([first, last]) => `${first} to ${last}`).join(", ");
  console.log(
    `Seeds ${seeds}; median ${medianOf(steps)} steps a history; ${tally.batches} requests carried several writes, ${tally.groups} flushes of the hub kept several.`,
  );
  const empty = steps.length >= enoughForAllCells ? emptyCells(tally) : [];
  if (empty.length > 0) console.log(`Never hit: ${empty.join(", ")}`);
  if (failures.length > 0) console.log(`Failing seeds: ${failures.map(({ seed }) => seed).join(", ")}`);
  for (const failure of failures.slice(0, 3)) tell(failure);
  console.log(
    `${historiesIn(now.done)} histories, ${now.steps} steps, ${now.faults} faults injected, ${now.failed.length} violations`,
  );
  return now.failed.length > 0 || empty.length > 0 ? 1 : 0;
}

function tell(failure: Failure): void {
  const { plan, trace } = minimal(failure);
  const { seed, invariant, what } = failure;
  console.log(`\nSeed ${seed}: "${invariant}" did not hold.\n${what}\n${trace.join("\n")}`);
  console.log(`Replay with --replay and a file of this:\n${JSON.stringify(plan)}`);
}

/** For the mutants: says after how many histories the first violation came. */
function quick(seed: number, histories: number): number {
  const { failures, steps } = runSeeds({ seed, histories, isQuick: true });
  const [failure] = failures;
  const broken = failure ? { after: steps.length, ...failure } : brokenKeptDay(steps.length);
  console.log(broken ? `${broken.after}\t${broken.invariant}` : `survived ${steps.length} and the kept days`);
  return 0;
}

/** What one drawn day in ten thousand shows, the days that once showed it do. */
function brokenKeptDay(before: number): { readonly after: number; readonly invariant: string } | undefined {
  const plans = onceFailed as unknown as readonly Plan[]; // printed by this command
  for (const [at, plan] of plans.entries()) {
    const { violation } = runHistory(plan, reusedFiles());
    if (violation) return { after: before + at + 1, invariant: violation.invariant };
  }
  return undefined;
}

function replay(file: string): number {
  const plan = JSON.parse(readFileSync(file, "utf8")) as Plan; // printed by this command
  const { violation } = runHistory(plan, reusedFiles(), (what) => console.log(what));
  console.log(violation ? `"${violation.invariant}" did not hold.\n${violation.what}` : "0 violations");
  return violation ? 1 : 0;
}
