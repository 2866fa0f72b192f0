import { expect, test } from "vitest";
import { shippedRules } from "../../shared/rules/rule-set.ts";
import { readVignettes } from "./read-vignettes.ts";
import { type Mutant, mutants } from "./rule-mutants.ts";
import { foundBy, ruleOf } from "./run-vignette.ts";

const vignettes = readVignettes();

/** The vignettes of that very row first: one of them nearly always notices. */
function isNoticed({ rule, row, rows }: Mutant): boolean {
  const ofRule = vignettes.filter((one) => ruleOf(one) === rule);
  const ofRow = ofRule.filter(({ cites }) => cites === `${rule}/${row}`);
  const others = ofRule.filter((one) => !ofRow.includes(one));
  return [...ofRow, ...others].some(
    (one) => foundBy(one, rows).found.join() !== one.expect.toSorted().join(),
  );
}

test("every row of the rules' tables, dropped, turned or moved, is noticed by a vignette", () => {
  const all = mutants();
  const survived = all.filter((one) => !isNoticed(one)).map(({ what }) => what);
  const rows = Object.values(shippedRules).reduce(
    (sum, table) => sum + (Array.isArray(table) ? table.length : 0),
    0,
  );
  console.log(`${rows} rows, ${all.length} changes to them, ${survived.length} survived`);
  expect(survived).toEqual([]);
});
