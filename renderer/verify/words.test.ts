import { expect, it } from "vitest";
import { wordsOf } from "./words.ts";

/** Every sentence that the page can say, those made of numbers and dates with a sample. */
function said(words: object): string[] {
  return Object.values(words).flatMap((one: unknown) => {
    if (typeof one === "string") return [one];
    if (typeof one === "function") return [String((one as (...of: unknown[]) => unknown)(24, 30))];
    return one !== null && typeof one === "object" ? said(one) : [];
  });
}

it("no verdict says that a paper is valid, in either language", () => {
  for (const words of Object.values(wordsOf)) {
    for (const sentence of said(words)) expect(sentence).not.toMatch(/\bvalid\b|वैध|मान्य/iu);
  }
});

it("a genuine code says nothing of the paper; each other verdict says what to do", () => {
  expect(wordsOf.en.means.genuine).toMatch(/nothing yet about the paper.*Compare every line/u);
  const { en, hi } = wordsOf;
  expect(Object.keys(hi.means)).toEqual(Object.keys(en.means));
  for (const kind of ["altered", "unknown-key", "called-back", "replaced", "key-withdrawn"] as const) {
    expect(en.means[kind]).toMatch(/do not dispense/iu);
    expect(hi.means[kind]).toMatch(/दवा न दें/u);
  }
  expect(en.verdict.practice).toContain("PRACTICE");
});

it("the list has its date and says what it cannot know, and an old one says so", () => {
  expect(wordsOf.en.listAsOf("24 Nov 2026")).toBe("Cancellation list as of 24 Nov 2026");
  expect(wordsOf.en.listMeans).toContain("cancelled later does not show");
  expect(wordsOf.en.listOld(9)).toContain("9 days old");
  expect(wordsOf.hi.listOld(9)).toContain("9 दिन पुरानी");
});
