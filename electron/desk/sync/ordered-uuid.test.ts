import { expect, it } from "vitest";
import { z } from "zod";
import { orderedUuid } from "./ordered-uuid.ts";

it("each is a UUID of version 7 and greater than the last, within a millisecond and when the clock goes back", () => {
  const nowMs = Date.parse("2026-11-26T09:00:00.000Z");
  const times = [...Array.from({ length: 9_000 }, () => nowMs), nowMs - 60_000, nowMs - 60_000, nowMs + 5];
  const made = times.map((ms) => orderedUuid(ms));
  expect(made.every((one) => z.uuid({ version: "v7" }).safeParse(one).success)).toBe(true);
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
});
