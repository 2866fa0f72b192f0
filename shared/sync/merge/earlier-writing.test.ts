import { describe, expect, it } from "vitest";
import { type Draft, emptyDraft } from "../../domain/draft.ts";
import type { EntryFields } from "../../domain/line-entry.ts";
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
const fields = (of: Partial<EntryFields>): EntryFields => ({
  ...{ dose: "", frequency: "once-daily", meal: "any", grid: "", days: "", asNeededFor: "" },
  ...{ maxPerDay: "", instructions: "", reason: "", side: "", more: {} },
  ...of,
});
const letters = (typed: string) => fields({ typed });
/** A line under way, and those that wait for it. */
const under = (entry: EntryFields, ...aside: EntryFields[]) =>
  saved("", { entry: aside.length === 0 ? entry : { ...entry, aside } });
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

  it("names a line under way that was let go of, and not one that was put down or written on", () => {
    expect(gone(under(letters("pcm 650")), saved(""))).toMatchObject([{ entry: true }]);
    expect(gone(under(letters("pcm 650")), saved("", { lines: [line("a")] }))).toEqual([]);
    expect(gone(under(letters("pcm")), under(letters("pcm 650 tds")))).toEqual([]);
  });

  it("names one that was let go of though another was begun since, or waits", () => {
    const amox = letters("amoxiclav 625 tds");
    expect(gone(under(letters("pcm 650")), under(amox))).toMatchObject([{ entry: true }]);
    expect(gone(under(letters("pcm 650"), amox), under(amox))).toMatchObject([{ entry: true }]);
    expect(gone(under(letters("pcm 650"), amox), saved("", { lines: [line("a")] }))).toMatchObject([
      { entry: true },
    ]);
    expect(gone(under(letters("pcm 650"), amox), under(amox, letters("pcm 650 tds")))).toEqual([]);
  });

  it("says nothing of letters by which a medicine was chosen, of that medicine put down, of one put aside", () => {
    const chosen = fields({ medicineId: line("a").medicineId });
    expect(gone(under(letters("pcm")), under(chosen))).toEqual([]);
    expect(gone(under(chosen), saved("", { lines: [line("a")] }))).toEqual([]);
    expect(gone(under(chosen), under(letters("amox"), chosen))).toEqual([]);
    expect(gone(under(letters("amox"), chosen), under(letters("amox"), { ...chosen, typed: "" }))).toEqual([
      expect.objectContaining({ entry: true }),
    ]);
  });

  it("names letters that were given up for a line of the prescription, opened since", () => {
    const lines = [line("a")];
    const opened = fields({ lineId: line("a").id, medicineId: line("a").medicineId });
    expect(gone(under(letters("amox")), saved("", { lines, entry: opened }))).toEqual([]);
    const before = saved("", { lines, entry: letters("amox") });
    expect(gone(before, saved("", { lines, entry: opened }))).toMatchObject([{ entry: true }]);
  });

  it("says nothing of an opened line that is changed on, to another medicine as well", () => {
    const lines = [line("a")];
    const opened = fields({ lineId: line("a").id, medicineId: line("a").medicineId });
    const other = { ...opened, medicineId: "paracetamol-650-mg-tablet" };
    expect(gone(saved("", { lines, entry: opened }), saved("", { lines, entry: other }))).toEqual([]);
    expect(gone(saved("", { lines, entry: opened }), saved("", { lines }))).toMatchObject([{ entry: true }]);
  });
});
