import { expect, it } from "vitest";
import { waitEstimate } from "./wait-estimate.ts";

const now = "2026-03-01T10:00:00.000Z";
const before = (minutes: number) => new Date(Date.parse(now) - minutes * 60_000).toISOString();

it("says nothing where fewer than three were taken in the last hour", () => {
  expect(waitEstimate(1, [], now)).toBeUndefined();
  expect(waitEstimate(1, [before(5), before(10)], now)).toBeUndefined();
  expect(waitEstimate(1, [before(5), before(10), before(61)], now)).toBeUndefined();
});

it("is a range around what the last hour would make of this place", () => {
  const everyTen = [before(10), before(20), before(30), before(40)];
  expect(waitEstimate(1, everyTen, now)).toEqual({ low: 5, high: 20 });
  expect(waitEstimate(3, everyTen, now)).toEqual({ low: 15, high: 55 });
});

it("never promises an instant: the range is at least five minutes wide", () => {
  expect(waitEstimate(1, [before(1), before(0.5), before(0.2)], now)).toEqual({ low: 0, high: 5 });
});
