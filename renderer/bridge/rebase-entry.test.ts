import { expect, it } from "vitest";
import { applyEdit, type Draft, type Edit, emptyDraft } from "../../shared/domain/draft.ts";
import { lineId } from "../../shared/domain/ids.ts";
import type { LineEntry } from "../../shared/domain/line-entry.ts";
import { emptyFields } from "../../shared/domain/own-line.ts";
import { rebaseEdits } from "./rebase-edits.ts";
import { rebaseEntry } from "./rebase-entry.ts";

const typed = (text: string, ...aside: readonly string[]): LineEntry => ({
  ...{ ...emptyFields, typed: text },
  ...(aside.length === 0 ? {} : { aside: aside.map((one) => ({ ...emptyFields, typed: one })) }),
});
const withEntry = (entry?: LineEntry): Draft => ({
  ...emptyDraft,
  ...(entry === undefined ? {} : { entry }),
});
const setEntry = (entry?: LineEntry): Edit => ({
  kind: "set-entry",
  ...(entry === undefined ? {} : { entry }),
});

it("a letter in one window leaves the line that another began, and those that wait behind it", () => {
  const is = withEntry(typed("amox 500 tds", "pcm 650"));
  const edits = rebaseEdits(withEntry(), is, [setEntry(typed("i")), setEntry(typed("ib"))]);
  expect(edits.reduce(applyEdit, is).entry).toEqual(typed("ib", "amox 500 tds", "pcm 650"));
});

it("two windows that write by turns have each its own line once, as far as it is written", () => {
  const second = rebaseEntry(undefined, typed("amox"), typed("i"));
  expect(second).toEqual(typed("i", "amox"));
  const first = rebaseEntry(typed("amox"), second, typed("amox 500"));
  expect(first).toEqual(typed("amox 500", "i"));
  expect(rebaseEntry(second, first, typed("ibu", "amox"))).toEqual(typed("ibu", "amox 500"));
});

it("where this window's line is put down or cleared, the other window's comes into the fields", () => {
  expect(rebaseEntry(typed("i"), typed("amox", "i"), undefined)).toEqual(typed("amox"));
  expect(rebaseEntry(undefined, undefined, undefined)).toBeUndefined();
});

it("what the other window has put down or cleared does not wait here again", () => {
  expect(rebaseEntry(typed("i", "amox"), typed("i"), typed("ib", "amox"))).toEqual(typed("ib"));
  expect(rebaseEntry(typed("", "amox"), undefined, { ...emptyFields, aside: [typed("amox")] })).toBe(
    undefined,
  );
});

it("a whole line that the other window wrote over an opened one is a line of its own", () => {
  const opened = { ...typed("amox 500 tds"), lineId: lineId.parse("opened") };
  expect(rebaseEntry(undefined, opened, typed("i"))).toEqual(typed("i", "amox 500 tds"));
});

it("where the other window wrote elsewhere, the line stays as it was written", () => {
  const edits = [setEntry(typed("ib"))];
  const is: Draft = { ...withEntry(typed("i")), visitKind: "follow-up" };
  expect(rebaseEdits(withEntry(typed("i")), is, edits)).toEqual(edits);
});
