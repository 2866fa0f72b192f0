import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { expect, it } from "vitest";
import { patientFacts } from "../../../shared/domain/patient.ts";
import { checkPrescription } from "../../../shared/rules/check.ts";
import { type Language, makeI18n } from "../i18n/i18n.ts";
import { CheckedWords } from "./checked-words.tsx";

const asked = { state: "not-asked" } as const;
const patient = patientFacts.parse({
  ...{ id: "p1", name: "Namuna Misal", sex: "female", hasPhoto: false },
  ...{ allergies: asked, currentMedicines: asked, conditions: asked, pregnancy: asked },
  ...{ weight: asked, heightCm: asked },
});
const report = checkPrescription({ patient, lines: [], medicines: [], now: "2026-11-26T06:00:00Z" });

const shown = (language: Language, props: Parameters<typeof CheckedWords>[0]) =>
  renderToStaticMarkup(
    <I18nextProvider i18n={makeI18n(language)}>
      <CheckedWords {...props} />
    </I18nextProvider>,
  ).replaceAll(/<[^>]*>/gu, "");

it("the screen says by how many rules it was checked and what was not, in both languages, and nothing more", () => {
  const count = report.rulesRun.length;
  const rest = report.notChecked.map(({ en }) => en).join("; ");
  expect(rest).toContain("allergies (not asked)");
  expect(shown("en", { report, pending: false })).toBe(
    `Checked against ${count} rules on this PC. Not checked: ${rest}`,
  );
  expect(shown("hi", { report, pending: false })).toBe(
    `इस कंप्यूटर पर ${count} नियमों से जाँचा गया। नहीं जाँचा गया: ${report.notChecked.map(({ hi }) => hi).join("; ")}`,
  );
});

it("before an answer it claims nothing", () => {
  expect(shown("en", { report: undefined, pending: false })).toBe("Not checked yet.");
  expect(shown("en", { report: undefined, pending: true })).not.toMatch(/checked against/iu);
});
