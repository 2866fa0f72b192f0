import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const root = path.join(import.meta.dirname, "..", "..");
const rows = readFileSync(path.join(root, "docs", "sync-rules.md"), "utf8")
  .split("\n")
  .filter((line) => /^\| +\d+ +\|/.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, rule = "", , where = "", tests = ""]) => ({ rule: Number(rule), where, tests }));

const filesIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`]+\.tsx?)`/g)].map(([, file = ""]) => file);

it("every rule from 1 to 30 stands in the table once", () => {
  expect(rows.map(({ rule }) => rule)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
});

it.each(rows)(
  "rule $rule lives where the table says, and the tests that it names are there",
  ({ where, tests }) => {
    const places = filesIn(where);
    expect(places.length).toBeGreaterThan(0);
    expect(places.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
    const named = [...tests.matchAll(/`([^`]+)`: ((?:“[^”]+”(?:, )?)+)/g)];
    expect(named.map(([, file]) => file)).toEqual(filesIn(tests));
    for (const [, file = "", titles = ""] of named) {
      const source = readFileSync(path.join(root, file), "utf8");
      for (const [, title = ""] of titles.matchAll(/“([^”]+)”/g)) expect(source).toContain(`"${title}`);
    }
  },
);
