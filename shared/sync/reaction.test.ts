import { expect, it } from "vitest";
import { reactionTo } from "./reaction.ts";

it.each([
  [undefined, "again"],
  [200, "done"],
  [201, "done"],
  [401, "sign-in"],
  [403, "park"],
  [409, "reconcile"],
  [412, "reconcile"],
  [413, "park"],
  [422, "park"],
  [429, "again"],
  [503, "again"],
] as const)("an answer of %s leads to %s", (status, kind) => {
  expect(reactionTo(status).kind).toBe(kind);
});
