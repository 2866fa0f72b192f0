import { expect, test } from "vitest";
import { readSet } from "./read-set.ts";
import { foundBy } from "./run-vignette.ts";
import { safetyCase } from "./safety-case-format.ts";

const severities = ["quiet", "beside", "interrupt", "stop"] as const;
const found = { warn: "beside", reason: "interrupt", stop: "stop" } as const;

/** README.md says why each of these is heard less, or more, than its author asks. */
const less: Readonly<Record<string, (typeof severities)[number]>> = {
  s021: "beside",
  s040: "beside",
  s042: "beside",
  s043: "beside",
  s044: "beside",
  s045: "beside",
  s060: "beside",
  s062: "beside",
  t093: "beside",
  t110: "quiet",
  t124: "quiet",
};

test("each danger is heard at least as loudly as a pharmacist asks who saw no rule, and what is ordinary interrupts nobody", () => {
  const outcomes = readSet("safety-cases", safetyCase).map(
    ({ id, wants, about, source: _source, ...rest }) => {
      // The set was written before this was asked of anybody.
      const patient = { breastfeeding: "not-asked" as const, ...rest.patient };
      const { report } = foundBy({ id, cites: "any", ...rest, patient, expect: [] });
      const heard = report.findings
        // One reason for the whole consult answers what stands on no list: an own test asks for it.
        .filter(({ rowId }) => rowId !== "unlisted")
        .map(({ severity }) => severities.indexOf(found[severity]));
      return { id, wants, about, heard: severities[Math.max(0, ...heard)] ?? "quiet" };
    },
  );
  const otherwise = outcomes.filter(({ id, wants, heard }) => {
    const [asked, is] = [severities.indexOf(less[id] ?? wants), severities.indexOf(heard)];
    return wants === "quiet" ? is > severities.indexOf("beside") : is < asked;
  });
  expect(otherwise).toEqual([]);
});
