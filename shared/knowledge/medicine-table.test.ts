import { describe, expect, it } from "vitest";
import { medicine } from "../domain/medicine.ts";
import { parseCsv, writeCsv } from "./csv.ts";
import { shippedSheet } from "./edited-tables.ts";
import { shippedMedicines } from "./medicine-rows.ts";
import { medicineTable } from "./medicine-table.ts";
import { nationalListNumbers, nationalListRepeats } from "./test-national-list.ts";
import { readSheet } from "./table.ts";

const generics = new Set(shippedMedicines.map((row) => row.generic));
const national = shippedMedicines.filter((row) => row.nlemLevel !== undefined);
const numberIn = (place: string) => /(\d+(?:\.\d+)+)/.exec(place)?.[1] ?? "";

describe("the shipped medicines", () => {
  it("are at least 700 generics, each row fit for the contract, with an id of its own", () => {
    expect(generics.size).toBeGreaterThanOrEqual(700);
    expect(new Set(shippedMedicines.map((row) => row.id)).size).toBe(shippedMedicines.length);
    for (const row of shippedMedicines) expect(medicine.parse(row)).toEqual(row);
  });

  it("say of 700 generics at least what a grown-up usually gets, and of nearly all what they are in pregnancy", () => {
    const [heading, ...sheet] = parseCsv(shippedSheet("medicines")).map(({ cells }) => cells);
    const filled = (column: string) =>
      sheet.filter((cells) => (cells[heading?.indexOf(column) ?? -1] ?? "") !== "").length;
    // In numbers, or "apply 2/d" and "by glucose", which have none.
    expect(filled("adultDose")).toBeGreaterThanOrEqual(700);
    expect(filled("pregnancy")).toBeGreaterThan(sheet.length * 0.95);
    expect(filled("classes")).toBeGreaterThanOrEqual(700);
  });

  it("hold every number of the National List 2022, directly or under the number that it repeats", () => {
    const held = new Set(national.map((row) => numberIn(row.source.place)));
    const open = nationalListNumbers.filter((number) => !held.has(nationalListRepeats[number] ?? number));
    expect(open).toEqual([]);
    expect(nationalListNumbers).toHaveLength(459);
  });

  it("claim a level for a form and strength that the list names, and for no other", () => {
    expect(national.length).toBeGreaterThan(700);
    for (const row of shippedMedicines) {
      expect(row.nlemLevel !== undefined).toBe(row.source.document.includes("Essential Medicines"));
    }
    const level = (id: string) => shippedMedicines.find((row) => row.id === id)?.nlemLevel;
    expect(level("metoprolol-50mg-tablet")).toBe("P");
    expect(level("metoprolol-1mg-per-ml-intravenous-injection")).toBe("S");
    expect(level("metoprolol-12.5mg-tablet")).toBeUndefined();
  });

  it("are verified by nobody until the institute has compared them", () => {
    expect(shippedMedicines.filter((row) => row.source.verifiedBy !== undefined)).toEqual([]);
  });

  it("put under prohibition whatever is Schedule X or names a molecule of the NDPS Act, but for List A's three", () => {
    const spared = ["clonazepam", "clobazam", "phenobarbitone"];
    const free = shippedMedicines.filter(
      (row) => (row.ndps === true || row.schedule === "X") && row.list !== "prohibited",
    );
    for (const row of free) expect(spared.some((molecule) => row.generic.includes(molecule))).toBe(true);
  });

  it("never give an opioid, an abortifacient or a stimulant as allowed by accident", () => {
    const allowedOpioids = ["butorphanol", "nalbuphine"];
    for (const row of shippedMedicines.filter(({ classes }) => classes.includes("opioid"))) {
      expect([row.generic, row.list === "prohibited" || allowedOpioids.includes(row.generic)]).toEqual([
        row.generic,
        true,
      ]);
    }
  });
});

const heading = [...medicineTable.columns];
const sheet = (cells: Partial<Record<string, string>>) =>
  writeCsv([heading, heading.map((column) => ({ ...usual, ...cells })[column] ?? "")]);
const usual: Partial<Record<string, string>> = {
  generic: "trialol",
  hindi: "ट्रायलोल",
  presentations: "tablet 5 mg;eye drops 0.3 %*",
  nlem: "10.3.9 P",
  adultDose: "5-10 mg 1-2/d max 20",
};

describe("a table of medicines that the institute edited", () => {
  it("is understood: each presentation becomes a medicine, empty cells mean what usually holds", () => {
    const read = readSheet(medicineTable, sheet({}));
    expect(read).toMatchObject({
      ok: true,
      value: [
        [
          {
            id: "trialol-5mg-tablet",
            schedule: "H",
            list: "unlisted",
            source: { document: "memory" },
            adultDose: {
              unit: "mg",
              least: 5,
              most: 10,
              maximum: 20,
              times: { least: 1, most: 2, per: "day" },
            },
          },
          { id: "trialol-0.3pct-eye-drops", form: "drops", route: "eye", nlemLevel: "P" },
        ],
      ],
    });
  });

  it("carries its own source and the person who verified it", () => {
    const read = readSheet(medicineTable, sheet({ document: "D", place: "p. 3", verifiedBy: "Dr A" }));
    expect(read.ok && read.value[0]?.[0]?.source).toEqual({
      document: "D",
      place: "p. 3",
      verifiedBy: "Dr A",
    });
  });

  it.each([
    ["generic", ""],
    ["hindi", "only latin"],
    ["presentations", "bottle of something"],
    ["presentations", "tablet"],
    ["presentations", ""],
    ["schedule", "Z"],
    ["list", "C"],
    ["pregnancy", "maybe"],
    ["adultDose", "a spoon"],
    ["adultDose", "10-5 mg 1/d"],
    ["nlem", "P"],
  ])("is refused for its column %s reading “%s”", (column, cell) => {
    expect(readSheet(medicineTable, sheet({ [column]: cell }))).toMatchObject({
      ok: false,
      error: [{ line: 2, column }],
    });
  });
});
