import { expect, it } from "vitest";
import { leftAfter } from "./left-after.ts";

it("what was sent is gone, and what was written on while it was under way stays whole", () => {
  const used = { to: "District hospital", situation: "Fever" };
  expect(leftAfter({ ...used }, used)).toEqual({});
  expect(leftAfter({ ...used, situation: "Fever and fits" }, used)).toEqual({ situation: "Fever and fits" });
  expect(leftAfter({ ...used, background: "Takes nothing" }, used)).toEqual({ background: "Takes nothing" });
});
