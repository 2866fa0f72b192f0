import { expect, it } from "vitest";
import { counted, type Counted, hearingOf, type Packets, type Read } from "./hearing.ts";

const none: Packets = { received: 0, lost: 0 };
const at = (seconds: number, received: number, lost: number, picture = none): Counted => ({
  ...{ atMs: seconds * 1_000, voice: { received, lost }, picture },
  bytesReceived: (received + picture.received) * 100,
});
const heard = (...all: readonly Counted[]) => hearingOf(all.reduce(counted, [] as readonly Read[]));

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

it("tells nothing of what a picture lost before it rested, and all that it loses since", () => {
  const before: Packets = { received: 300, lost: 5 };
  const resting = [0, 1, 2, 3, 4].map((second) => at(second, second * 25, 0, before));
  // 40 packets of the thin time, of which nobody heard before the next one came.
  const anew = at(5, 125, 0, { received: 307, lost: 45 });
  expect(heard(...resting, anew)?.loss).toBe(0);
  const losing = at(6, 150, 0, { received: 314, lost: 55 });
  expect(heard(...resting, anew, losing)?.loss).toBeCloseTo(10 / (14 + 50 + 10));
});

it("tells at once what a picture loses that never rested, though a second of it was lost whole", () => {
  const told = heard(
    at(0, 0, 0, { received: 100, lost: 0 }),
    at(1, 25, 0, { received: 100, lost: 0 }),
    at(2, 50, 0, { received: 110, lost: 40 }),
  );
  expect(told?.loss).toBeCloseTo(40 / (50 + 10 + 40));
});
