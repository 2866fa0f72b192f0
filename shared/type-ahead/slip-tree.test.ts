import fc from "fast-check";
import { expect, it } from "vitest";
import { beginsWithOneSlip } from "./one-slip.ts";
import { slipTree } from "./slip-tree.ts";

/** Few letters, so that words begin alike and slips meet. */
const word = fc.stringMatching(/^[abcक]{1,7}$/u);

it("finds the words that each word looked at by itself gives", () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, (some, typed) => {
      const words = some.toSorted((one, other) => (one < other ? -1 : 1));
      const found = new Set<string>();
      slipTree(words).eachWithOneSlip(typed, (at) => found.add(words[at] ?? ""));
      expect([...found].toSorted()).toEqual(words.filter((one) => beginsWithOneSlip(one, typed)).toSorted());
    }),
    { numRuns: 300 },
  );
});
