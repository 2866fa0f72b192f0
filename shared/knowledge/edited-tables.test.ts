import { describe, expect, it } from "vitest";
import { parseCsv, writeCsv } from "./csv.ts";
import { type EditedTable, knowledgeOrShipped, knowledgeWith, shippedSheet } from "./edited-tables.ts";
import { shippedKnowledge } from "./knowledge.ts";
import { type TableKey, fileNameOf, tableKeys, tableList } from "./table-list.ts";

const put = (key: TableKey, text: string, version = 1): EditedTable => ({
  table: fileNameOf(key),
  version,
  at: "2026-11-26T10:00:00Z",
  by: "Dr A",
  text,
});

/** The shipped sheet with some cells of one row changed; the row is found by a cell that it has. */
function sheetWith(key: TableKey, has: string, cells: Readonly<Record<string, string>>): string {
  const rows = parseCsv(shippedSheet(key)).map((row) => [...row.cells]);
  const heading = rows[0] ?? [];
  const row = rows.find((one) => one.includes(has)) ?? expect.fail(`no row with ${has}`);
  for (const [column, cell] of Object.entries(cells)) row[heading.indexOf(column)] = cell;
  return writeCsv(rows);
}

describe("a table that goes out to the spreadsheet and comes back", () => {
  it.each(tableKeys)("says the same: %s", (key) => {
    expect(tableList[key].read(shippedSheet(key))).toEqual({ ok: true, value: tableList[key].rows });
  });

  it("stands in place of the shipped one, and the edition names it; the others stay", () => {
    const text = sheetWith("diagnoses", "I10", { en: "Raised blood pressure" });
    const read = knowledgeWith([put("diagnoses", text, 3)]);
    const knowledge = read.ok ? read.value : expect.fail("refused");
    expect(knowledge.diagnoses[0]?.words.en).toBe("Raised blood pressure");
    expect(knowledge.medicines).toBe(shippedKnowledge.medicines);
    expect(knowledge.edition).toEqual({
      shipped: shippedKnowledge.edition.shipped,
      edited: [{ table: "diagnoses", version: 3, at: "2026-11-26T10:00:00Z", by: "Dr A" }],
    });
  });

  it("turns a row verified by a name and its document, and by no name alone", () => {
    const whole = { document: "AIIMS list 2026", place: "p. 3", verifiedBy: "Dr B" };
    const read = knowledgeWith([put("diagnoses", sheetWith("diagnoses", "I10", whole))]);
    expect(read.ok && read.value.diagnoses[0]?.source).toEqual(whole);
    const alone = knowledgeWith([put("diagnoses", sheetWith("diagnoses", "I10", { verifiedBy: "Dr B" }))]);
    expect(alone).toMatchObject({
      ok: false,
      error: [{ table: "diagnoses", problems: [{ line: 2, column: "document" }] }],
    });
  });
});

describe("a sheet with mistakes", () => {
  it("is refused whole, and each is named by table, line and column", () => {
    const wrong = sheetWith("diagnoses", "I10", { code: "10I", hi: "" });
    const read = knowledgeWith([
      put("diagnoses", wrong),
      put("referrals", "id,en,hi,synonyms\nx,X,एक्स,\nx,Y,वाई,"),
    ]);
    expect(read).toMatchObject({
      ok: false,
      error: [
        {
          table: "diagnoses",
          problems: [
            { line: 2, column: "code" },
            { line: 2, column: "hi" },
          ],
        },
        { table: "referrals", problems: [{ line: 3, column: "id", says: "“x” stands in line 2 already" }] },
      ],
    });
  });

  it("is told of an order set that orders what no table lists, on whichever side the edit was", () => {
    const sets = sheetWith("orderSets", "fever-workup", { investigations: "cbc;moon-scan" });
    expect(knowledgeWith([put("orderSets", sets)])).toMatchObject({
      ok: false,
      error: [{ table: "order-sets", problems: [{ line: 2, column: "investigations" }] }],
    });
    const fewer = writeCsv(
      parseCsv(shippedSheet("investigations"))
        .map(({ cells }) => cells)
        .filter(([id]) => id !== "malaria"),
    );
    const lacks = knowledgeWith([put("investigations", fewer)]);
    expect(lacks.ok ? undefined : lacks.error[0]?.problems[0]?.says).toContain("malaria");
  });

  it("leaves the shipped tables standing where a program must go on, and says so", () => {
    const { knowledge, mistakes } = knowledgeOrShipped([put("diagnoses", "code,en\nI10,x")]);
    expect(knowledge).toBe(shippedKnowledge);
    expect(mistakes.map(({ table }) => table)).toEqual(["diagnoses"]);
  });

  it("is one of a table that nobody knows", () => {
    expect(knowledgeWith([{ ...put("diagnoses", ""), table: "horoscopes" }])).toMatchObject({ ok: false });
  });
});

describe("a rule in a sheet", () => {
  it("that means no medicine of the list is a slip of the pen, and named", () => {
    const id = shippedKnowledge.renalPrompts[0]?.id ?? "";
    const sheet = sheetWith("renalPrompts", id, { medicines: "metfromin" });
    expect(knowledgeWith([put("renalPrompts", sheet)])).toMatchObject({
      ok: false,
      error: [{ table: "renal-prompts", problems: [{ column: "medicines" }] }],
    });
  });

  it("that asks for a condition which the rules cannot recognise is named", () => {
    const sheet = sheetWith("oldAgeNotes", "old-benzodiazepine", { when: "not eplepsy" });
    expect(knowledgeWith([put("oldAgeNotes", sheet)])).toMatchObject({
      ok: false,
      error: [{ table: "old-age", problems: [{ column: "when" }] }],
    });
  });

  it("is what the rules then go by, with whoever verified it", () => {
    const id = shippedKnowledge.renalPrompts[0]?.id ?? "";
    const from = { document: "Formulary of the institute", place: "p. 9" };
    const source = { ...from, opened: "2026-11-27", verifiedBy: "Dr B" };
    const read = knowledgeWith([put("renalPrompts", sheetWith("renalPrompts", id, source))]);
    expect(read.ok && read.value.rules.renalPrompts[0]?.source).toEqual(source);
    expect(read.ok && read.value.rules.interactions).toBe(shippedKnowledge.rules.interactions);
  });
});
