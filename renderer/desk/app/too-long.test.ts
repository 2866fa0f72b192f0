import { expect, it } from "vitest";
import { consultAct } from "../../../shared/domain/consult-act.ts";
import { callReportDraft, longestReportChars } from "../../../shared/domain/call-report.ts";
import { longestMessageChars } from "../../../shared/contract/live.ts";
import { liveCalls } from "../../../shared/contract/live-calls.ts";
import { lettersOver } from "./too-long.ts";

it("counts as the contracts do: the space around is none of it", () => {
  const taken = (reason: string) => consultAct.safeParse({ act: "hand-back", reason }).success;
  for (const reason of [` ${"क".repeat(500)} `, "क".repeat(501)])
    expect(taken(reason)).toBe(lettersOver(reason, 500) === 0);
  expect(lettersOver(`${"a".repeat(503)}\n`, 500)).toBe(3);
});

it("what is longer than what is sent is kept all the same, until its writer has shortened it", () => {
  const text = "a".repeat(longestMessageChars + 1);
  expect(liveCalls["chat.keepDraft"].input.safeParse({ consultId: "consult-1", text }).success).toBe(true);
  const id = "0b54c9a8-0f6f-4f3e-9a59-1f9a53b3c6a1";
  const report = {
    id,
    callId: id,
    taskId: "task",
    centre: "Namunakot",
    text: "a".repeat(longestReportChars + 1),
  };
  expect(callReportDraft.safeParse({ ...report, block: false }).success).toBe(true);
});
