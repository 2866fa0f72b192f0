import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Plan } from "./plan.ts";
import { tableOf } from "./report.ts";
import { reusedFiles, runHistory } from "./run-history.ts";
import { minimal, runSeeds } from "./run-seeds.ts";
import { emptyCells } from "./tally.ts";

const progressFile = ".cache/sim.json";
/** Fewer histories than these cannot be expected to meet every fault at every step. */
const enoughForAllCells = 2_000;
const quickHistories = 1_500;

/** `npm run sim -- --histories N --seed S [--resume] [--replay FILE]`; answers the exit code. */
export function simulate(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      histories: { type: "string", default: "3000" },
      seed: { type: "string", default: "1" },
      resume: { type: "boolean", default: false },
      replay: { type: "string" },
      quick: { type: "boolean", default: false },
      mutant: { type: "string" },
    },
  });
  if (values.replay !== undefined) return replay(values.replay);
  if (values.quick) return quick(Number(values.seed));
  const seed = values.resume ? nextSeed(Number(values.seed)) : Number(values.seed);
  const histories = Number(values.histories);
  const run = runSeeds({ seed, histories, onHistory: (done) => keepProgress(seed + done, done) });
  console.log(tableOf(run.tally));
  console.log(`Seeds ${seed} to ${seed + run.histories - 1}; median ${run.medianSteps} steps a history.`);
  const empty = histories >= enoughForAllCells ? emptyCells(run.tally) : [];
  if (empty.length > 0) console.log(`Never hit: ${empty.join(", ")}`);
  for (const failure of run.failures.slice(0, 3)) {
    const { plan, trace } = minimal(failure);
    console.log(
      `\nSeed ${failure.seed}: "${failure.invariant}" did not hold.\n${failure.what}\n${trace.join("\n")}`,
    );
    console.log(`Replay with --replay and a file of this:\n${JSON.stringify(plan)}`);
  }
  const { steps, faults } = run.tally;
  console.log(
    `${run.histories} histories, ${steps} steps, ${faults} faults injected, ${run.failures.length} violations`,
  );
  return run.failures.length > 0 || empty.length > 0 ? 1 : 0;
}

/** For the mutants: says after how many histories the first violation came. */
function quick(seed: number): number {
  const run = runSeeds({ seed, histories: quickHistories, isQuick: true });
  const [failure] = run.failures;
  console.log(failure ? `${run.histories}\t${failure.invariant}` : `survived ${run.histories}`);
  return 0;
}

function replay(file: string): number {
  const plan = JSON.parse(readFileSync(file, "utf8")) as Plan; // printed by this command
  const { violation } = runHistory(plan, reusedFiles(), (what) => console.log(what));
  console.log(violation ? `"${violation.invariant}" did not hold.\n${violation.what}` : "0 violations");
  return violation ? 1 : 0;
}

function nextSeed(otherwise: number): number {
  if (!existsSync(progressFile)) return otherwise;
  return (JSON.parse(readFileSync(progressFile, "utf8")) as { readonly next: number }).next; // written below
}

const keepEvery = 500;

function keepProgress(next: number, done: number): void {
  if (done % keepEvery !== 0) return;
  mkdirSync(".cache", { recursive: true });
  writeFileSync(progressFile, JSON.stringify({ next }));
}
