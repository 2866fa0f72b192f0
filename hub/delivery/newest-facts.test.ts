import { expect, it } from "vitest";
import { emptyDraft } from "../../shared/domain/draft.ts";
import { notAsked } from "../../shared/domain/fact.ts";
import { lineId } from "../../shared/domain/ids.ts";
import { paperLine, sampleInput, samplePaper } from "../../shared/paper/paper-sample.ts";
import { answerKey } from "../../shared/rules/answered.ts";
import { medicines } from "../../shared/rules/medicines/index-of-medicines.ts";
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

it("a medicine told after the signature holds what may not be taken with it; what was answered then does not hold now", () => {
  const sildenafil = {
    ...line,
    medicineId: medicineStarting("sildenafil"),
    frequency: "once-daily" as const,
  };
  const paper = (more: object) => {
    const one = { ...sildenafil, ...more };
    return samplePaper({ draft: { ...emptyDraft, lines: [one] }, lines: [paperLine(one)] });
  };
  const takes = (name: string) => ({
    ...facts,
    currentMedicines: { state: "known" as const, value: [{ name }] },
  });
  const stops = (now: typeof facts, signed: object, before: typeof facts = facts) =>
    stopsOf(now, paper(signed), "2026-11-26T06:00:00Z", { before });
  const held = (now: typeof facts, signed: object = {}, before: typeof facts = facts) =>
    stops(now, signed, before).map(({ ruleId }) => ruleId);
  expect(held(facts)).toEqual([]);
  expect(held(takes("Sorbitrate 5 mg"))).toEqual(["interaction"]);
  const [found] = stops(takes("Sorbitrate 5 mg"), {});
  const answers = [found ? answerKey(found) : expect.fail("nothing holds")];
  expect(held(takes("Sorbitrate 5 mg"), { reason: "nitrate stopped", answers })).toEqual([]);
  expect(held(takes("Paracetamol 500 mg"))).toEqual([]);
  // Known when the doctor signed, or let it go: an older desk's rules did not ask, and could not ask now.
  expect(held(takes("Sorbitrate 5 mg"), {}, takes("Sorbitrate 5 mg"))).toEqual([]);
});

const medicineStarting = (start: string): string =>
  medicines.find(({ id }) => id.startsWith(start))?.id ?? expect.fail(`no ${start}`);

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
