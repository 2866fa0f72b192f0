import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Splice, spliceBetween } from "./splice.ts";

const apply = (text: string, splice: Splice): string =>
  text.slice(0, splice.at) + splice.insert + text.slice(splice.at + splice.remove);

describe("the splice between two texts", () => {
  it("is nothing when nothing changed", () => {
    expect(spliceBetween("fever", "fever", 2)).toBeUndefined();
  });

  it("is one letter for one key", () => {
    expect(spliceBetween("feve", "fever", 5)).toEqual({ at: 4, remove: 0, insert: "r" });
  });

  it("stands where the caret stands when letters repeat", () => {
    expect(spliceBetween("aaaa", "aaaaa", 2)).toEqual({ at: 1, remove: 0, insert: "a" });
  });

  it("replaces a selected word without touching its neighbours", () => {
    expect(spliceBetween("no chest pain", "no back pain", 7)).toEqual({ at: 3, remove: 5, insert: "back" });
  });

  it("follows a Devanagari composition that rewrites its own letters", () => {
    expect(spliceBetween("क", "कि", 2)).toEqual({ at: 1, remove: 0, insert: "ि" });
  });

  it("does not cut an emoji in half", () => {
    expect(spliceBetween("😀", "😁", 2)).toEqual({ at: 0, remove: 2, insert: "😁" });
  });

  it("reproduces any text from any other, at any caret", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 40 });
    fc.assert(
      fc.property(text, text, fc.nat(90), (before, after, caret) => {
        const splice = spliceBetween(before, after, Math.min(caret, after.length));
        expect(splice === undefined ? before : apply(before, splice)).toBe(after);
        expect(splice?.insert ?? "").toBe((splice?.insert ?? "").toWellFormed());
      }),
    );
  });

  it("reproduces a whole sitting from its splices alone", () => {
    const texts = fc.array(fc.string({ unit: "grapheme", maxLength: 30 }), { maxLength: 20 });
    fc.assert(
      fc.property(texts, (sitting) => {
        let replayed = "";
        for (const [index, text] of sitting.entries()) {
          const splice = spliceBetween(sitting[index - 1] ?? "", text);
          if (splice !== undefined) replayed = apply(replayed, splice);
          expect(replayed).toBe(text);
        }
      }),
    );
  });
});
