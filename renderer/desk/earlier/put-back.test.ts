import { expect, it } from "vitest";
import { applyEdit, emptyDraft } from "../../../shared/domain/draft.ts";
import { putBack, standsIn } from "./put-back.ts";

const after = (present: string, text: string) => {
  const draft = { ...emptyDraft, sections: { ...emptyDraft.sections, advice: present } };
  return applyEdit(draft, putBack("advice", present, text)).sections.advice;
};

it.each([
  ["", "Fluids, rest.", "Fluids, rest."],
  ["Fluids", "Fluids, rest.", "Fluids, rest."],
  [" \n", "Fluids, rest.", "Fluids, rest."],
  ["Fluids, rest.", " \nFluids, rest. Salt less.", " \nFluids, rest. Salt less."],
  ["DM", "No DM, no HTN", "DM\nNo DM, no HTN"],
  ["No", "Normal food", "No\nNormal food"],
  ["1", "12 days", "1\n12 days"],
  ["2", "2.5 mg daily", "2\n2.5 mg daily"],
  ["बुखार क", "बुखार की दवा", "बुखार क\nबुखार की दवा"],
  ["Salt less. \n", "Fluids, rest.", "Salt less.\nFluids, rest."],
])("puts back behind %j what stood there, and takes no word away", (present, text, whole) => {
  expect(after(present, text)).toBe(whole);
  expect(standsIn(whole, text)).toBe(true);
});
