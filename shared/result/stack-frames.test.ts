import { expect, it } from "vitest";
import { stackFrames } from "./stack-frames.ts";

it("gives the places in the code, the innermost first", () => {
  const throwing = () => new TypeError("too long");
  const [first = "", second = ""] = stackFrames(throwing());
  expect(first).toMatch(/^at throwing .*stack-frames\.test\.ts:\d+:\d+\)?$/);
  expect(second).toContain("stack-frames.test.ts");
});

it("gives no line of the message, even one that looks like a place", () => {
  const typed = "Pain in the chest\n    at night (worse since 12:30:15)\n    at the kitchen";
  const frames = stackFrames(new Error(`cannot read ${typed}`)).join("\n");
  expect(frames).not.toMatch(/chest|night|kitchen/);
  expect(frames).toContain("stack-frames.test.ts");
});

it("gives nothing of what is no error", () => {
  expect(stackFrames("    at home (x:1:1)")).toEqual([]);
});
