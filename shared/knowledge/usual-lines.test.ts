import { expect, it } from "vitest";
import { lineReadingOf } from "../dose-line/line-reading.ts";
import { nameTable } from "../dose-line/name-table.ts";
import { medicines } from "../rules/medicines/index-of-medicines.ts";
import { usualLines } from "./usual-lines.ts";

const names = nameTable(medicines);

it.each(usualLines.map(({ speciality, line }) => [speciality, line]))(
  "%s: “%s” is read, whole, without a question",
  (_, line) => {
    const reading = lineReadingOf(line, names);
    expect(reading).toMatchObject({ kind: "read" });
    if (reading.kind !== "read") return;
    expect(reading.parts.medicine?.list).not.toBe("prohibited");
    expect(reading.parts).not.toHaveProperty("instructions");
  },
);
