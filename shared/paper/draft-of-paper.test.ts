import { expect, it } from "vitest";
import { composePaper } from "./compose-paper.ts";
import { draftOfPaper } from "./draft-of-paper.ts";
import { sampleInput } from "./paper-sample.ts";

it("what was written is read back whole from what was signed: another PC amends nothing less", () => {
  const { draft } = sampleInput();
  expect(draftOfPaper(composePaper(sampleInput()))).toEqual(draft);
  const followUp = { ...draft, visitKind: "follow-up" as const, sawInPersonOn: "2026-10-01" };
  expect(draftOfPaper(composePaper(sampleInput({ draft: followUp })))).toEqual(followUp);
});
