import { expect, it } from "vitest";
import { correctedDetails, correctionForm, correctionOf } from "../waiting/correction.ts";
import { emptyForm, type RequestForm } from "./request-form.ts";
import { withoutPresets } from "./without-presets.ts";

const now = "2026-11-28T05:00:00.000Z";
const details = { name: "Vidya", sex: "female", relative: { relation: "wife of", name: "Kalpit" } } as const;

/** As an older page kept it: it had chosen the father. */
function begunBefore(form: RequestForm): RequestForm {
  const { correction } = form;
  const older = correction && { base: correction.base, nameDevanagari: correction.nameDevanagari };
  return { ...form, relation: "father", guardianRelation: "mother", correction: older };
}

it("a correction that was begun under an older page does not make a father of whoever nobody chose", () => {
  const opened = withoutPresets(begunBefore(correctionForm("correct:k", details)));
  expect(correctionOf(opened, details, now).isChanged).toBe(false);
  expect(correctedDetails(opened, now).relative).toEqual(details.relative);
});

it("a father who was chosen stays the father when the correction is opened again", () => {
  const opened = withoutPresets(begunBefore(correctionForm("correct:k", details)));
  const chosen = withoutPresets({ ...opened, relation: "father" });
  expect(correctedDetails(chosen, now).relative).toEqual({ relation: "father", name: "Kalpit" });
  const known = { ...details, relative: { relation: "husband", name: "Kalpit" } };
  const father = withoutPresets(begunBefore(correctionForm("correct:k", known)));
  expect(father.relation).toBe("father");
});

it("a relation that an older page chose beforehand is open while nobody is named", () => {
  const begun = begunBefore(emptyForm("r", now));
  expect(withoutPresets(begun)).toMatchObject({ relation: undefined, guardianRelation: undefined });
  const named = { ...begun, relativeName: "Kalpit", guardianName: "Sharada" };
  expect(withoutPresets(named)).toMatchObject({ relation: "father", guardianRelation: "mother" });
});
