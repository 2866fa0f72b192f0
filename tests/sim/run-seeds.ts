import { type Plan, planOf } from "./plan.ts";
import { type Files, reusedFiles, runHistory } from "./run-history.ts";
import { shrink } from "./shrink.ts";
import { addTally, newTally, type Tally } from "./tally.ts";

export type Failure = {
  readonly seed: number;
  readonly invariant: string;
  readonly what: string;
  readonly plan: Plan;
};
export type Run = {
  readonly tally: Tally;
  readonly failures: readonly Failure[];
  /** Of each history. */
  readonly steps: readonly number[];
};

export const medianOf = (steps: readonly number[]): number =>
  steps.toSorted((one, other) => one - other)[steps.length >> 1] ?? 0;

export function runSeeds(of: {
  readonly seed: number;
  readonly histories: number;
  /** Stops at the first failure, without making it smaller. */
  readonly isQuick?: boolean;
}): Run {
  const files = reusedFiles();
  const tally = newTally();
  const failures: Failure[] = [];
  const steps: number[] = [];
  for (let at = 0; at < of.histories; at += 1) {
    const plan = planOf(of.seed + at);
    const { violation, tally: own } = runHistory(plan, files);
    addTally(tally, own);
    steps.push(own.steps);
    if (violation) {
      failures.push({ seed: plan.seed, ...violation, plan });
      if (of.isQuick === true) break;
    }
  }
  return { tally, failures, steps };
}

/** The same plan gives the same history: so a failure can be made small, and told step by step. */
export function minimal({ plan, invariant }: Failure): {
  readonly plan: Plan;
  readonly trace: readonly string[];
} {
  const files: Files = reusedFiles();
  const least = shrink(plan, (fewer) => runHistory(fewer, files).violation?.invariant === invariant);
  const trace: string[] = [];
  runHistory(least, files, (what) => void trace.push(what));
  return { plan: least, trace };
}
