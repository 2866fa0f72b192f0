import { describe, expect, it } from "vitest";
import { actCalls } from "../../../shared/contract/act-calls.ts";
import { consultAct } from "../../../shared/domain/consult-act.ts";
import { actOf, overlongIn } from "./act-form.ts";

describe("the fields of an act", () => {
  it("make the act in the same moment in which they are filled", () => {
    expect(actOf("hand-back", { reason: " end of my shift " })).toEqual({
      ok: true,
      value: { act: "hand-back", reason: "end of my shift" },
    });
  });

  it.each([
    ["hand-back", {}, ["reason"]],
    ["wrong-patient", { reason: "no" }, ["reason"]],
    ["re-route", { reason: "x" }, ["speciality", "reason"]],
    ["refer", { speciality: "no such speciality", reason: "skin" }, ["speciality"]],
    ["await-results", { owner: "the centre" }, ["what", "due"]],
    ["transfer", { by: "108", situation: "…" }, ["to"]],
    ["advise-in-person", { where: "CHC" }, ["byWhen"]],
    ["return-for-information", { questions: "", freeQuestion: "  " }, ["questions"]],
    ["answer-recall", { recallAnswer: "perhaps" }, ["recallAnswer"]],
    ["record-arrival", {}, ["arrival"]],
  ] as const)("of %s say what is missing", (item, form, missing) => {
    expect(actOf(item, form)).toEqual({ ok: false, error: missing });
  });

  it.each([
    ["take-over", {}],
    ["wrong-patient", { reason: "this was the neighbour" }],
    ["cancel-prescription", { reason: "given twice" }],
    ["re-route", { speciality: "dermatology", reason: "a rash" }],
    ["return-for-information", { questions: "duration vitals", freeQuestion: "Since when?" }],
    ["await-results", { what: "TSH", owner: "the centre", due: "2026-12-01" }],
    ["transfer", { by: "own-vehicle", to: "Civil Hospital" }],
    ["advise-in-person", { where: "CHC Namunakot", byWhen: "tomorrow" }],
    ["answer-recall", { recallAnswer: "stopped" }],
  ] as const)("of %s, filled, make what the contract takes", (item, form) => {
    const made = actOf(item, form);
    expect(made.ok && consultAct.parse(made.value)).toEqual(made.ok && made.value);
    expect(made.ok).toBe(true);
  });

  it("of which one is too long are named, kept to the last letter, and are no act before they are shortened", () => {
    const form = { to: "Civil Hospital", background: "a".repeat(4_001) };
    const made = actOf("transfer", form);
    expect(overlongIn(form)).toEqual(["background"]);
    expect(made.ok && consultAct.safeParse(made.value).success).toBe(false);
    const draft = { consultId: "consult-1", item: "transfer", fields: form };
    expect(actCalls["act.keepDraft"].input.parse(draft)).toEqual(draft);
    const shortened = { ...form, background: `${"a".repeat(4_000)}\n` };
    const fit = actOf("transfer", shortened);
    expect([overlongIn(shortened), fit.ok && consultAct.safeParse(fit.value).success]).toEqual([[], true]);
  });
});
