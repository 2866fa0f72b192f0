import { describe, expect, it } from "vitest";
import { type Draft, emptyDraft } from "../../domain/draft.ts";
import { earlierWriting } from "./earlier-writing.ts";
import { prescriptionLine } from "../../domain/medicine.ts";

const line = (id: string) =>
  prescriptionLine.parse({
    ...{ id, medicineId: "paracetamol-500-mg-tablet", doseAmount: 1, durationDays: 5 },
    ...{ frequency: "three-times-daily", meal: "any" },
  });
const saved = (complaint: string, more: Partial<Draft> = {}) => ({
  draft: { ...emptyDraft, sections: { ...emptyDraft.sections, complaint }, ...more },
});
const gone = (...all: ReturnType<typeof saved>[]) =>
  earlierWriting(all.slice(0, -1), all.at(-1)?.draft ?? emptyDraft);

describe("earlier writing", () => {
  it("says nothing of a draft that was only written on", () => {
    expect(gone(saved("Fever"), saved("Fever for a week"), saved("High Fever for a week"))).toEqual([]);
  });

  it("names what was taken away, the newest first, and not what came back since", () => {
    const all = gone(saved("Fever"), saved("Cough"), saved("Fever, loose stools"), saved("Rash. Fever"));
    expect(all.map((one) => [one.saved.draft.sections.complaint, one.sections])).toEqual([
      ["Fever, loose stools", ["complaint"]],
      ["Cough", ["complaint"]],
    ]);
  });

  it("names a line that was taken out or changed", () => {
    const [one, ...others] = gone(
      saved("", { lines: [line("a"), line("b")] }),
      saved("", { lines: [line("a")] }),
    );
    expect(one?.lines.map(({ id }) => id)).toEqual(["b"]);
    expect(others).toEqual([]);
  });

  it("names a line under way that was let go of, and not one that was put down", () => {
    const entry = { typed: "pcm 650" } as NonNullable<Draft["entry"]>; // what it holds is not looked at
    expect(gone(saved("", { entry }), saved(""))).toMatchObject([{ entry: true }]);
    expect(gone(saved("", { entry }), saved("", { lines: [line("a")] }))).toEqual([]);
  });
});
