import { expect, it } from "vitest";
import { planOf } from "./plan.ts";
import { reusedFiles, runHistory } from "./run-history.ts";
import { promiseKept } from "./promise-kept.ts";
import { mutants } from "./mutants.ts";
import { outOfDate } from "./mutate.ts";

/** The other half of the 3,000 is in `later-seeds.test.ts`. */
promiseKept({ seed: 1, histories: 1500 });

/** Seed 3 is the shortest of the first twenty, with 96 lines to tell; half of them tell more than 125. */
const usualDay = 8;

it("a seed is a history: twice the same steps in the same order, told or not", () => {
  const told = () => {
    const trace: string[] = [];
    const { tally } = runHistory(planOf(usualDay), reusedFiles(), (what) => void trace.push(what));
    return { trace, tally };
  };
  const once = told();
  expect(once.trace.length).toBeGreaterThan(100);
  expect(told()).toEqual(once);
  expect(runHistory(planOf(usualDay), reusedFiles()).tally).toEqual(once.tally);
});

it.each(mutants)("the safety line of a mutant still stands where its list says: $name", (mutant) => {
  expect(outOfDate(mutant)).toBeUndefined();
});
