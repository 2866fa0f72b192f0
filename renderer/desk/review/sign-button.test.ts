import { describe, expect, it } from "vitest";
import { type ReviewView, reviewView } from "../../../shared/contract/consult-view.ts";
import { heldCount, signState } from "./sign-button.ts";

const nothing: ReadonlySet<string> = new Set();
const source = { document: "memory", place: "" };
const text = { en: "sample", hi: "नमूना" };

const review = (more: Record<string, unknown> = {}): ReviewView =>
  reviewView.parse({
    consultId: "consult-1",
    missing: [],
    report: { findings: [], rulesRun: [], notChecked: [] },
    lineWords: [],
    canSign: true,
    online: true,
    ...more,
  });

const ready = { hasPin: true, pin: "4242", confirmed: true, meantThough: false, signing: false };

describe("the sign button", () => {
  it("counts what is missing before it asks for anything else", () => {
    const state = signState(
      { ...ready, pin: "", review: review({ missing: ["diagnosis", "followUp"] }) },
      nothing,
    );
    expect(state).toEqual({ kind: "blocked", missing: 2, held: 0 });
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
    expect(heldCount(review({ report: report("reason") }), new Set(["l1"]))).toBe(0);
    expect(heldCount(review({ report: report("stop") }), new Set(["l1"]))).toBe(1);
    expect(heldCount(review({ report: report("warn") }), nothing)).toBe(0);
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
