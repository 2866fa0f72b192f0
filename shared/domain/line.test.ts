import { expect, it } from "vitest";
import { lineOf } from "./line.ts";

it.each([
  ["good", { roundTripMs: 80, downKbps: 2000 }],
  ["good", { roundTripMs: 80 }],
  ["thin", { roundTripMs: 80, downKbps: 300 }],
  ["thin", { roundTripMs: 700, downKbps: 2000 }],
  ["poor", { roundTripMs: 80, downKbps: 100 }],
  ["poor", { roundTripMs: 3000 }],
] as const)("%s: the worse of delay and width", (line, figures) => {
  expect(lineOf(figures)).toBe(line);
});
