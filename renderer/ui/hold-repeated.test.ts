import { expect, it } from "vitest";
import { holdRepeated } from "./hold-repeated.ts";

function isHeldBack(key: string, repeat: boolean, tagName: string): boolean {
  let held = false;
  const target = Object.assign(new EventTarget(), { tagName });
  holdRepeated({ key, repeat, target, preventDefault: () => (held = true) });
  return held;
}

it("Enter held down presses no button and sends no form; pressed anew, or in a text, it does what it does", () => {
  expect(isHeldBack("Enter", true, "BUTTON")).toBe(true);
  expect(isHeldBack("Enter", true, "INPUT")).toBe(true);
  expect(isHeldBack("Enter", false, "BUTTON")).toBe(false);
  expect(isHeldBack("Enter", true, "TEXTAREA")).toBe(false);
  expect(isHeldBack("a", true, "INPUT")).toBe(false);
});
