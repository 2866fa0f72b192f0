import { expect, it } from "vitest";
import { failure } from "../../../shared/result/failure.ts";
import type { KeptItem } from "./kept-item.ts";
import { lastUnsent } from "./last-unsent.ts";

const target = { requestId: "r", taskId: "t" };
const refused = failure("not-allowed", "request.answer", "The consult is waiting now.");
const leaving = (how: "left" | "came-back", more: Partial<KeptItem> = {}) =>
  ({ target, work: { call: "request.leave", input: { id: "i", how } }, ...more }) as KeptItem;

it("what the hub has refused does not stand as done, what was told before it and goes does", () => {
  expect(lastUnsent([leaving("left", { refused })], target, "request.leave")).toBeUndefined();
  const both = [leaving("left"), leaving("came-back", { refused })];
  expect(lastUnsent(both, target, "request.leave")?.input.how).toBe("left");
});

it("what must hold a paper back is found also where it was refused", () => {
  const fact = { target, work: { call: "request.facts" }, refused } as KeptItem;
  expect(lastUnsent([fact], target, "request.facts")).toBeUndefined();
  expect(lastUnsent([fact], target, "request.facts", { alsoRefused: true })).toBeDefined();
});
