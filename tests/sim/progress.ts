import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/** Seeds from the first to the last, both run. */
const range = z.tuple([z.number().int(), z.number().int()]);
const progress = z.object({
  done: z.array(range),
  steps: z.number(),
  faults: z.number(),
  /** Seeds whose histories broke a promise. */
  failed: z.array(z.number().int()),
});
export type Progress = z.infer<typeof progress>;
type Range = z.infer<typeof range>;

export const noProgress: Progress = { done: [], steps: 0, faults: 0, failed: [] };

export function readProgress(file: string): Progress {
  return existsSync(file) ? progress.parse(JSON.parse(readFileSync(file, "utf8"))) : noProgress;
}

export function writeProgress(file: string, what: Progress): void {
  mkdirSync(path.dirname(file), { recursive: true });
  // Whole or not at all: a run of days is killed more often than it ends.
  writeFileSync(`${file}.new`, JSON.stringify(what));
  renameSync(`${file}.new`, file);
}

export const historiesIn = (done: readonly Range[]): number =>
  done.reduce((sum, [first, last]) => sum + last - first + 1, 0);

/** Neighbours become one. */
export function withRange(done: readonly Range[], more: Range): readonly Range[] {
  const joined: Range[] = [];
  for (const [first, last] of [...done, more].toSorted(([one], [other]) => one - other)) {
    const before = joined.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else joined.push([first, last]);
  }
  return joined;
}

/** Ranges of at most `most` seeds from `seed` on that were not run, until there are `histories` of them. */
export function rangesToDo(
  done: readonly Range[],
  seed: number,
  histories: number,
  most: number,
): readonly Range[] {
  const ranges: Range[] = [];
  let [first, left] = [seed, histories];
  while (left > 0) {
    const over = done.find(([from, to]) => from <= first && first <= to);
    if (over) {
      first = over[1] + 1;
      continue;
    }
    const next = Math.min(...done.map(([from]) => from).filter((from) => from > first));
    const length = Math.min(left, most, next - first);
    ranges.push([first, first + length - 1]);
    first += length;
    left -= length;
  }
  return ranges;
}
