import fc from "fast-check";
import { expect, it } from "vitest";
import { firstPieceBytes, nextPieceBytes } from "./piece-size.ts";

/** Pieces of a file on a line of so many bits a second, one after the other. */
function pieces(bps: number, answerMs: number): readonly number[] {
  const all = [firstPieceBytes];
  for (let nth = 0; nth < 12; nth += 1) {
    const bytes = all.at(-1) ?? 0;
    all.push(nextPieceBytes(bytes, answerMs + (bytes * 8_000) / bps, answerMs));
  }
  return all;
}

it("keeps a thin line free for the voice, and fills a wide one whatever its round trip", () => {
  expect(pieces(200_000, 150).at(-1)).toBeLessThan(8_000);
  expect(pieces(64_000, 150).at(-1)).toBe(4_096);
  expect(pieces(5_000_000, 300).at(-1)).toBe(49_152);
});

it("never makes a piece of nothing, nor one that the hub refuses", () => {
  const any = fc.integer({ min: 0, max: 100_000 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 49_152 }), any, any, (bytes, tookMs, answerMs) => {
      const next = nextPieceBytes(bytes, tookMs, answerMs);
      expect(next).toBeGreaterThanOrEqual(4_096);
      expect(next).toBeLessThanOrEqual(49_152);
    }),
  );
});
