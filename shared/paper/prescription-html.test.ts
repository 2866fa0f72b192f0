import { describe, expect, test } from "vitest";
import { none, notAsked } from "../domain/fact.ts";
import { canonicalJson, paperModel } from "./paper-model.ts";
import { paperLine, sampleDraft, sampleInput, samplePaper } from "./paper-sample.ts";
import { prescriptionHtml, teleconsultationSentence } from "./prescription-html.ts";

const fonts = { css: "" };
const issued = { state: "issued", issuedAt: "2026-11-23T06:05:00Z" } as const;

describe("the prescription", () => {
  test("carries every mandatory field of the guidelines' format", () => {
    const page = prescriptionHtml(samplePaper(), issued, fonts);
    for (const field of [
      "Dr Chandrika Kalpit",
      "MD (General Medicine)",
      "HP-PRACTICE-0000",
      "Kothipura",
      "58 years, female",
      "Kalpanadhar, Bilaspur",
      "62 kg",
      "152 cm",
      "LMP / pregnancy",
      "CO-TRIMOXAZOLE",
      "METFORMIN 500 mg tablet",
      "60 (sixty) tablets",
      "108",
      "I saw the patient in person on 14 Sep 2026",
      "Hima Kalpana",
      "spoken and heard",
      "Not checked:",
      teleconsultationSentence,
    ])
      expect(page).toContain(field);
  });

  test("says aloud that allergies were not asked, and differently that there are none", () => {
    const view = sampleInput().view;
    const paper = (allergies: typeof none | typeof notAsked) =>
      prescriptionHtml(
        samplePaper({ view: { ...view, patient: { ...view.patient, allergies } } }),
        issued,
        fonts,
      );
    expect(paper(notAsked)).toContain("ALLERGY: NOT ASKED");
    expect(paper(none)).toContain("ALLERGY: none known");
  });

  test("is marked until it is issued, and practice for ever", () => {
    expect(prescriptionHtml(samplePaper(), { state: "draft" }, fonts)).toContain("<div>DRAFT</div>");
    expect(prescriptionHtml(samplePaper(), { state: "signed-not-issued" }, fonts)).toContain("NOT ISSUED");
    expect(prescriptionHtml(samplePaper(), issued, fonts)).toContain("<div>PRACTICE</div>");
    expect(prescriptionHtml(samplePaper({ practice: false }), issued, fonts)).not.toContain("PRACTICE</div>");
  });

  test("what the rules said is a caution about a numbered medicine, with the doctor's answer, for who reads it later", () => {
    const source = { document: "memory", place: "" };
    const [first, second] = sampleInput().lines;
    if (first === undefined || second === undefined) return expect.fail("no lines");
    const answered = { ...second, line: { ...second.line, reason: "no other choice here" } };
    const findings = [
      {
        ...{ ruleId: "pregnancy", severity: "reason" as const, lineId: second.line.id, source },
        text: { en: "better not.", hi: "न देना बेहतर।" },
      },
    ];
    const report = { ...sampleInput().report, findings };
    const paper = samplePaper({ lines: [first, answered], report });
    const words = (html: string) =>
      html
        .replaceAll(/<[^>]*>/gu, "")
        .replaceAll("&#39;", "'")
        .replaceAll(/\s+/gu, " ");
    const page = words(prescriptionHtml(paper, issued, fonts));
    expect(page).toContain(
      "Caution, medicine 2 · सावधानी, दवा 2: better not. · न देना बेहतर। The doctor's answer · डॉक्टर का उत्तर: no other choice here",
    );
    expect(page).toContain("The doctor has seen these cautions.");
    expect(words(prescriptionHtml(paper, { state: "draft" }, fonts))).not.toContain("The doctor has seen");
    expect(words(prescriptionHtml(samplePaper(), issued, fonts))).not.toContain("Caution");
  });

  test("prints a child's dose as it was reckoned under its own medicine alone", () => {
    const [first, second] = sampleInput().lines;
    if (first === undefined || second === undefined) return expect.fail("no lines");
    const text = { en: "7.5 mL = 375 mg, 37.5 mg/kg a dose, at 10 kg (estimated)", hi: "नमूना" };
    const report = { ...sampleInput().report, doses: [{ lineId: second.line.id, text }] };
    const page = prescriptionHtml(samplePaper({ lines: [first, second], report }), issued, fonts);
    const [, one = "", other = ""] = page.split('<div class="number">');
    expect(one).not.toContain("375 mg");
    expect(other).toContain(text.en);
  });

  test("marks each medicine of Schedule H1, and names them at the head", () => {
    const [first] = sampleInput().lines;
    if (first === undefined) return expect.fail("no lines");
    const h1 = paperLine({ ...first.line, medicineId: "cefixime-200mg-tablet" });
    const page = prescriptionHtml(samplePaper({ lines: [first, h1] }), issued, fonts);
    expect(page.match(/<span class="mark">H1<\/span>/g)).toHaveLength(1);
    const body = page.replaceAll(/<[^>]*>/gu, " ").replaceAll(/\s+/gu, " ");
    expect(body).toContain("Schedule H1: CEFIXIME");
    const none = prescriptionHtml(samplePaper({ lines: [first] }), issued, fonts);
    expect(none).not.toContain('<span class="mark">H1');
    expect(none).toContain("Schedule H1: none");
  });

  test("prints the attestation of an earlier visit for a follow-up only", () => {
    const first = samplePaper({ draft: { ...sampleDraft, visitKind: "first" } });
    expect(prescriptionHtml(first, issued, fonts)).toContain("first consultation");
    expect(prescriptionHtml(first, issued, fonts)).not.toContain("in person on");
  });

  test("lets no text become markup, in the page or in its style sheet", () => {
    const evil = `</style><script>alert(1)</script>"'}`;
    const view = sampleInput().view;
    const page = prescriptionHtml(
      samplePaper({
        view: { ...view, patient: { ...view.patient, name: evil } },
        draft: { ...sampleDraft, sections: { ...sampleDraft.sections, advice: evil } },
      }),
      issued,
      fonts,
    );
    expect(page).not.toContain("<script");
    expect(page.match(/<\/style>/g)).toHaveLength(1);
  });

  test("keeps a dose pattern on one line and replaces signs that the fonts lack", () => {
    const [first] = sampleInput().lines;
    if (first === undefined) throw new Error("the sample has lines");
    const odd = paperLine({ ...first.line, instructions: "1-0-1 \u211e \u2265 3" });
    const page = prescriptionHtml(samplePaper({ lines: [odd] }), issued, fonts);
    expect(page).toContain(`<span class="nowrap">1-0-1</span> Rx &gt;= 3`);
  });

  test("is struck shut even without a medicine", () => {
    expect(prescriptionHtml(samplePaper({ lines: [] }), issued, fonts)).toContain("No medicine prescribed");
  });
});

test("the model survives its canonical JSON, whatever the order of its keys", () => {
  const model = samplePaper();
  const again = paperModel.parse(JSON.parse(canonicalJson(model)));
  expect(again).toEqual(model);
  const reversed = paperModel.parse(Object.fromEntries(Object.entries(model).toReversed()));
  expect(canonicalJson(reversed)).toBe(canonicalJson(model));
});
