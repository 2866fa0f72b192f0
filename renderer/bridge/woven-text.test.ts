import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { selectedIn, spliceBoth, textOf, type TextSplice, weave } from "./woven-text.ts";

const put = (text: string, { at, remove, insert }: TextSplice): string =>
  text.slice(0, at) + insert + text.slice(at + remove);
const typedInto = (older: string, newer: string, splice: TextSplice): string =>
  spliceBoth(weave(older, newer), splice).splices.reduce(put, newer);
const letter = (at: number, insert: string): TextSplice => ({ at, remove: 0, insert });
const away = (at: number, remove: number): TextSplice => ({ at, remove, insert: "" });

describe("what was typed into a text that has changed behind the window", () => {
  it("a letter stands behind the letter that it was typed behind, whatever was written before it", () => {
    expect(typedInto("fever", "High fever", letter(5, "s"))).toBe("High fevers");
    expect(typedInto("fever, cough", "Since Monday fever, cough at night", letter(5, " 39"))).toBe(
      "Since Monday fever 39, cough at night",
    );
  });

  it("a letter between two changes stays in its word", () => {
    expect(typedInto("no fever; chest clear", "no chills, no fever; chest: creps", letter(8, "s"))).toBe(
      "no chills, no fevers; chest: creps",
    );
  });

  it("Backspace takes the letter that it was pressed for", () => {
    expect(typedInto("ab", "xab", away(1, 1))).toBe("xa");
    expect(typedInto("ab", "axb", away(1, 1))).toBe("ax");
  });

  it("Backspace takes nothing where the other window was first", () => {
    expect(spliceBoth(weave("abc", "ac"), away(1, 1)).splices).toEqual([]);
  });

  it("what was selected and typed over goes, and what another wrote in its midst stays", () => {
    expect(typedInto("one two three", "one two and a half three", { at: 0, remove: 13, insert: "1" })).toBe(
      "1and a half ",
    );
  });

  it("a letter in a word that another has replaced stands behind the new word", () => {
    expect(typedInto("took aspirin daily", "took ibuprofen daily", letter(9, "s"))).toBe(
      "took ibuprofens daily",
    );
  });

  it("Backspace in a word that another has replaced takes no letter of the new word", () => {
    expect(spliceBoth(weave("took aspirin", "took ibuprofen"), away(5, 7)).splices).toEqual([]);
  });

  it("two who write on at one end keep their words whole", () => {
    expect(typedInto("fever cou", "fever since Monday", letter(9, "gh"))).toBe("fever since Mondaygh");
    expect(typedInto("fever ", "fever rash", letter(6, "cough"))).toBe("fever coughrash");
  });

  it("no letter beyond the basic plane is cut", () => {
    expect(typedInto("😀 a", "😁 a", away(0, 2))).toBe("😁 a");
    expect(typedInto("😀a", "b😀a", letter(2, "c"))).toBe("b😀ca");
  });

  it("each splice finds both texts as the one before it left them", () => {
    const first = spliceBoth(weave("ab", "Xab"), letter(1, "1"));
    expect([textOf(first.woven, "older"), textOf(first.woven, "newer")]).toEqual(["a1b", "Xa1b"]);
    const second = spliceBoth(first.woven, letter(2, "2"));
    expect(second.splices).toEqual([letter(3, "2")]);
  });
});

describe("two texts in one row", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "b", " ", "\n", "1", "क", "ि", "😀", "😁"),
    maxLength: 20,
  });

  it("each can be read from it", () => {
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const woven = weave(older, newer);
        expect([textOf(woven, "older"), textOf(woven, "newer")]).toEqual([older, newer]);
      }),
    );
  });

  it("what is put into both is in both, and the splices of the newer one say how", () => {
    const places = fc.record({ at: fc.nat(25), remove: fc.nat(6), insert: text });
    fc.assert(
      fc.property(text, text, places, (older, newer, { at, ...rest }) => {
        // A caret never stands within a pair.
        const splice = { at: [...older].slice(0, at).join("").length, ...rest };
        const { woven, splices } = spliceBoth(weave(older, newer), splice);
        expect(textOf(woven, "newer")).toBe(splices.reduce(put, newer));
        if (rest.remove === 0) expect(textOf(woven, "older")).toBe(put(older, splice));
      }),
    );
  });

  it("what is very long and differs everywhere is taken as one change", () => {
    const [older, newer] = ["a ".repeat(3000), "b\n".repeat(3000)];
    expect(spliceBoth(weave(older, newer), letter(10, "x")).splices).toEqual([letter(newer.length, "x")]);
  });
});

describe("the caret in a text that has changed under it", () => {
  const caret = (older: string, newer: string, at: number) =>
    selectedIn(older, newer, { start: at, end: at }).end;

  it("stays behind its letter", () => {
    expect(caret("fever", "High fever", 3)).toBe(8);
    expect(caret("fever", "fever and cough", 2)).toBe(2);
  });

  it("stays before what another wrote where it stands", () => {
    expect(caret("fever", "fever and cough", 5)).toBe(5);
    expect(caret("", "fever", 0)).toBe(0);
  });

  it("stands at the end where all of its text is gone", () => expect(caret("fever", "", 3)).toBe(0));

  it("what is selected takes in nothing that another wrote at its edges", () => {
    expect(selectedIn("a bc d", "a X bc Y d", { start: 2, end: 4 })).toEqual({ start: 4, end: 6 });
    expect(selectedIn("bc", "", { start: 0, end: 2 })).toEqual({ start: 0, end: 0 });
  });
});
