import { expect, it } from "vitest";
import { applyEdit, type Edit, emptyDraft } from "../../shared/domain/draft.ts";
import { acknowledged, cutTo, judge, nothingWritten, sent } from "./ledger.ts";

const letters = [..."नमस्ते a"].map((insert, at): Edit => ({
  kind: "splice",
  section: "complaint",
  at,
  remove: 0,
  insert,
}));
const draftOf = (edits: readonly Edit[]) => edits.reduce(applyEdit, emptyDraft);
const written = acknowledged(sent(nothingWritten, 1, letters), 5);

it("all that was acknowledged, with or without what was in flight, is whole", () => {
  for (const seq of [5, 6, letters.length])
    expect(judge(written, { draft: draftOf(letters.slice(0, seq)), seq })).toEqual({ lost: 0, doubled: 0 });
});

it("an acknowledged letter that is gone is lost, whatever the desk says of its number", () => {
  expect(judge(written, { draft: draftOf(letters.slice(0, 3)), seq: 3 })).toMatchObject({ lost: 2 });
  expect(judge(written, { draft: draftOf(letters.slice(0, 4)), seq: 5 })).toMatchObject({ lost: 1 });
  const whole = draftOf(letters);
  const reversed = [...whole.sections.complaint].toReversed().join("");
  const draft = { ...whole, sections: { ...whole.sections, complaint: reversed } };
  expect(judge(written, { draft, seq: letters.length })).toMatchObject({ lost: 1 });
});

it("a letter that came twice, or that nobody typed, is doubled", () => {
  expect(
    judge(written, { draft: draftOf([...letters.slice(0, 5), ...letters.slice(4, 5)]), seq: 5 }),
  ).toMatchObject({
    doubled: 1,
  });
  const more = [...letters, ...letters.slice(0, 2)];
  expect(judge(written, { draft: draftOf(more), seq: more.length })).toMatchObject({ doubled: 2 });
});

it("after a death the numbers of what was not there are used again with other content", () => {
  const again = sent(cutTo(written, 6), 7, letters.slice(0, 1));
  expect(judge(again, { draft: draftOf([...letters.slice(0, 6), ...letters.slice(0, 1)]), seq: 7 })).toEqual({
    lost: 0,
    doubled: 0,
  });
});
