import { expect, it } from "vitest";
import { outOfDate } from "../sim/mutate.ts";
import { mutants } from "./mutants.ts";

it.each(mutants)("the safety lines of a mutant still stand where its list says: $name", (mutant) => {
  const { name, also = [] } = mutant;
  expect([mutant, ...also].map((turned) => outOfDate({ name, ...turned }))).toEqual(
    [mutant, ...also].map(() => undefined),
  );
});
