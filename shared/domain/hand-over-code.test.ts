import { expect, it } from "vitest";
import { digitsIn, grouped, handOverCode, judgeCode } from "./hand-over-code.ts";

const drawn = [5, 7, 2, 0, 1, 9, 9, 4, 3, 8, 6, 1, 0, 0, 2, 7, 4, 4, 8];
const code = handOverCode(drawn);

it("is twenty digits in fours, and is known however it is typed", () => {
  expect(code).toMatch(/^(\d{4} ){4}\d{4}$/);
  const devanagari = code.replace(/\d/g, (digit) => String.fromCharCode(0x0966 + Number(digit)));
  for (const typed of [code, code.replaceAll(" ", ""), code.replaceAll(" ", "-"), devanagari]) {
    expect(judgeCode(typed)).toBe("whole");
    expect(digitsIn(typed)).toBe(digitsIn(code));
  }
  expect(grouped("12345")).toBe("1234 5");
});

it("tells every slip of one digit and every exchange of two neighbours", () => {
  const all = digitsIn(code);
  for (let at = 0; at < all.length; at += 1) {
    for (const digit of "0123456789")
      if (digit !== all[at]) expect(judgeCode(all.slice(0, at) + digit + all.slice(at + 1))).toBe("slip");
    const [one, next] = [all[at], all[at + 1]];
    if (next !== undefined && one !== next)
      expect(judgeCode(`${all.slice(0, at)}${next}${one}${all.slice(at + 2)}`)).toBe("slip");
  }
  expect(judgeCode(all.slice(1))).toBe("unfinished");
  expect(judgeCode(`${all}1`)).toBe("slip");
});
