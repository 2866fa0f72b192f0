import { expect, it } from "vitest";
import { choiceIn } from "./choice.ts";

it("the first patient stays chosen when a red one comes on top", () => {
  const first = choiceIn(["a", "b"], undefined);
  expect(first).toEqual({ id: "a", at: 0 });
  expect(choiceIn(["red", "a", "b"], first)).toEqual({ id: "a", at: 1 });
});

it("where the chosen one left, the one in the same place is chosen and stays", () => {
  const moved = choiceIn(["a", "c"], { id: "b", at: 1 });
  expect(moved).toEqual({ id: "c", at: 1 });
  expect(choiceIn(["red", "a", "c"], moved)).toEqual({ id: "c", at: 2 });
  expect(choiceIn(["a"], { id: "c", at: 2 })).toEqual({ id: "a", at: 0 });
});

it("an empty list has no choice", () => {
  expect(choiceIn([], { id: "a", at: 0 })).toBeUndefined();
});
