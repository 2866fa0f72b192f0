import { expect, it } from "vitest";
import type { Account } from "../auth/account.ts";
import { watchCentres } from "./centre-presence.ts";

const worker = { role: "health-worker", centreId: "one" } as Account; // all that is looked at

it("tells a line that changed at once, and one that stays with its age once a minute", () => {
  const clock = { nowMs: 1_000_000 };
  const centres = watchCentres(false, () => clock.nowMs);
  centres.came("socket", worker);
  expect(centres.measured("socket", "thin")).toBe(true);
  expect(centres.told().centres).toEqual([{ centreId: "one", line: "thin", ageMs: 0 }]);
  clock.nowMs += 20_000;
  expect(centres.measured("socket", "thin")).toBe(false);
  clock.nowMs += 20_000;
  expect(centres.told().centres[0]?.ageMs).toBe(20_000);
  clock.nowMs += 60_000;
  expect(centres.measured("socket", "thin")).toBe(true);
  expect(centres.measured("socket", "poor")).toBe(true);
});
