import { describe, expect, it } from "vitest";
import { applyEdit, emptyDraft, isUntouched } from "../../../shared/domain/draft.ts";
import { lineId } from "../../../shared/domain/ids.ts";
import { type Medicine, prescriptionLine } from "../../../shared/domain/medicine.ts";
import { repeatLast } from "./repeat-last.ts";

const amlodipine: Medicine = {
  id: "amlodipine-5mg-tablet",
  generic: "amlodipine",
  genericHindi: "एम्लोडिपिन",
  synonyms: [],
  form: "tablet",
  strength: "5 mg",
  route: "oral",
  classes: [],
  schedule: "H",
  list: "unlisted",
  source: { document: "memory", place: "" },
};
const line = prescriptionLine.parse({
  id: "old",
  medicineId: amlodipine.id,
  doseAmount: 1,
  frequency: "once-daily",
  meal: "any",
  durationDays: 30,
});
const whole = { title: "AMLODIPINE 5 mg tablet", line, medicine: amlodipine };
const last = {
  at: "2026-10-26T06:00:00Z",
  lines: [whole],
  diagnoses: [{ text: "High blood pressure", code: "I10", certainty: "final" as const }],
  advice: "Eat less salt.",
  followUp: "Monday 21 December 2026",
};
const ids = () => {
  let drawn = 0;
  return () => lineId.parse(`new-${(drawn += 1)}`);
};

describe("the last prescription, written once more", () => {
  it("puts down each line under an id of its own, and the note as text that nobody has typed yet", () => {
    const { edits, open } = repeatLast(last, emptyDraft, "Review of BP, 2 months", [], ids());
    const draft = edits.reduce(applyEdit, emptyDraft);
    expect(open).toEqual([]);
    expect(draft.lines).toEqual([{ ...line, id: "new-1" }]);
    expect(draft.sections).toMatchObject({
      complaint: "Review of BP, 2 months",
      diagnosis: "High blood pressure",
      advice: "Eat less salt.",
    });
    expect(draft.diagnoses).toEqual(last.diagnoses);
    expect(isUntouched(draft, "diagnosis")).toBe(true);
  });

  it("names no day of the last time as the next visit: when the medicines end stands there", () => {
    const { edits } = repeatLast(last, emptyDraft, "", [], ids());
    expect(edits.reduce(applyEdit, emptyDraft).sections.followUp).toContain("After 30 days");
  });

  it("changes nothing that is written, and puts no medicine down twice", () => {
    const begun = {
      ...emptyDraft,
      lines: [line],
      sections: {
        ...emptyDraft.sections,
        complaint: "Dizzy",
        diagnosis: "Low BP",
        advice: "x",
        followUp: "y",
      },
    };
    expect(repeatLast(last, begun, "Review", [amlodipine], ids()).edits).toEqual([]);
  });

  it("asks what the record does not say, and says it is open", () => {
    const { line: _unknown, ...rest } = whole;
    const vague = {
      ...rest,
      parts: { medicine: amlodipine, doseAmount: 1, frequency: "once-daily" as const },
    };
    const { edits, open } = repeatLast({ ...last, lines: [vague] }, emptyDraft, "", [], ids());
    expect(open).toEqual([vague]);
    const draft = edits.reduce(applyEdit, emptyDraft);
    expect(draft.lines).toEqual([]);
    expect(draft.entry).toMatchObject({ medicineId: amlodipine.id, days: "" });
  });

  it("keeps the words of what nobody could read in the field", () => {
    const { edits } = repeatLast({ ...last, lines: [{ title: "kadha" }] }, emptyDraft, "", [], ids());
    expect(edits.reduce(applyEdit, emptyDraft).entry).toMatchObject({ typed: "kadha" });
  });

  it("writes the reason of then for what stands on no list once more, unless something else there is asked about", () => {
    const reasoned = { ...last, unlistedReason: "Usual treatment of this condition" };
    const again = repeatLast(reasoned, emptyDraft, "", [], ids()).edits.reduce(applyEdit, emptyDraft);
    expect(again.unlistedReason).toBe("Usual treatment of this condition");
    const other = { ...amlodipine, id: "other-1mg-tablet", generic: "other" };
    const begun = { ...emptyDraft, lines: [{ ...line, medicineId: other.id }] };
    const beside = repeatLast(reasoned, begun, "", [other], ids()).edits.reduce(applyEdit, begun);
    expect(beside.unlistedReason).toBeUndefined();
    const own = { ...emptyDraft, unlistedReason: "mine" };
    expect(repeatLast(reasoned, own, "", [], ids()).edits.reduce(applyEdit, own).unlistedReason).toBe("mine");
  });
});
