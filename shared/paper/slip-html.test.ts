import { expect, test } from "vitest";
import { copyOutParts } from "./copy-out.ts";
import { sampleDraft, sampleInput, samplePaper } from "./paper-sample.ts";
import { slipHtml } from "./slip-html.ts";
import { slipKinds, slipsOf } from "./slip-kinds.ts";

const issue = { state: "issued", issuedAt: "2026-11-23T06:05:00Z" } as const;
const fonts = { css: "" };
const slip = (kind: (typeof slipKinds)[number], more: object = {}) =>
  slipHtml({ model: samplePaper(), kind, issue, ...more }, fonts);

test("each slip names patient, doctor, registration and the paper it goes with, and is marked as the paper is", () => {
  for (const kind of slipKinds) {
    const page = slip(kind);
    for (const field of ["Buransh Kalpit Devi", "HP-PRACTICE-0000", "P-0042AAAA", "<div>PRACTICE</div>"])
      expect(page).toContain(field);
    expect(slipHtml({ model: samplePaper(), kind, issue: { state: "void" } }, fonts)).toContain("NOT VALID");
  }
});

test("the slip of attendance says that it certifies nothing", () => {
  const page = slip("attendance");
  expect(page).toContain("attended a tele-consultation on 23 Nov 2026");
  expect(page).toContain("no certificate of fitness");
  expect(page).not.toContain("Type 2 diabetes");
});

test("each test stands on a line of its own to be ticked", () => {
  expect(slip("investigations").match(/<li>/g)).toHaveLength(2);
});

test("a referral has what the doctor writes of it, or lines for the hand, and no text becomes markup", () => {
  expect(slip("referral").match(/class="blank"/g)).toHaveLength(2);
  const page = slip("referral", { to: "<b>Cardiology</b>", reason: "Murmur" });
  expect(page).toContain("&lt;b&gt;Cardiology");
  expect(page).toContain("METFORMIN 500 mg tablet: 1 tablet two times a day");
});

test("letters call a diagnosis final or provisional as the prescription does, with its code", () => {
  const [diabetes = ""] = sampleDraft.sections.diagnosis.split("\n");
  const diagnoses = [{ text: diabetes, code: "E11.9", certainty: "final" as const }];
  const model = samplePaper({ draft: { ...sampleDraft, diagnoses } });
  for (const kind of ["referral", "opinion"] as const) {
    const words = slipHtml({ model, kind, issue }, fonts)
      .replaceAll(/<[^>]*>/gu, " ")
      .replaceAll(/\s+/gu, " ");
    expect(words).toContain(`${diabetes} ICD-10 E11.9 · final · पक्की`);
    expect(words).toContain("High blood pressure provisional · संभावित");
    expect(words).not.toContain("Diagnosis (provisional)");
  }
  const { diagnoses: _none, ...old } = samplePaper();
  expect(slipHtml({ model: old, kind: "referral", issue }, fonts)).toContain("Diagnosis (provisional)");
});

test("an opinion is for a doctor who asked, and a slip for what the note has", () => {
  expect(slipsOf(samplePaper())).toEqual(["investigations", "appointment", "referral", "attendance"]);
  const asked = samplePaper({
    view: { ...sampleInput().view, askedBy: { role: "doctor", name: "Dr Hima Kalpana" } },
    draft: { ...sampleDraft, sections: { ...sampleDraft.sections, investigations: "", followUp: " " } },
  });
  expect(slipsOf(asked)).toEqual(["referral", "opinion", "attendance"]);
  expect(slipHtml({ model: asked, kind: "opinion", issue }, fonts)).toContain(
    "You remain the treating doctor",
  );
});

test("the text to copy out has every part that the note has, and the medicines in words", () => {
  const parts = new Map(copyOutParts(samplePaper()).map(({ field, text }) => [field, text]));
  expect(parts.get("Medicines")).toContain("1. METFORMIN 500 mg tablet: 1 tablet two times a day");
  expect(parts.get("Allergies")).toBe("Co-trimoxazole - rash");
  expect(parts.get("Current medicines")).toBe("not asked");
  expect(parts.get("Doctor")).toContain("HP-PRACTICE-0000");
});
