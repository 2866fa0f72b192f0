import { describe, expect, test } from "vitest";
import { nameTable } from "../../shared/dose-line/name-table.ts";
import { readDoseLine } from "../../shared/dose-line/read-dose-line.ts";
import { medicines } from "../../shared/rules/medicines/index-of-medicines.ts";
import { askBackLine } from "./ask-back-format.ts";
import { doseLine } from "./dose-line-format.ts";
import { fieldsRead } from "./judge-reading.ts";
import { readSet } from "./read-set.ts";

const table = nameTable(medicines);

/** What became of each line of a set: read as meant, asked back, or read otherwise (by field). */
function judged(name: string) {
  return readSet(name, doseLine).map(({ id, line, expect: meant }) => {
    const reading = readDoseLine(line, table);
    if (reading.kind === "ask") return { id, became: "asked" } as const;
    const wrong = fieldsRead(meant, reading.line, table);
    return { id, became: wrong.length === 0 ? "read" : `wrong: ${wrong.join(", ")}` } as const;
  });
}

describe("lines of dose as doctors write them", () => {
  test("all 300 that the reader was built with are read as meant", () => {
    expect(judged("dose-lines").filter(({ became }) => became !== "read")).toEqual([]);
  });

  /** README.md says how far the first, blind reading came, and when these were opened. */
  test("of the 100 held back, opened since, 97 are read as meant, and none otherwise", () => {
    const others = judged("dose-lines-held-back").filter(({ became }) => became !== "read");
    expect(others.filter(({ became }) => became !== "asked")).toEqual([]);
    expect(others.map(({ id }) => id)).toEqual(["dose-025", "dose-226", "dose-336"]);
  });

  test("all 200 that must be asked back are, with a right question", () => {
    const otherwise = readSet("dose-lines-ask-back", askBackLine).flatMap(({ id, line, codes }) => {
      const reading = readDoseLine(line, table);
      if (reading.kind === "read") return [{ id, line, became: "accepted" }];
      return reading.questions.some((code) => codes.includes(code))
        ? []
        : [{ id, line, became: reading.questions.join(", ") }];
    });
    expect(otherwise).toEqual([]);
  });
});
