import { expect, it } from "vitest";
import { isSameDay, sayDayAndTime, sayWeekday } from "./say-when.ts";

it("day and hour are India's, as on the paper, whatever the PC is set to", () => {
  const lateInLondon = "2026-11-26T19:02:00.000Z";
  expect(sayDayAndTime(lateInLondon, "en")).toBe("27 Nov 2026, 00:32");
  expect(sayWeekday(lateInLondon, "en")).toMatch(/^Fri.* 27 Nov/);
  expect(isSameDay(lateInLondon, "2026-11-27T18:29:00.000Z")).toBe(true);
  expect(isSameDay(lateInLondon, "2026-11-26T18:29:00.000Z")).toBe(false);
});
