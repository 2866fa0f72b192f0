import { expect, it } from "vitest";
import { planOf } from "./plan.ts";
import { reusedFiles, runHistory } from "./run-history.ts";
import { promiseKept } from "./promise-kept.ts";
import { mutants } from "./mutants.ts";
import { outOfDate } from "./mutate.ts";

// As many as were run whole on the plans as they are now; `npm run sim -- --jobs 2` runs 3,000.
promiseKept({ seed: 1, histories: 310 });

it("a seed is a history: twice the same steps in the same order", () => {
  const told = () => {
    const trace: string[] = [];
    runHistory(planOf(7), reusedFiles(), (what) => void trace.push(what));
    return trace;
  };
  const once = told();
  expect(once.length).toBeGreaterThan(100);
  expect(told()).toEqual(once);
});

it.each(mutants)("the safety line of a mutant still stands where its list says: $name", (mutant) => {
  expect(outOfDate(mutant)).toBeUndefined();
});
