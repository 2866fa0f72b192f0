import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginsWithOneSlip } from "./one-slip.ts";
import { typeAhead } from "./type-ahead.ts";

const table = [
  { names: ["paracetamol", "पैरासिटामोल"], synonyms: ["pcm", "crocin"], detail: "500 mg tablet" },
  { names: ["paracetamol", "पैरासिटामोल"], synonyms: ["pcm", "crocin"], detail: "125 mg/5 mL syrup" },
  { names: ["metformin", "मेटफ़ॉर्मिन"], synonyms: ["glycomet"], detail: "500 mg tablet" },
  { names: ["metoprolol", "मेटोप्रोलोल"], synonyms: ["met xl"], detail: "25 mg tablet" },
  { names: ["High blood pressure", "उच्च रक्तचाप"], synonyms: ["htn", "hypertension"] },
  { names: ["Sunita"], synonyms: [] },
  { names: ["सुनीता"], synonyms: [] },
  { names: ["lactulose"], synonyms: [] },
  { names: ["chloroquine"], synonyms: [] },
];
const { search } = typeAhead(table);

describe("type-ahead", () => {
  it.each([
    ["an abbreviation", "pcm", 0],
    ["a beginning", "glyc", 2],
    ["a later word", "pressure", 4],
    ["several words", "high blood", 4],
    ["words that narrow", "para syrup", 1],
    ["Devanagari", "मेटफ", 2],
    ["one letter too many", "metfformin", 2],
    ["one letter too few", "metfrmin", 2],
    ["another letter", "metdormin", 2],
    ["two letters exchanged", "metofrmin", 2],
    ["a slip at the first letter", "netformin", 2],
    ["a slip in one of two words", "hihg blood", 4],
    ["a Hindi name in Latin letters", "uccha raktacap", 4],
    ["a Latin name in Devanagari", "क्रोसिन", 0],
    ["z that Hindi writes where English has s", "लैक्टुलोज़", 7],
    ["qu that Hindi writes with v", "क्लोरोक्विन", 8],
    ["a name with a word behind it that is none", "क्लोरोक्विन (गोली)", 8],
  ])("finds by %s", (_, text, row) => {
    expect(search(text, 3)[0]).toBe(row);
  });

  it("finds a name in the other script where it stands in that alone", () => {
    expect(search("sunita", 3)).toEqual([5, 6]);
    expect(search("सुनीता", 3)).toEqual([6, 5]);
  });

  it("puts what is used more before what is only spelt the same, and a whole word before both", () => {
    const weights = new Float32Array(table.length);
    weights[3] = 4;
    expect(search("met", 3, weights)[0]).toBe(3);
    expect(search("metformin", 3, weights)[0]).toBe(2);
  });

  it("puts what only sounds alike behind what is spelt so, however often it is used", () => {
    const alike = typeAhead([
      { names: ["maltoz"], synonyms: [] },
      { names: ["maltos"], synonyms: [] },
    ]);
    expect(alike.search("maltos", 3, Float32Array.from([9, 0]))[0]).toBe(1);
  });

  it("finds the same where a table is so long that the best of a beginning are kept", () => {
    const long = Array.from({ length: 200 }, (_, at) => ({ names: [`para${at} forte`], synonyms: ["pcm"] }));
    const { search: ask } = typeAhead(long);
    expect(ask("para", 4)).toEqual([0, 1, 2, 3]);
    expect(ask("fort", 3)).toEqual([0, 1, 2]);
    const weights = new Float32Array(200);
    weights[150] = 2;
    expect(ask("para", 2, weights)).toEqual([150, 0]);
    expect(ask("para", 30)).toHaveLength(30);
  });

  it("answers nothing where nothing fits, and never more than asked", () => {
    expect(search("zzzzz", 3)).toEqual([]);
    expect(search("   ", 3)).toEqual([]);
    expect(search("m", 1)).toHaveLength(1);
  });

  it("forgives each single slip in a beginning", () => {
    const word = fc.stringMatching(/^[a-z]{6,12}$/u);
    fc.assert(
      fc.property(
        word,
        fc.nat(),
        fc.constantFrom("more", "less", "other", "exchanged"),
        (one, where, how) => {
          const at = where % (one.length - 1);
          const slip = {
            more: `${one.slice(0, at)}q${one.slice(at)}`,
            less: one.slice(0, at) + one.slice(at + 1),
            other: `${one.slice(0, at)}q${one.slice(at + 1)}`,
            exchanged: one.slice(0, at) + (one[at + 1] ?? "") + (one[at] ?? "") + one.slice(at + 2),
          }[how];
          expect(beginsWithOneSlip(one, slip)).toBe(true);
        },
      ),
    );
  });
});
