import { expect, it } from "vitest";
import { emptyDraft } from "../../../shared/domain/draft.ts";
import { mayMergeUnasked } from "./two-drafts.ts";

const draft = (complaint: string, advice = "") => ({
  ...emptyDraft,
  sections: { ...emptyDraft.sections, complaint, advice },
});
const may = (base: string, mine: string, theirs: string, theirAdvice = "") =>
  mayMergeUnasked({
    base: draft(base),
    mine: draft(mine),
    theirs: draft(theirs, theirAdvice),
    ...{ draftSeq: 1, theirsAt: "" },
  });

it("drafts of two PCs are put together unasked where each says something of its own, in parts of its own", () => {
  expect(may("Fever", "Fever, cough", "Fever", "Rest")).toBe(true);
  expect(may("Fever", "Fever, cough", "Fever, rash")).toBe(false);
});

it("they are not where nothing of theirs would come in: it may be that they took back what is ours", () => {
  expect(may("Fever", "Fever, cough", "Fever")).toBe(false);
});
