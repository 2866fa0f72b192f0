import { describe, expect, it } from "vitest";
import { type Draft, emptyDraft } from "../../../shared/domain/draft.ts";
import { missingInDraft } from "./missing-in-draft.ts";

const mine = {
  consent: { given: true },
  ticket: { state: "claimed" as const, mine: true, claimUnconfirmed: false },
};
const written = (some: Partial<Draft["sections"]>): Draft => ({
  ...emptyDraft,
  sections: { ...emptyDraft.sections, ...some },
});

describe("what the review button counts", () => {
  it("starts with everything that paper needs", () => {
    expect(missingInDraft(emptyDraft, mine)).toEqual([
      "complaint",
      "diagnosis",
      "advice-or-medicine",
      "followUp",
    ]);
  });

  it("does not take spaces for a diagnosis", () => {
    expect(missingInDraft(written({ diagnosis: " \n " }), mine)).toContain("diagnosis");
    expect(missingInDraft(written({ diagnosis: "migraine" }), mine)).not.toContain("diagnosis");
  });

  it("accepts advice instead of a medicine", () => {
    expect(missingInDraft(written({ advice: "rest" }), mine)).not.toContain("advice-or-medicine");
  });

  it("names consent and claim, which the doctor cannot write", () => {
    const neither = { consent: { given: false }, ticket: { ...mine.ticket, mine: false } };
    expect(missingInDraft(emptyDraft, neither)).toEqual(expect.arrayContaining(["consent", "claim"]));
  });
});
