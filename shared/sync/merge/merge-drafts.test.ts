import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Draft, draft as draftSchema, emptyDraft, noteSections } from "../../domain/draft.ts";
import { lineId } from "../../domain/ids.ts";
import { isSameDraft, mergeDrafts } from "./merge-drafts.ts";

const text = fc.constantFrom("", "Fever", "Fever and cough", "No fever");
const line = fc.record({
  id: fc.constantFrom("l1", "l2", "l3").map((id) => lineId.parse(id)),
  medicineId: fc.constant("paracetamol-500mg-tablet"),
  doseAmount: fc.constantFrom(1, 2),
  frequency: fc.constant("three-times-daily" as const),
  durationDays: fc.constantFrom(3, 5),
});
const draft: fc.Arbitrary<Draft> = fc.record({
  sections: fc
    .tuple(...noteSections.map(() => text))
    .map(
      (texts) =>
        Object.fromEntries(
          noteSections.map((section, at) => [section, texts[at] ?? ""]),
        ) as Draft["sections"],
    ),
  lines: fc.uniqueArray(line, { maxLength: 3, selector: ({ id }) => id }) as fc.Arbitrary<Draft["lines"]>,
  visitKind: fc.constantFrom("first" as const, "follow-up" as const),
});
const three = fc.tuple(draft, draft, draft);

describe("one doctor's drafts from two PCs", () => {
  it("a PC that wrote nothing takes the other's", () => {
    fc.assert(
      fc.property(draft, draft, (base, other) => {
        const { merged, conflicts } = mergeDrafts(base, other, base);
        expect(conflicts).toEqual([]);
        expect(isSameDraft(merged, other)).toBe(true);
        expect(mergeDrafts(base, base, other).conflicts).toEqual([]);
        expect(mergeDrafts(base, base, other).merged.sections).toEqual(other.sections);
      }),
    );
  });

  it("the same questions are asked whoever comes first", () => {
    fc.assert(
      fc.property(three, ([base, one, other]) => {
        const asked = (draft: ReturnType<typeof mergeDrafts>) =>
          new Set(draft.conflicts.map((c) => JSON.stringify(c)));
        expect(asked(mergeDrafts(base, one, other))).toEqual(asked(mergeDrafts(base, other, one)));
      }),
    );
  });

  it("no text that one PC changed is missing from the merge", () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const { merged } = mergeDrafts(base, mine, theirs);
        for (const section of noteSections)
          for (const by of [mine, theirs])
            if (by.sections[section] !== base.sections[section])
              expect(merged.sections[section]).toContain(by.sections[section]);
      }),
    );
  });

  it("a line that a PC added or changed is in the merge, or asked about", () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const { merged, conflicts } = mergeDrafts(base, mine, theirs);
        for (const by of [mine, theirs])
          for (const wanted of by.lines.filter(
            (one) => !base.lines.some((old) => JSON.stringify(old) === JSON.stringify(one)),
          )) {
            const isAsked = conflicts.some((one) => one.part === "line" && one.lineId === wanted.id);
            expect(
              isAsked || merged.lines.some((one) => JSON.stringify(one) === JSON.stringify(wanted)),
            ).toBe(true);
          }
      }),
    );
  });

  const withComplaint = (complaint: string): Draft => ({
    ...emptyDraft,
    sections: { ...emptyDraft.sections, complaint },
  });
  it.each([
    ["goes on where the other stopped", "Fever", "Fever and cough", "Fever, ", true],
    ["says the same", "Fever", "Cough", "Cough", false],
    ["is longer by what follows", "", "Fever", "Fever for 4 days", false],
    ["is another text", "", "Fever", "Cough", true],
    ["goes on where both go on", "Fever", "Fever, cough", "Fever, cough, rash", false],
    ["goes on where the other struck out", "Fever, cough", "Fever", "Fever, cough, rash", true],
    ["goes on where the other struck out all", "Fever", "Fever, cough", "", true],
  ])("a section that %s", (_, base, mine, theirs, asks) => {
    const { conflicts } = mergeDrafts(withComplaint(base), withComplaint(mine), withComplaint(theirs));
    expect(conflicts.length > 0).toBe(asks);
  });

  const entry = (typed: string) => ({
    ...{ typed, dose: "", frequency: "once-daily", meal: "any", grid: "", days: "", asNeededFor: "" },
    ...{ maxPerDay: "", instructions: "", reason: "", side: "", more: {} },
  });
  const coded = (certainty: string, text = "Fever") => [{ text, code: "R50.9", certainty }];
  const parts = (base: object, mine: object, theirs: object) => {
    const [before, one, other] = [base, mine, theirs].map((more) =>
      draftSchema.parse({ ...emptyDraft, ...more }),
    );
    const { conflicts, merged } = mergeDrafts(before ?? emptyDraft, one ?? emptyDraft, other ?? emptyDraft);
    return { asked: conflicts.map(({ part }) => part), merged };
  };

  it("the line that both are writing is asked of, and that of one alone is in the merge", () => {
    expect(parts({}, { entry: entry("para") }, { entry: entry("ibu") }).asked).toEqual(["entry"]);
    expect(parts({ entry: entry("p") }, {}, { entry: entry("para") }).asked).toEqual(["entry"]);
    for (const [mine, theirs] of [
      [entry("para"), undefined],
      [undefined, entry("para")],
    ] as const) {
      const { asked, merged } = parts({}, mine ? { entry: mine } : {}, theirs ? { entry: theirs } : {});
      expect({ asked, typed: merged.entry?.typed }).toEqual({ asked: [], typed: "para" });
    }
  });

  it("a diagnosis that both have coded otherwise is asked of; other codes come together", () => {
    const diagnoses = (certainty: string, text?: string) => ({ diagnoses: coded(certainty, text) });
    expect(parts({}, diagnoses("final"), diagnoses("provisional")).asked).toEqual(["diagnoses"]);
    expect(parts(diagnoses("final"), {}, diagnoses("provisional")).asked).toEqual(["diagnoses"]);
    const { asked, merged } = parts({}, diagnoses("final"), diagnoses("final", "Cough"));
    expect({ asked, texts: merged.diagnoses?.map(({ text }) => text) }).toEqual({
      ...{ asked: [], texts: ["Fever", "Cough"] },
    });
    const changed = parts(diagnoses("provisional"), diagnoses("provisional"), diagnoses("final"));
    expect({ asked: changed.asked, all: changed.merged.diagnoses }).toEqual({
      asked: [],
      all: coded("final"),
    });
  });
});
