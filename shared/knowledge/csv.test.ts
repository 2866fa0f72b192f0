import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCsv, writeCsv } from "./csv.ts";
import { readSheet, rowsOf } from "./table.ts";
import { z } from "zod";

describe("a CSV text", () => {
  it("is read as spreadsheets write it: quotes, doubled quotes, commas and lines inside, both line ends, BOM", () => {
    expect(parseCsv('\uFEFFa,"b, c"\r\n"say ""no""","two\nlines"\n\n,\nend')).toEqual([
      { line: 1, cells: ["a", "b, c"] },
      { line: 2, cells: ['say "no"', "two\nlines"] },
      { line: 6, cells: ["end"] },
    ]);
  });

  it("comes back as it went out, whatever is in the cells", () => {
    const cell = fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\r", " ").trim());
    const row = fc.array(cell, { minLength: 1 }).filter((cells) => cells.some((one) => one !== ""));
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(parseCsv(writeCsv(rows)).map(({ cells }) => cells)).toEqual(
          rows.map((cells) => cells.map((one) => one.trim())),
        );
      }),
    );
  });
});

describe("a table that a person edited", () => {
  const kind = {
    name: "trial",
    columns: ["name", "count"],
    read: rowsOf(
      z.object({ name: z.string().min(1, "a name is needed"), count: z.coerce.number("a number") }),
    ),
  };

  it("may have its columns in any order", () => {
    expect(readSheet(kind, "count,name\n3,one")).toEqual({ ok: true, value: [{ name: "one", count: 3 }] });
  });

  it("is refused whole, and each mistake is named with its line and column", () => {
    expect(readSheet(kind, "name,count\none,3\n,4\ntwo,many\nthree,4,5")).toEqual({
      ok: false,
      error: [
        { line: 3, column: "name", says: "a name is needed" },
        { line: 4, column: "count", says: "a number" },
        { line: 5, says: "3 cells, but the table has 2 columns" },
      ],
    });
  });

  it("is refused when a column is missing or strange, or nothing is in it", () => {
    expect(readSheet(kind, "name,price\none,3")).toMatchObject({
      ok: false,
      error: [{ column: "count" }, { column: "price" }],
    });
    expect(readSheet(kind, "name,count\n")).toMatchObject({ ok: false, error: [{ line: 2 }] });
  });
});
