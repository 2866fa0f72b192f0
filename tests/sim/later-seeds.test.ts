import { expect, it } from "vitest";
import type { Plan } from "./plan.ts";
import onceFailed from "./plans/once-failed.json" with { type: "json" };
import { promiseKept } from "./promise-kept.ts";
import { reusedFiles, runHistory } from "./run-history.ts";

/** In a file of its own, so that both cores have something to do. */
promiseKept({ seed: 1501, histories: 1500 });

// Kept as plans, for a seed is another day as soon as plans are drawn differently; what each found has a unit test too.
// Those with a `keptFor` broke no promise: without them the mutant of which they tell would not be seen.
it.each(onceFailed as unknown as readonly Plan[])("the kept day of seed $seed breaks no promise", (plan) => {
  expect(runHistory(plan, reusedFiles()).violation).toBeUndefined();
});
