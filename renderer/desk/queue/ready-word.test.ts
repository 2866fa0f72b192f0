import { expect, it } from "vitest";
import { readyWord } from "./ready-word.ts";

it("of a record that a colleague has in hand nothing is said to be coming", () => {
  expect(readyWord({ readyOffline: "coming" })).toBe("coming");
  expect(readyWord({ readyOffline: "coming", holder: "Dr Misal" })).toBeUndefined();
  expect(readyWord({ readyOffline: "ready", holder: "Dr Misal" })).toBe("ready");
});
