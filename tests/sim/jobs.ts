import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type Run, runSeeds } from "./run-seeds.ts";

export type Range = readonly [first: number, last: number];
type OnRange = (range: Range, run: Run) => void;

const program = fileURLToPath(new URL("main.ts", import.meta.url));

const inRange = ([first, last]: Range): Run => runSeeds({ seed: first, histories: last - first + 1 });

/** Runs the ranges in so many processes, or in this one; a history knows nothing of any other. */
export async function runRanges(ranges: readonly Range[], jobs: number, onRange: OnRange): Promise<void> {
  if (jobs <= 1) {
    for (const range of ranges) onRange(range, inRange(range));
    return;
  }
  const left = [...ranges];
  await Promise.all(
    Array.from({ length: Math.min(jobs, ranges.length) }, async () => {
      const worker = fork(program, ["--worker"]);
      try {
        for (let range = left.shift(); range; range = left.shift()) onRange(range, await ran(worker, range));
      } finally {
        worker.disconnect();
      }
    }),
  );
}

async function ran(worker: ChildProcess, range: Range): Promise<Run> {
  worker.send(range);
  const isOver = new AbortController();
  const ended = once(worker, "exit", { signal: isOver.signal }).then(() => {
    throw new Error(`The process that ran seeds ${range.join(" to ")} has ended.`);
  });
  ended.catch(() => undefined); // where the answer came first
  const [run] = (await Promise.race([once(worker, "message"), ended])) as [Run]; // from `work` below
  isOver.abort();
  return run;
}

/** The other end: until its parent lets go of it. */
export function work(): void {
  process.on("message", (range: Range) => process.send?.(inRange(range)));
}
