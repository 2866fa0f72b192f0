import { expect, it } from "vitest";
import { dice } from "./chance.ts";
import { fateOf } from "./fate.ts";

const many = Array.from({ length: 4000 }, (_, request) => request);

it("a bad line does everything that a line can do, and the same again for the same seed", () => {
  const fates = many.map((request) => fateOf(7, 3, request, "bad"));
  expect(new Set(fates.map(({ kind }) => kind))).toEqual(
    new Set([
      "passed",
      "delayed",
      "dropped",
      "swallowed",
      "request-halved",
      "answer-halved",
      "answer-lost",
      "doubled",
    ]),
  );
  expect(many.map((request) => fateOf(7, 3, request, "bad"))).toEqual(fates);
  expect(many.map((request) => fateOf(8, 3, request, "bad"))).not.toEqual(fates);
});

it("nothing happens to a good line, and nothing passes a dead one", () => {
  expect(new Set(many.map((request) => fateOf(1, 1, request, "good").kind))).toEqual(new Set(["passed"]));
  expect(new Set(many.map((request) => fateOf(1, 1, request, "dead").kind))).toEqual(new Set(["dropped"]));
});

it("draws are spread evenly, so that kills fall at any instant", () => {
  const counts = dice(5, "kill");
  const seen = new Map<number, number>();
  for (const _ of many) {
    const at = counts.below(10);
    seen.set(at, (seen.get(at) ?? 0) + 1);
  }
  for (const count of seen.values()) expect(Math.abs(count - 400)).toBeLessThan(100);
  expect(seen.size).toBe(10);
});
