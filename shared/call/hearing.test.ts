import { expect, it } from "vitest";
import { counted, type Counted, hearingOf } from "./hearing.ts";

const at = (seconds: number, packetsReceived: number, packetsLost: number): Counted => ({
  ...{ atMs: seconds * 1_000, packetsReceived, packetsLost },
  bytesReceived: packetsReceived * 100,
});
const heard = (...all: readonly Counted[]) => hearingOf(all.reduce(counted, [] as readonly Counted[]));

it("tells what was lost and what came of the last two seconds, whatever was before", () => {
  const told = heard(at(0, 0, 0), at(1, 25, 0), at(2, 45, 5), at(3, 65, 10));
  expect(told).toEqual({ loss: 0.2, kbps: 16 });
});

it("says nothing of too little, and begins anew with another connection", () => {
  expect(heard(at(0, 0, 0))).toBeUndefined();
  expect(heard(at(0, 0, 0), at(2, 3, 1))).toBeUndefined();
  expect(heard(at(0, 900, 50), at(1, 925, 50), at(2, 25, 0))).toBeUndefined();
});

it("counts no packet as lost that came late", () => {
  expect(heard(at(0, 0, 4), at(1, 25, 4), at(2, 54, 0))?.loss).toBe(0);
});
