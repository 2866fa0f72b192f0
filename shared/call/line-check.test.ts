import fc from "fast-check";
import { expect, it } from "vitest";
import { adviseOn, carries, type LineFigures, speedWords } from "./line-check.ts";

const good: LineFigures = {
  at: "2026-11-26T10:00:00.000Z",
  downKbps: 2_000,
  upKbps: 1_500,
  roundTripMs: 90,
  worstRoundTripMs: 140,
  unanswered: 0,
};

it("a good line bears a picture, and nothing is advised", () => {
  expect(adviseOn(good)).toEqual({ carries: "picture", because: [], deeds: [] });
});

it("the narrower of both ways decides, and is named", () => {
  expect(adviseOn({ ...good, upKbps: 200 })).toEqual({
    carries: "small-picture",
    because: ["narrow-up"],
    deeds: ["others-off"],
  });
  expect(adviseOn({ ...good, downKbps: 80 })).toMatchObject({ carries: "voice", because: ["narrow-down"] });
});

it("below the voice there are voice notes and the telephone, and at last the telephone alone", () => {
  expect(adviseOn({ ...good, upKbps: 20, downKbps: 20 })).toMatchObject({
    carries: "voice-notes",
    deeds: ["notes", "phone", "others-off"],
  });
  expect(adviseOn({ ...good, unanswered: 1, upKbps: 0, downKbps: 0 })).toEqual({
    carries: "nothing",
    because: [],
    deeds: ["phone", "nearer"],
  });
});

it("a late line asks for pauses, a stumbling one for a place nearer to the router", () => {
  expect(adviseOn({ ...good, roundTripMs: 600, worstRoundTripMs: 700 }).deeds).toEqual(["pauses"]);
  expect(adviseOn({ ...good, worstRoundTripMs: 900 })).toMatchObject({
    because: ["stumbles"],
    deeds: ["nearer"],
  });
});

it("says speeds as people read them", () => {
  expect([64, 2_400, 8_388_600].map(speedWords)).toEqual(["64 kbit/s", "2.4 Mbit/s", "> 100 Mbit/s"]);
});

it("a line that is better in every figure never bears less", () => {
  const figures = fc.record({
    at: fc.constant(good.at),
    downKbps: fc.double({ min: 0, max: 5_000, noNaN: true }),
    upKbps: fc.double({ min: 0, max: 5_000, noNaN: true }),
    roundTripMs: fc.double({ min: 1, max: 5_000, noNaN: true }),
    worstRoundTripMs: fc.double({ min: 1, max: 9_000, noNaN: true }),
    unanswered: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(figures, fc.double({ min: 1, max: 9, noNaN: true }), (line, better) => {
      const other: LineFigures = {
        ...line,
        downKbps: line.downKbps * better,
        upKbps: line.upKbps * better,
        roundTripMs: line.roundTripMs / better,
        unanswered: line.unanswered / better,
      };
      const rank = (one: LineFigures) => carries.indexOf(adviseOn(one).carries);
      expect(rank(other)).toBeLessThanOrEqual(rank(line));
    }),
  );
});
