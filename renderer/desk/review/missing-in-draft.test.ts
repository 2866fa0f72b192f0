import { describe, expect, it } from "vitest";
import type { ConsultState } from "../../../shared/domain/consult-state.ts";
import { type Draft, emptyDraft } from "../../../shared/domain/draft.ts";
import { missingInDraft } from "./missing-in-draft.ts";

const mine = {
  consent: { given: true },
  ticket: { state: "claimed" as const, mine: true },
  issue: { state: "not-signed" as const },
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
    const neither = { ...mine, consent: { given: false }, ticket: { ...mine.ticket, mine: false } };
    expect(missingInDraft(emptyDraft, neither)).toEqual(expect.arrayContaining(["consent", "claim"]));
  });

  it("counts that the consult waits for results or has ended: the hub would issue nothing of it", () => {
    const all = written({ complaint: "cough", diagnosis: "cold", advice: "rest", followUp: "3 days" });
    const standing = (state: ConsultState) => missingInDraft(all, { ...mine, ticket: { state, mine: true } });
    expect(standing("in-consult")).toEqual([]);
    expect(standing("awaiting-results")).toEqual(["not-resumed"]);
    expect(standing("transferred")).toEqual(["ended"]);
  });
});
