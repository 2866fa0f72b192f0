import { expect, test } from "vitest";
import type { z } from "zod";
import type { LineParts } from "../../shared/domain/medicine.ts";
import { lineReadingOf } from "../../shared/dose-line/line-reading.ts";
import { nameTable } from "../../shared/dose-line/name-table.ts";
import { medicines } from "../../shared/rules/medicines/index-of-medicines.ts";
import { readSet } from "./read-set.ts";
import { writtenLineCase } from "./written-line-format.ts";

type Case = z.output<typeof writtenLineCase>;
type Meant = Extract<Case, { means: unknown }>;

const table = nameTable(medicines);
const cases = readSet("written-lines", writtenLineCase);
const meant = cases.filter((one): one is Meant => "means" in one);
/** The doctor's own words: that they are there is looked at, not how they are put. */
const words = ["instructions", "site", "asNeededFor"];

/** Lines that two pharmacists would read alike and that are asked back by rule; README.md says which rule. */
const askedByRule = [
  "b029",
  "b030",
  "b036",
  "b037",
  "b082",
  "b099",
  "c012",
  "c021",
  "c034",
  "c043",
  "c110",
  "c111",
  "d098",
  "e048",
  "e066",
  "e087",
  "f006",
  "f010",
  "f014",
  "f015",
  "f021",
  "f023",
  "f028",
  "f029",
  "f030",
  "f058",
  "f067",
  "f080",
  "f091",
  "f099",
  "g046",
  "g056",
  "g072",
  "h022",
  "h027",
  "h053",
  "h056",
];

test("what every pharmacist would understand is read so, or asked by a rule that is written down; never otherwise", () => {
  const became = meant.flatMap((one) => {
    const reading = lineReadingOf(one.text, table);
    if (reading.kind === "ask") return [{ id: one.id, text: one.text, became: "asked" }];
    const wrong = readOtherwise(reading.parts, one);
    return wrong.length === 0 ? [] : [{ id: one.id, text: one.text, became: wrong.join("; ") }];
  });
  expect(became.filter(({ id, became: how }) => how !== "asked" || !askedByRule.includes(id))).toEqual([]);
});

test("what must never be guessed is asked", () => {
  const accepted = cases.filter((one) => "ask" in one && lineReadingOf(one.text, table).kind === "read");
  expect(accepted).toEqual([]);
});

/** Where a reading differs from what is meant, by the nearest of the right ways to put it. */
function readOtherwise(read: LineParts, { means, orMedicine = [], orParts = [] }: Meant): readonly string[] {
  const { medicine, ...rest } = read;
  const got: Readonly<Record<string, unknown>> = { ...rest, medicineId: medicine?.id };
  const ways = [means, ...orParts.map((parts) => ({ ...means, ...parts }))].flatMap((way) => [
    way,
    ...orMedicine.map((medicineId) => ({ ...way, medicineId })),
  ]);
  const differences = ways.map((way) =>
    Object.entries(way).flatMap(([part, value]) => (says(got, part, value) ? [] : [part])),
  );
  return differences.toSorted((one, other) => one.length - other.length)[0] ?? [];
}

function says(got: Readonly<Record<string, unknown>>, part: string, value: unknown): boolean {
  if (words.includes(part) && value !== null) {
    const said = words.map((one) => got[one]).concat(got["side"], got["meal"], got["durationDays"]);
    return said.some((one) => one !== undefined);
  }
  return sorted(got[part]) === sorted(value ?? undefined);
}

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  ) ?? "absent";
