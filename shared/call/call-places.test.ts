import { expect, it } from "vitest";
import { placeOf, readPlace } from "./call-places.ts";

it("is read back as it was made, and a ticket alone is no further connection", () => {
  expect(readPlace(placeOf("abc-1.2", "doctors"))).toEqual({ taskId: "abc-1.2", leg: "doctors" });
  expect(readPlace("abc-1.2")).toEqual({ taskId: "abc-1.2", leg: undefined });
});

it("what somebody made up leads to no ticket", () => {
  expect(readPlace("abc+everything")).toEqual({ taskId: "abc+everything", leg: undefined });
});
