import { expect, it } from "vitest";
import { applyEdit, type Edit, emptyDraft } from "../../shared/domain/draft.ts";
import { acknowledged, goOnFrom, judge, nothingWritten, refused, sent } from "./ledger.ts";

const letters = [..."नमस्ते a"].map((insert, at): Edit => ({
  kind: "splice",
  section: "complaint",
  at,
  remove: 0,
  insert,
}));
const draftOf = (edits: readonly Edit[]) => edits.reduce(applyEdit, emptyDraft);
const batch = (firstSeq: number, edits: readonly Edit[]) => ({ firstSeq, edits });
const saved = batch(1, letters.slice(0, 5));
const inFlight = batch(6, letters.slice(5));
const written = sent(acknowledged(sent(nothingWritten, saved), saved, 5), inFlight);
const whole = { lost: 0, doubled: 0 };

it("all that was acknowledged, with or without what was in flight, is whole", () => {
  for (const seq of [5, letters.length])
    expect(judge(written, { draft: draftOf(letters.slice(0, seq)), seq })).toEqual(whole);
});

it("half of what was in flight is something that nobody sent so", () => {
  expect(judge(written, { draft: draftOf(letters.slice(0, 6)), seq: 6 })).toMatchObject({ doubled: 1 });
});

it("an acknowledged letter that is gone is lost, whatever the desk says of its number", () => {
  expect(judge(written, { draft: draftOf(letters.slice(0, 3)), seq: 3 })).toMatchObject({ lost: 2 });
  expect(judge(written, { draft: draftOf(letters.slice(0, 4)), seq: 5 })).toMatchObject({ lost: 1 });
  const draft = draftOf(letters);
  const reversed = [...draft.sections.complaint].toReversed().join("");
  const other = { ...draft, sections: { ...draft.sections, complaint: reversed } };
  expect(judge(written, { draft: other, seq: letters.length })).toMatchObject({ lost: 1 });
});

it("a letter that came twice, or that nobody typed, is doubled", () => {
  const more = [...letters, ...letters.slice(0, 2)];
  expect(judge(written, { draft: draftOf(more), seq: more.length })).toMatchObject({ doubled: 5 });
  const twice = draftOf([...letters.slice(0, 5), ...letters.slice(4, 5)]);
  expect(judge(written, { draft: twice, seq: 5 })).toMatchObject({ doubled: 1 });
});

it("after a death the numbers of what was not there are used again with other content", () => {
  const again = batch(7, letters.slice(0, 1));
  const went = goOnFrom(written, { draft: draftOf(letters.slice(0, 6)), seq: 6 });
  const draft = draftOf([...letters.slice(0, 6), ...letters.slice(0, 1)]);
  expect(judge(sent(went, again), { draft, seq: 7 })).toEqual(whole);
});

it("a second window's batch that was refused takes nothing from what the first has saved", () => {
  const late = batch(1, letters.slice(0, 2));
  const after = refused(sent(written, late), late);
  expect(judge(after, { draft: draftOf(letters), seq: letters.length })).toEqual(whole);
});

it("of two windows' batches under the same numbers either may have been first, and both were never", () => {
  const [one, other] = [batch(6, letters.slice(5, 6)), batch(6, letters.slice(0, 1))];
  const both = sent(sent(acknowledged(sent(nothingWritten, saved), saved, 5), one), other);
  for (const { edits } of [one, other])
    expect(judge(both, { draft: draftOf([...saved.edits, ...edits]), seq: 6 })).toEqual(whole);
  expect(
    judge(both, { draft: draftOf([...saved.edits, ...one.edits, ...other.edits]), seq: 7 }),
  ).toMatchObject({ doubled: 2 });
  expect(
    judge(acknowledged(acknowledged(both, one, 6), other, 6), { draft: draftOf(letters), seq: 6 }),
  ).toMatchObject({
    lost: 1,
  });
});
