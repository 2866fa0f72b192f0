import { describe, expect, it } from "vitest";
import { type Draft, emptyDraft } from "../domain/draft.ts";
import { tooLong } from "./too-long.ts";

const written = (sections: Partial<Draft["sections"]>): Draft => ({
  ...emptyDraft,
  sections: { ...emptyDraft.sections, ...sections },
});

describe("a note that no FHIR server takes", () => {
  it("is none of what a doctor writes, in either script", () => {
    expect(
      tooLong(written({ history: "ज्वर ".repeat(20_000), advice: "rest\n".repeat(20_000) })),
    ).toBeUndefined();
  });

  it("is named by its longest section, with the characters that must go", () => {
    const draft = written({ advice: "rest", history: "a".repeat(1_200_000) });
    const found = tooLong(draft) ?? expect.fail("it is too long");
    expect(found.section).toBe("history");
    const shorter = "a".repeat(1_200_000 - found.by);
    expect(tooLong(written({ advice: "rest", history: shorter }))).toBeUndefined();
    expect(tooLong(written({ advice: "rest", history: `${shorter}${"a".repeat(100)}` }))).toBeDefined();
  });

  it("counts what quotes and line breaks become on the way", () => {
    expect(tooLong(written({ history: '"'.repeat(400_000) }))?.section).toBe("history");
    expect(JSON.stringify(written({ history: "\n".repeat(499_000) })).length).toBeLessThan(1_048_576);
  });
});
