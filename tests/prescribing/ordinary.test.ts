import { expect, test } from "vitest";
import { nameTable } from "../../shared/dose-line/name-table.ts";
import { specialities } from "../../shared/domain/speciality.ts";
import { medicines } from "../../shared/rules/medicines/index-of-medicines.ts";
import { checkOrdinary, interruptions } from "./ordinary-draft.ts";
import { ordinaryPrescription } from "./ordinary-format.ts";
import { readSet } from "./read-set.ts";

const names = nameTable(medicines);
const all = specialities.flatMap((name) => readSet(`ordinary/${name}`, ordinaryPrescription));
const checked = all.map((entry) => checkOrdinary(entry, names));

test("of 200 ordinary prescriptions fewer than ten interrupt", () => {
  const found = checked.flatMap((one) =>
    interruptions(one).map(({ severity, ruleId, rowId, text }) =>
      [one.id, severity, `${ruleId}/${rowId}`, text.en].join(" | "),
    ),
  );
  const beside = checked.reduce((sum, { report }) => sum + report.findings.length, 0) - found.length;
  console.log(
    [
      `${all.length} prescriptions, ${found.length} interruptive alerts, ${beside} beside their lines`,
      ...found,
    ].join("\n"),
  );
  expect(found.length).toBeLessThan(10);
});

test("notes on old age and long courses stand beside few of them", () => {
  const noted = checked.flatMap(({ id, report }) =>
    report.findings
      .filter(({ ruleId }) => ruleId === "old-age" || ruleId === "long-course")
      .map(({ text }) => `${id} | ${text.en}`),
  );
  console.log([`${noted.length} notes on old age and long courses`, ...noted].join("\n"));
  expect(noted.length).toBeLessThan(all.length * 0.06);
});

test("nearly every line is put down from the shipped list, so that the rules saw it", () => {
  const lines = all.reduce((sum, entry) => sum + entry.lines.length, 0);
  const lacking = checked.flatMap(({ id, lacking: missing }) => missing.map((name) => `${id} ${name}`));
  console.log(`${lines - lacking.length} of ${lines} lines seen; not on the list: ${lacking.join("; ")}`);
  expect(lacking.length).toBeLessThan(lines * 0.03);
});
