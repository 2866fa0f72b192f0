import { expect, it } from "vitest";
import { givingWay } from "./giving-way.ts";

const oldestFirst = [
  { name: "a", bytes: 10 },
  { name: "b", bytes: 20 },
  { name: "c", bytes: 30 },
];

it.each([
  ["none where there is room", -5, []],
  ["none where there is just room", 0, []],
  ["the oldest, and no more than it takes", 10, ["a"]],
  ["the next, too, where one is too little", 11, ["a", "b"]],
  ["all of them", 60, ["a", "b", "c"]],
  ["none where all together would make too little room", 61, undefined],
])("%s", (_, missingBytes, names) => {
  expect(givingWay(oldestFirst, missingBytes)).toEqual(names);
});
