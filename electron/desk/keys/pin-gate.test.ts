import fc from "fast-check";
import { expect, it } from "vitest";
import { judgePin, mostWrongPins, pinAllowed } from "./pin-gate.ts";

it("the fifth wrong PIN asks for the passphrase, and so does everything after it", () => {
  expect([1, 2, 3, 4, 5, 6].map((tryNumber) => judgePin(tryNumber, false))).toEqual([
    "wrong",
    "wrong",
    "wrong",
    "wrong",
    "passphrase-needed",
    "passphrase-needed",
  ]);
});

it("a right PIN after too many wrong ones is not looked at", () => {
  expect(judgePin(mostWrongPins, true)).toBe("right");
  expect(judgePin(mostWrongPins + 1, true)).toBe("passphrase-needed");
});

it("who may not try gets no right answer, whatever the number", () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.boolean(), (wrongBefore, right) => {
      if (!pinAllowed(wrongBefore)) expect(judgePin(wrongBefore + 1, right)).toBe("passphrase-needed");
    }),
  );
});
