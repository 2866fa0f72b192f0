import { expect, it } from "vitest";
import type { LineWords } from "./medicine.ts";
import { readOutOf, readOutRows, type ReadBack, wordsKey } from "./read-out.ts";

const paracetamol: LineWords = {
  title: "PARACETAMOL 500 mg tablet",
  how: { en: "1 tablet three times a day, for 5 days", hi: "1 गोली, दिन में तीन बार, 5 दिन" },
  quantity: 15,
  quantityWords: { en: "15 (fifteen) tablets", hi: "15 (पंद्रह) गोलियाँ" },
};
const eyeDrops: LineWords = {
  title: "CIPROFLOXACIN 0.3 % eye drops",
  how: { en: "1 drop four times a day", hi: "1 बूँद, दिन में चार बार" },
};
const lines = [{ id: "a" }, { id: "b" }];
const back = (lineId: string, line: LineWords, minute: number): ReadBack => ({
  lineId,
  words: wordsKey(line),
  at: `2026-11-26T10:0${minute}:00.000Z`,
  by: "Rekha",
});

it("says names letter by letter and numbers digit by digit, in both languages", () => {
  const [first, second] = readOutRows(lines, [paracetamol, eyeDrops], []);
  expect(first?.spelled.en).toBe("P A R A C E T A M O L · 500 = five zero zero · 15 = one five");
  expect(first?.spelled.hi).toContain("15 = एक पाँच");
  expect(second?.spelled.en).toContain("0.3 = zero point three");
});

it("a line that was changed after it was said back is to be read again", () => {
  const backs = [back("a", paracetamol, 1), back("b", eyeDrops, 2)];
  const twice = { ...eyeDrops, how: { ...eyeDrops.how, en: "1 drop two times a day" } };
  const rows = readOutRows(lines, [paracetamol, twice], backs);
  expect(rows.map(({ state }) => state)).toEqual(["right", "changed"]);
  expect(readOutOf(rows, backs)).toEqual({ at: "2026-11-26T10:01:00.000Z", by: "Rekha", right: 1, of: 2 });
});

it("the paper says nothing of a read-out of which no line was said back", () => {
  expect(readOutOf(readOutRows(lines, [paracetamol, eyeDrops], []), [])).toBeUndefined();
});
