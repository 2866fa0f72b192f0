import { expect, it } from "vitest";
import { overrideWords } from "./overrides-command.ts";

it("lists each alert, and proposes what nearly everybody keeps, for the institute to decide", () => {
  const words = overrideWords(
    [
      { key: "interaction/onc-21", shown: 60, overridden: 59 },
      { key: "allergy/penicillin", shown: 8, overridden: 0 },
    ],
    120,
  );
  expect(words).toContain("120 prescriptions");
  expect(words).toContain("allergy/penicillin\tkept 0 of 8");
  expect(words).toContain("Proposed for demotion, for the institute to decide: interaction/onc-21");
});

it("says that nothing is proposed", () => {
  expect(overrideWords([], 0)).toContain("Proposed for demotion: none.");
});
