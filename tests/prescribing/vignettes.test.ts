import { describe, expect, it, test } from "vitest";
import { prescriptionRules } from "../../shared/rules/check.ts";
import { readVignettes } from "./read-vignettes.ts";
import { foundBy, ruleOf } from "./run-vignette.ts";

const vignettes = readVignettes();

describe("the vignettes", () => {
  it("are at least 250, each with an id of its own", () => {
    expect(vignettes.length).toBeGreaterThanOrEqual(250);
    expect(new Set(vignettes.map(({ id }) => id)).size).toBe(vignettes.length);
  });

  it.each(prescriptionRules.map(({ id }) => id))("hit and miss the rule %s", (id) => {
    const cited = vignettes.filter((one) => ruleOf(one) === id);
    expect(cited.filter((one) => one.expect.length > 0).length).toBeGreaterThan(0);
    expect(cited.filter((one) => one.expect.length === 0).length).toBeGreaterThan(0);
  });
});

describe("what the cited rule finds", () => {
  test.each([...new Set(vignettes.map(ruleOf))])("is what each vignette of %s says", (rule) => {
    const wrong = vignettes
      .filter((one) => ruleOf(one) === rule)
      .flatMap((one) => {
        const { found, report } = foundBy(one);
        const open = report.notChecked.map(({ en }) => en).join("; ");
        const isOpen = one.notChecked === undefined || open.includes(one.notChecked);
        const expected = one.expect.toSorted();
        const texts = report.findings.filter(({ ruleId }) => ruleId === rule).map(({ text }) => text.en);
        const isSaid = (one.says ?? []).every((words) =>
          texts.every((text) => text.includes(words.replace(/^!/u, "")) !== words.startsWith("!")),
        );
        return isOpen && isSaid && found.join() === expected.join()
          ? []
          : [
              `${one.id}: expected ${expected.join(", ")}; found ${found.join(", ")}; ${texts.join(" ")} open ${open}`,
            ];
      });
    expect(wrong).toEqual([]);
  });
});
