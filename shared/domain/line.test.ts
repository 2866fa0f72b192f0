import { expect, it } from "vitest";
import { lineOf } from "./line.ts";

it.each([
  ["good", { roundTripMs: 80, kbps: 2000 }],
  ["good", { roundTripMs: 80 }],
  ["thin", { roundTripMs: 80, kbps: 300 }],
  ["thin", { roundTripMs: 700, kbps: 2000 }],
  ["poor", { roundTripMs: 80, kbps: 100 }],
  ["poor", { roundTripMs: 3000 }],
] as const)("%s: the worse of delay and width", (line, figures) => {
  expect(lineOf(figures)).toBe(line);
});
