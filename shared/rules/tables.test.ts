import { describe, expect, it } from "vitest";
import {
  type ConsultState,
  consultState,
  consultStates,
  isIssuable,
  isPaperOut,
} from "../domain/consult-state.ts";
import { emptyDraft } from "../domain/draft.ts";
import { flagRows } from "../domain/flag-words.ts";
import { medicine } from "../domain/medicine.ts";
import { crossings } from "./allergy-crossing.ts";
import { findMedicine, medicines, searchMedicines } from "./medicines/index-of-medicines.ts";
import { sourceOf } from "../knowledge/source-columns.ts";
import { ruleRegistry, sharesOfVerified } from "./registry.ts";
import { missingForSigning, signingBarrier } from "./review.ts";
import { shippedRules } from "./rule-set.ts";

const ids = (text: string, limit = 3) => searchMedicines(text, limit).map((found) => found.id);

describe("the list of medicines", () => {
  it("fits the contract, with an id of its own and a Hindi name for each row", () => {
    expect(medicines.length).toBeGreaterThanOrEqual(60);
    expect(new Set(medicines.map((row) => row.id)).size).toBe(medicines.length);
    for (const row of medicines) {
      expect(medicine.parse(row)).toEqual(row);
      expect(row.id).toMatch(/^[a-z0-9.-]+$/);
      expect(row.genericHindi).toMatch(/[\u0900-\u097f]/);
    }
  });

  it("keeps the ids that records hold", () => {
    for (const id of [
      "paracetamol-500mg-tablet",
      "amoxicillin-500mg-capsule",
      "amlodipine-5mg-tablet",
      "metformin-500mg-tablet",
      "ciprofloxacin-0.3pct-eye-drops",
      "salbutamol-100mcg-per-puff-inhaler",
    ]) {
      expect(findMedicine(id)?.id).toBe(id);
    }
    expect(findMedicine("no-such-medicine")).toBeUndefined();
  });

  it("finds by abbreviation, start, brand, Hindi with and without nukta, and narrows by strength", () => {
    expect(ids("pcm", 1)).toEqual(["paracetamol-500mg-tablet"]);
    expect(ids("mtf", 1)).toEqual(["metformin-500mg-tablet"]);
    expect(ids("AMLO 5", 1)).toEqual(["amlodipine-5mg-tablet"]);
    expect(ids("पैरा", 1)).toEqual(["paracetamol-500mg-tablet"]);
    expect(ids("जिंक")[0]).toBe("zinc-sulphate-20mg-tablet");
    expect(ids("amox 250 syrup")).toEqual(["amoxicillin-250mg-per-5ml-syrup"]);
    expect(ids("clavulanic", 1)).toEqual(["amoxicillin-clavulanic-acid-500mg-125mg-tablet"]);
  });

  it("finds what is prohibited, so that it can be refused with a reason", () => {
    expect(ids("alpraz", 1)).toEqual(["alprazolam-0.25mg-tablet"]);
  });

  it("answers nothing to nothing, and at most as many as asked", () => {
    expect(ids("  ")).toEqual([]);
    expect(ids("zzzz")).toEqual([]);
    expect(ids("a", 4)).toHaveLength(4);
  });
});

describe("the rule registry", () => {
  it("names each rule once, in both languages, with a source", () => {
    expect(new Set(ruleRegistry.map((rule) => rule.id)).size).toBe(ruleRegistry.length);
    for (const rule of ruleRegistry) {
      expect(rule.name.hi).toMatch(/[\u0900-\u097f]/);
      expect(rule.source.document).not.toBe("");
    }
  });

  it("knows the rule of every flag", () => {
    const known = new Set(ruleRegistry.map((rule) => rule.id));
    for (const row of flagRows) expect(known).toContain(row.rule);
  });

  it("counts what is verified without flattering", () => {
    for (const { verified, memory, total } of sharesOfVerified()) {
      expect(verified + memory).toBeLessThanOrEqual(total);
    }
    expect(sharesOfVerified().find((share) => share.what === "medicines")?.total).toBe(medicines.length);
  });
});

