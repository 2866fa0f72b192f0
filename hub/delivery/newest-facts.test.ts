import { expect, it } from "vitest";
import { emptyDraft } from "../../shared/domain/draft.ts";
import { notAsked } from "../../shared/domain/fact.ts";
import { lineId } from "../../shared/domain/ids.ts";
import { paperLine, sampleInput, samplePaper } from "../../shared/paper/paper-sample.ts";
import { stopsOf } from "./newest-facts.ts";

const { patient } = sampleInput().view;
const facts = { ...patient, birthDate: "1998-02-03", pregnancy: notAsked };
const line = {
  id: lineId.parse("line-1"),
  medicineId: "sodium-valproate-200mg-tablet",
  doseAmount: 1,
  frequency: "twice-daily" as const,
  meal: "any" as const,
};

/** Signed by a desk that did not hold it. */
function paperFor(diagnosis: { readonly text: string; readonly code?: string }) {
  const draft = {
    ...emptyDraft,
    sections: { ...emptyDraft.sections, diagnosis: diagnosis.text },
    diagnoses: [{ ...diagnosis, certainty: "final" as const }],
    lines: [line],
  };
  return samplePaper({ draft, lines: [paperLine(line)] });
}

it("what is signed carries its diagnosis: the hub and the centre stop by it as the desk does", () => {
  const stops = (diagnosis: Parameters<typeof paperFor>[0]) =>
    stopsOf(facts, paperFor(diagnosis), "2026-11-26T06:00:00Z").map(({ rowId, text }) => [rowId, text.en]);
  expect(stops({ text: "Normal pregnancy", code: "Z34.9" })).toEqual([
    ["pregnancy-valproate", expect.stringContaining("(by the diagnosis in this note)")],
  ]);
  expect(stops({ text: "Migraine", code: "G43.9" })).toEqual([]);
});
