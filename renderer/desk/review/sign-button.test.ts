import { describe, expect, it } from "vitest";
import { type ReviewView, reviewView } from "../../../shared/contract/consult-view.ts";
import { emptyDraft } from "../../../shared/domain/draft.ts";
import { type PrescriptionLine, prescriptionLine } from "../../../shared/domain/medicine.ts";
import { bringsNothingNew, heldCount, signState } from "./sign-button.ts";

const nothing: PrescriptionLine[] = [];
const line = (more: Partial<PrescriptionLine>): PrescriptionLine =>
  prescriptionLine.parse({
    id: "l1",
    medicineId: "paracetamol-500mg-tablet",
    doseAmount: 1,
    frequency: "once-daily",
    meal: "any",
    durationDays: 3,
    ...more,
  });
const source = { document: "memory", place: "" };
const text = { en: "sample", hi: "नमूना" };

const review = (more: Record<string, unknown> = {}): ReviewView =>
  reviewView.parse({
    consultId: "consult-1",
    draftSeq: 1,
    missing: [],
    report: { findings: [], rulesRun: [], notChecked: [] },
    lineWords: [],
    canSign: true,
    online: true,
    ...more,
  });

/** With the same note behind both. */
const nothingNew = (before: ReviewView, now: ReviewView): boolean =>
  bringsNothingNew({ review: before, draft: emptyDraft }, { review: now, draft: { ...emptyDraft } });

const ready = {
  hasPin: true,
  pin: "4242",
  confirmed: true,
  meantThough: false,
  signing: false,
  checking: false,
};

describe("the sign button", () => {
  it("counts what is missing before it asks for anything else", () => {
    const state = signState(
      { ...ready, pin: "", review: review({ missing: ["diagnosis", "followUp"] }) },
      nothing,
    );
    expect(state).toEqual({ kind: "blocked", missing: 2, held: 0 });
  });

  it("keeps asking for the first PIN while the note is checked again: what is typed for it would be gone", () => {
    const first = { ...ready, hasPin: false, pin: "", review: review() };
    expect(signState(first, nothing)).toEqual({ kind: "needs-pin-set" });
    expect(signState({ ...first, checking: true }, nothing)).toEqual({ kind: "needs-pin-set" });
    expect(signState({ ...first, checking: true, confirmed: false }, nothing)).toEqual({ kind: "checking" });
  });

  it("counts a held line once although two rules hold it", () => {
    const findings = ["allergy", "prohibited"].map((ruleId) => ({
      ruleId,
      severity: "stop",
      lineId: "l1",
      text,
      source,
    }));
    expect(heldCount(review({ report: { findings, rulesRun: [], notChecked: [] } }), nothing)).toBe(1);
  });

  it("lets a line stand once its reason is written, but never a stop", () => {
    const report = (severity: string) => ({
      findings: [{ ruleId: "list-b-first", severity, lineId: "l1", text, source }],
      rulesRun: [],
      notChecked: [],
    });
    const reasoned = [line({ reason: "no other choice" })];
    expect(heldCount(review({ report: report("reason") }), reasoned)).toBe(0);
    expect(heldCount(review({ report: report("stop") }), reasoned)).toBe(1);
    expect(heldCount(review({ report: report("reason") }), [line({ reason: " " })])).toBe(1);
    expect(heldCount(review({ report: report("warn") }), nothing)).toBe(0);
  });

  it("does not take a reason that was written for something else", () => {
    const report = {
      findings: [
        { ruleId: "pregnancy", rowId: "pregnancy-raas", severity: "reason", lineId: "l1", text, source },
      ],
      rulesRun: [],
      notChecked: [],
    };
    const forQt = line({ reason: "ECG normal", answers: ["interaction/onc-21"] });
    expect(heldCount(review({ report }), [forQt])).toBe(1);
    expect(heldCount(review({ report }), [{ ...forQt, answers: ["pregnancy/pregnancy-raas"] }])).toBe(0);
  });

  it("stays shut when the desk says that signing is not possible", () => {
    expect(signState({ ...ready, review: review({ canSign: false }) }, nothing)).toEqual({ kind: "refused" });
  });

  it("asks in turn for the right patient, for a PIN to exist, for the PIN", () => {
    expect(signState({ ...ready, confirmed: false, review: review() }, nothing).kind).toBe(
      "needs-confirmation",
    );
    expect(signState({ ...ready, hasPin: false, review: review() }, nothing).kind).toBe("needs-pin-set");
    expect(signState({ ...ready, pin: "42", review: review() }, nothing).kind).toBe("needs-pin");
    expect(signState({ ...ready, review: review() }, nothing).kind).toBe("ready");
  });

  it("cannot be pressed twice", () => {
    expect(signState({ ...ready, signing: true, review: review() }, nothing).kind).toBe("signing");
  });

  it("wants a word of its own while another patient is in the call", () => {
    const inCall = review({ otherInCall: { name: "Tara Udaharan" } });
    expect(signState({ ...ready, review: inCall }, nothing)).toEqual({ kind: "needs-other-patient-word" });
    expect(signState({ ...ready, meantThough: true, review: inCall }, nothing)).toEqual({ kind: "ready" });
  });
});

describe("Enter before the last change is checked", () => {
  const found = (severity: string, rowId: string) => ({
    findings: [{ ruleId: "guideline-lists", rowId, severity, text, source }],
    rulesRun: [],
    notChecked: [],
  });
  const shown = review({ report: found("reason", "unlisted") });

  it("may sign where the newest check holds what was shown, or less of it", () => {
    expect(nothingNew(shown, shown)).toBe(true);
    expect(nothingNew(shown, review({ report: found("warn", "unlisted") }))).toBe(true);
    expect(nothingNew(shown, review())).toBe(true);
  });

  it("shows what is new or graver, another medicine, and what was not checked, before anything is signed", () => {
    expect(nothingNew(shown, review({ report: found("stop", "unlisted") }))).toBe(false);
    expect(nothingNew(shown, review({ report: found("warn", "prohibited") }))).toBe(false);
    expect(nothingNew(review(), review({ missing: ["diagnosis"] }))).toBe(false);
    expect(nothingNew(review(), review({ otherInCall: {} }))).toBe(false);
    expect(nothingNew(review(), review({ lineWords: [{ title: "X", how: text }] }))).toBe(false);
    const unsure = { findings: [], rulesRun: [], notChecked: [text] };
    expect(nothingNew(review(), review({ report: unsure }))).toBe(false);
  });

  it("shows what another window has written meanwhile before it is signed", () => {
    const sections = { ...emptyDraft.sections, advice: "Written elsewhere" };
    const after = { review: shown, draft: { ...emptyDraft, sections } };
    expect(bringsNothingNew({ review: shown, draft: emptyDraft }, after)).toBe(false);
  });
});
