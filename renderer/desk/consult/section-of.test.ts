import { expect, it } from "vitest";
import { emptyDraft, noteSections } from "../../../shared/domain/draft.ts";
import { missingForSigning } from "../../../shared/rules/review.ts";
import { sectionOf } from "./section-of.ts";

it("whatever a doctor can write of what is missing has a part of the note to go to; claim and consent have none", () => {
  const missing = missingForSigning({ draft: emptyDraft, consentGiven: false, barrier: "claim" });
  expect(missing.map((what) => [what, sectionOf(what)])).toEqual([
    ["claim", undefined],
    ["consent", undefined],
    ["complaint", "complaint"],
    ["diagnosis", "diagnosis"],
    ["advice-or-medicine", "advice"],
    ["followUp", "followUp"],
  ]);
  for (const what of missing) {
    const section = sectionOf(what);
    if (section !== undefined) expect(noteSections).toContain(section);
  }
});
