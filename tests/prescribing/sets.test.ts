import { describe, expect, test } from "vitest";
import { specialities } from "../../shared/domain/speciality.ts";
import { askBackCodes, askBackLine } from "./ask-back-format.ts";
import { doseLine } from "./dose-line-format.ts";
import { ordinaryPrescription } from "./ordinary-format.ts";
import { readSet } from "./read-set.ts";

const open = readSet("dose-lines", doseLine);
const heldBack = readSet("dose-lines-held-back", doseLine);
const askBack = readSet("dose-lines-ask-back", askBackLine);
const doseLines = [...open, ...heldBack];

/** Ids only, so that no line held back is shown. */
const idsWhere = <Row extends { readonly id: string }>(
  rows: readonly Row[],
  isWrong: (row: Row) => boolean,
): readonly string[] => rows.filter(isWrong).map(({ id }) => id);

describe("the sets of dose lines", () => {
  test("hold 300 lines to build with, 100 held back and 200 to ask back", () => {
    expect([open.length, heldBack.length, askBack.length]).toEqual([300, 100, 200]);
  });

  test("name each line once, and each id once", () => {
    const all = [...doseLines, ...askBack];
    expect(new Set(all.map(({ id }) => id)).size).toBe(600);
    expect(new Set(all.map(({ line }) => line.toLowerCase())).size).toBe(600);
  });

  test("hold back something of every group", () => {
    expect(new Set(heldBack.map(({ group }) => group))).toEqual(new Set(open.map(({ group }) => group)));
  });

  test("say for every line when it is taken", () => {
    const silent = idsWhere(
      doseLines,
      ({ expect: { timing, asNeeded, taper } }) =>
        timing === undefined && asNeeded === undefined && taper === undefined,
    );
    expect(silent).toEqual([]);
  });

  test("give the most in a day for whatever is taken as needed", () => {
    const endless = idsWhere(
      doseLines,
      ({ expect: { asNeeded } }) => asNeeded !== undefined && asNeeded.maxPerDay === undefined,
    );
    expect(endless).toEqual([]);
  });

  test("name a side for every eye and ear", () => {
    const sideless = idsWhere(
      doseLines,
      ({ expect: { route, side } }) => (route === "eye" || route === "ear") && side === undefined,
    );
    expect(sideless).toEqual([]);
  });

  test("ask back by the listed codes only, and use each of them", () => {
    expect(new Set(askBack.flatMap(({ codes }) => codes))).toEqual(new Set(Object.keys(askBackCodes)));
  });
});

describe("the ordinary prescriptions", () => {
  const byDepartment = specialities.map((name) => ({
    name,
    rows: readSet(`ordinary/${name}`, ordinaryPrescription),
  }));
  const all = byDepartment.flatMap(({ rows }) => rows);

  test("are 25 of each department, each with an id and a diagnosis of its own", () => {
    for (const { name, rows } of byDepartment) {
      expect(rows.length).toBe(25);
      expect(idsWhere(rows, ({ department }) => department !== name)).toEqual([]);
    }
    expect(new Set(all.map(({ id }) => id)).size).toBe(200);
    expect(new Set(all.map(({ diagnosis }) => diagnosis)).size).toBe(200);
  });

  test("say an age, a child's weight, and of every woman who may be pregnant whether she is", () => {
    const years = ({ patient }: (typeof all)[number]): number => patient.ageYears ?? 0;
    const ageless = idsWhere(
      all,
      ({ patient }) => (patient.ageYears === undefined) === (patient.ageMonths === undefined),
    );
    const unweighed = idsWhere(all, (row) => years(row) < 18 && row.patient.weight === undefined);
    const unasked = idsWhere(
      all,
      (row) =>
        (row.patient.pregnancy.status !== "not-applicable") !==
        (row.patient.sex === "female" && years(row) >= 12 && years(row) <= 50),
    );
    expect({ ageless, unweighed, unasked }).toEqual({ ageless: [], unweighed: [], unasked: [] });
  });

  test("give every line a form, a route, an amount and a time", () => {
    const bare = idsWhere(all, ({ lines }) =>
      lines.some(
        ({ form, route, amount, timing, taper, asNeeded }) =>
          form === undefined ||
          route === undefined ||
          (amount === undefined && timing?.kind !== "grid" && taper === undefined) ||
          (timing === undefined && asNeeded === undefined),
      ),
    );
    expect(bare).toEqual([]);
  });

  test("continue, change and stop only what the patient takes, and start only what he does not", () => {
    const strange = idsWhere(all, ({ patient, lines, stops = [] }) => {
      const takes = new Set(patient.current.map(({ medicine }) => medicine));
      return (
        stops.some((name) => !takes.has(name)) ||
        lines.some(({ action, medicine }) => (action === "start") === takes.has(medicine))
      );
    });
    expect(strange).toEqual([]);
  });
});
