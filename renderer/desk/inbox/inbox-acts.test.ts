import { expect, it } from "vitest";
import { actsOf } from "./inbox-acts.ts";

const keysOf = (row: Parameters<typeof actsOf>[0]) => actsOf(row).map(({ key }) => key);

it("a recall that a later version has overtaken can only be let go", () => {
  expect(keysOf({ kind: "parked", reason: "signed-since" })).toEqual(["L"]);
});

it("whatever else is parked may be tried again", () => {
  expect(keysOf({ kind: "parked", reason: "not-found" })).toEqual(["T", "L"]);
  expect(keysOf({ kind: "parked" })).toEqual(["T", "L"]);
});
