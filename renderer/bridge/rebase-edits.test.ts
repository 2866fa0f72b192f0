import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdit, type Draft, type Edit, emptyDraft } from "../../shared/domain/draft.ts";
import { rebaseEdits } from "./rebase-edits.ts";

const withHistory = (history: string): Draft => ({
  ...emptyDraft,
  sections: { ...emptyDraft.sections, history },
});
const splice = (at: number, remove: number, insert: string): Edit => ({
  kind: "splice",
  section: "history",
  at,
  remove,
  insert,
});
const textAfter = (history: string, edits: readonly Edit[]): string =>
  edits.reduce(applyEdit, withHistory(history)).sections.history;
const onTopOf = (was: string, is: string, edits: readonly Edit[]): string =>
  textAfter(is, rebaseEdits(withHistory(was), withHistory(is), edits));

/** Signs, each a word of its own and there once, so that each can be found again. */
const signsFrom = (first: number) => (count: number) =>
  Array.from({ length: count }, (_none, nth) => String.fromCodePoint(first + nth)).join("");
const ofBase = signsFrom(0x2500);
const theirs = signsFrom(0x2600);
const ours = signsFrom(0x2700);

const places = fc.array(fc.record({ at: fc.nat(60), remove: fc.nat(4), letters: fc.nat(3) }), {
  maxLength: 12,
});
type Places = typeof places extends fc.Arbitrary<infer T> ? T : never;

/** Splices that each put letters of their own, never beyond the text's end. */
function splicesIn(text: string, drawn: Places, lettersOf: (count: number) => string): readonly Edit[] {
  const supply = lettersOf(drawn.reduce((sum, { letters }) => sum + letters, 0));
  let [before, used] = [text, 0];
  return drawn.map(({ at, remove, letters }) => {
    const edit = splice(Math.min(at, before.length), remove, supply.slice(used, used + letters));
    used += letters;
    before = textAfter(before, [edit]);
    return edit;
  });
}

const rebasedTexts = fc
  .record({ length: fc.nat(30), foreign: places, own: places })
  .map(({ length, foreign, own }) => {
    const was = ofBase(length);
    const is = textAfter(was, splicesIn(was, foreign, theirs));
    const edits = splicesIn(was, own, ours);
    return { was, is, mine: textAfter(was, edits), both: onTopOf(was, is, edits) };
  });

const only = (text: string, kept: (letter: string) => boolean): string => [...text].filter(kept).join("");
const isFrom = (text: string) => {
  const letters = new Set(text);
  return (letter: string) => letters.has(letter);
};

describe("edits on top of a draft that went on without them", () => {
  it("each letter that either put stands there once, and each that either took is gone", () => {
    fc.assert(
      fc.property(rebasedTexts, ({ was, is, mine, both }) => {
        const isKept = (letter: string) =>
          was.includes(letter) ? is.includes(letter) && mine.includes(letter) : true;
        expect([...both].toSorted()).toEqual([...new Set(is + mine)].filter(isKept).toSorted());
      }),
    );
  });

  it("the letters of each stand in the order in which that one sees them", () => {
    fc.assert(
      fc.property(rebasedTexts, ({ is, mine, both }) => {
        expect(only(both, isFrom(is))).toBe(only(is, isFrom(both)));
        expect(only(both, isFrom(mine))).toBe(only(mine, isFrom(both)));
      }),
    );
  });

  it("where nothing has changed they are the same", () => {
    fc.assert(
      fc.property(fc.nat(30), places, (length, drawn) => {
        const was = withHistory(ofBase(length));
        const edits = splicesIn(was.sections.history, drawn, ours);
        expect(rebaseEdits(was, { ...was, visitKind: "follow-up" }, edits)).toEqual(edits);
      }),
    );
  });

  it("another section, a line and a visit keep what they are", () => {
    const edits: Edit[] = [
      { kind: "splice", section: "advice", at: 0, remove: 0, insert: "rest" },
      { kind: "set-visit", visitKind: "follow-up" },
    ];
    expect(rebaseEdits(withHistory("a"), withHistory("ba"), edits)).toEqual(edits);
  });

  it("what is typed behind a template that was put there goes on behind the template", () => {
    const carry: Edit = {
      kind: "carry",
      section: "history",
      carried: { text: "Cough:", from: "template" },
    };
    expect(onTopOf("fever", "High fever", [carry, splice("fever\nCough:".length, 0, " dry")])).toBe(
      "High fever\nCough: dry",
    );
  });
});
