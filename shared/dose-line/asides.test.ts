import { expect, it } from "vitest";
import { withoutAsides } from "./asides.ts";
import { tidyLine } from "./tidy.ts";

const of = (text: string) => withoutAsides(tidyLine(text));

it.each([
  ["azoran 50 od x 30d, LFT every 2 weeks", "azoran 50 od x 30d", "lft every 2 weeks"],
  ["sizopin 25 hs CBC weekly", "sizopin 25 hs", "cbc weekly"],
  ["warf 3 mg od, check INR weekly, cont", "warf 3 mg od , cont", "check inr weekly"],
  ["pcm 500 tds x 3d review after 3 days", "pcm 500 tds x 3d", "review after 3 days"],
  ["pcm 500 tds 3 din, 5 din baad dikhayen", "pcm 500 tds 3 din", "5 din baad dikhayen"],
  ["digoxin 0.25 od, not on Sat & Sun", "digoxin 0.25 od", "not on sat & sun"],
  ["nizoral shampoo od leave for 5 min then rinse", "nizoral shampoo od", "leave for 5 min then rinse"],
])("what is said beside the medicine goes on in the doctor's words: %s", (text, rest, aside) => {
  expect(of(text)).toEqual({ text: rest, asides: [aside] });
});

it.each([
  "telma 40, bp 150/90, 1 od",
  "telma 40, for bp 1 tab od",
  "telma 40 od till review",
  "wysolone 40 od x 5d, sugar 2 units sos",
])("a clause that says how the medicine is taken, or for how long, stays to be read: %s", (text) => {
  const { text: rest } = of(text);
  expect(rest).toContain(
    tidyLine(text)
      .split(/ (?=1 od|1 tab|till|2 units)/u)
      .at(-1),
  );
});
