import { expect, it } from "vitest";
import { restAfter } from "./rest-after.ts";

it.each([
  ["BP 120/80", "BP 120/80", ""],
  ["BP 120/80", "BP 120/80 and no fever", "and no fever"],
  ["BP 120/80", "BP 130/80", "BP 130/80"],
  ["BP 120/80", "", ""],
])("of %j, sent, there stays of %j: %j", (sent, now, rest) => {
  expect(restAfter(sent, now)).toBe(rest);
});
