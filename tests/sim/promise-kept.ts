import { expect, it } from "vitest";
import { medianOf, minimal, runSeeds } from "./run-seeds.ts";
import { emptyCells } from "./tally.ts";

/** A failing seed is told as the smallest plan that still fails, step by step. */
export function promiseKept({
  seed,
  histories,
}: {
  readonly seed: number;
  readonly histories: number;
}): void {
  it(
    `${histories} bad days from seed ${seed} break none of the promises, and each fault meets each kind of step`,
    { timeout: 1_800_000 },
    () => {
      const { failures, steps, tally } = runSeeds({ seed, histories, isQuick: true });
      const [failure] = failures;
      if (failure) {
        const { plan, trace } = minimal(failure);
        const told = [
          `seed ${failure.seed}: ${failure.invariant}`,
          failure.what,
          ...trace,
          JSON.stringify(plan),
        ];
        expect.fail(told.join("\n"));
      }
      expect(emptyCells(tally)).toEqual([]);
      expect(medianOf(steps)).toBeGreaterThanOrEqual(200);
      expect(tally.batches).toBeGreaterThan(histories / 10);
      expect(tally.groups).toBeGreaterThan(histories / 10);
    },
  );
}
