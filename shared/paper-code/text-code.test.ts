import fc from "fast-check";
import { expect, it } from "vitest";
import { fragments } from "./fragments.ts";
import { readText, writeText } from "./text-code.ts";

const back = (text: string) => readText(Uint8Array.from(writeText(text)), 0)?.text;

it("gives back every text, whatever script it is in", () => {
  for (const text of ["", "METFORMIN 500 mg tablet", "सुबह 1 गोली, खाने के बाद", "½ tablet at 8 °C", "🩺 10⁶"])
    expect(back(text)).toBe(text);
  const letters = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...fragments, "रोज़ ", " 1-0-1 "));
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 6 }), (parts) => {
      const text = parts
        .join("")
        .toWellFormed()
        .replace(/\p{Cc}/gu, " ");
      expect(back(text)).toBe(text);
    }),
  );
});

it("reads any bytes at all without a mistake of its own", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      const read = readText(bytes, 0);
      if (read !== undefined) expect(back(read.text)).toBe(read.text);
    }),
  );
});

it("says what stands on most prescriptions in a few bytes", () => {
  expect(writeText("1 tablet two times a day, after food, for 30 days").length).toBeLessThan(10);
});
