import { expect, it } from "vitest";
import { actsOf } from "./inbox-acts.ts";

const keysOf = (row: Parameters<typeof actsOf>[0]) => actsOf(row).map(({ key }) => key);

it("a recall that a later version has overtaken can only be let go", () => {
  expect(keysOf({ kind: "parked", reason: "signed-since" })).toEqual(["L"]);
});

it("a paper that was brought from another PC beside another note is not written anew from here", () => {
  expect(keysOf({ kind: "held", carried: true })).toEqual(["L"]);
  expect(keysOf({ kind: "signed-late", carried: true })).toEqual(["C", "L"]);
});

it("a draft beside what is signed here may be compared, and the signed one written anew", () => {
  expect(keysOf({ kind: "other-desk-draft" })).toEqual(["C"]);
  expect(keysOf({ kind: "other-desk-draft", signed: true })).toEqual(["C", "A"]);
});

it("whatever else is parked may be tried again", () => {
  expect(keysOf({ kind: "parked", reason: "not-found" })).toEqual(["T", "L"]);
  expect(keysOf({ kind: "parked" })).toEqual(["T", "L"]);
});