describe("a source", () => {
  it("is a document that was opened, on a day that stands beside it, in every table that may stop or calculate", () => {
    const {
      crossings: crossed,
      interactions,
      pregnancyBars,
      childBars,
      childDoses,
      adultMaxima,
      guidelineRows,
    } = shippedRules;
    const rows = [
      ...[...crossed, ...interactions, ...pregnancyBars, ...childBars],
      ...[...childDoses, ...adultMaxima, ...guidelineRows],
    ];
    for (const { source } of rows) {
      const isMemory = source.document === "memory";
      expect([source.document, source.opened ?? "unopened"]).toEqual([
        source.document,
        isMemory ? "unopened" : expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      ]);
    }
  });

  it("that is cited and was never opened is memory", () => {
    const cited = { document: "FDA label", place: "section 2", opened: "", verifiedBy: "" };
    expect(sourceOf(cited)).toBeUndefined();
    expect(sourceOf({ ...cited, opened: "2026-11-26" })?.document).toBe("FDA label");
    expect(sourceOf({ ...cited, verifiedBy: "Dr A" })?.document).toBe("FDA label");
  });
});

describe("memory", () => {
  it("may warn, and never more, where a crossing has no document", () => {
    for (const row of crossings.filter(({ source }) => source.document === "memory")) {
      expect([row.severity, row.afterSevere]).toEqual(["warn", "warn"]);
    }
  });
});

describe("review before signing", () => {
  const written = {
    ...emptyDraft,
    sections: { ...emptyDraft.sections, complaint: "fever", diagnosis: "viral fever", followUp: "3 days" },
  };

  it("names all that is missing from an empty draft", () => {
    expect(missingForSigning({ draft: emptyDraft, consentGiven: false, barrier: "claim" })).toEqual([
      "claim",
      "consent",
      "complaint",
      "diagnosis",
      "advice-or-medicine",
      "followUp",
    ]);
  });

  it("is content with advice alone", () => {
    const draft = { ...written, sections: { ...written.sections, advice: "rest, fluids" } };
    expect(missingForSigning({ draft, consentGiven: true, barrier: undefined })).toEqual([]);
  });

  it("does not take a lone dash for a text", () => {
    const draft = { ...written, sections: { ...written.sections, advice: "-", followUp: " . " } };
    expect(missingForSigning({ draft, consentGiven: true, barrier: undefined })).toEqual([
      "advice-or-medicine",
      "followUp",
    ]);
  });

  const standing = (state: ConsultState, more: Partial<Parameters<typeof signingBarrier>[0]> = {}) =>
    signingBarrier({ ticket: { state, mine: true }, issue: { state: "not-signed" }, ...more });
  const amending = {
    version: 2,
    reason: "the dose",
    replacesVersion: 1,
    replacesAt: "2026-11-24T06:00:00.000Z",
    issued: true,
  };

  it("is held up by how the consult stands wherever the hub's fence would never issue it", () => {
    for (const state of consultStates) {
      const isFree = isIssuable(state) || state === "waiting";
      expect(standing(state) === undefined, state).toBe(isFree);
    }
    expect(standing("awaiting-results")).toBe("not-resumed");
    expect(["left", "not-reachable"].map((state) => standing(consultState.parse(state)))).toEqual([
      "not-back",
      "not-back",
    ]);
    for (const state of ["in-person-advised", "transferred", "deceased"] as const)
      expect(standing(state)).toBe("ended");
    expect(missingForSigning({ draft: emptyDraft, consentGiven: true, barrier: "ended" })[0]).toBe("ended");
  });

  it("lets a later version follow the first wherever that is, and what is not issued no further than a first one", () => {
    for (const state of consultStates.filter(isPaperOut)) {
      expect(standing(state)).toBe("signed-elsewhere");
      expect(standing(state, { amending })).toBeUndefined();
    }
    expect(standing("transferred", { amending: { ...amending, issued: false } })).toBe("ended");
    expect(standing("in-consult", { ticket: { state: "in-consult", mine: false } })).toBe("claim");
  });
});
