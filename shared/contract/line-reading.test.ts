import { expect, it } from "vitest";
import { lineReadingOf } from "../dose-line/line-reading.ts";
import { nameTable } from "../dose-line/name-table.ts";
import { medicines } from "../rules/medicines/index-of-medicines.ts";
import { calls } from "./calls.ts";
import { longestWrittenLine } from "./line-reading.ts";

const { input, output } = calls["prescription.readLine"];
const withAdvice = (letters: number) =>
  `pcm 500 tds 5d pc ${"with plenty of water and not lying down, ".repeat(40)}`.slice(0, letters);

it("a line with long advice is read, and one longer than the field says is not even asked", () => {
  const { text } = input.parse({ text: withAdvice(longestWrittenLine) });
  const reading = output.parse(lineReadingOf(text, nameTable(medicines)));
  expect(reading).toMatchObject({ kind: "read", parts: { durationDays: 5 } });
  expect(input.safeParse({ text: withAdvice(longestWrittenLine + 1) }).success).toBe(false);
});
