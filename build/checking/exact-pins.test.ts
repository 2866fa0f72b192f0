import { expect, it } from "vitest";
import { looseVersions } from "./exact-pins.ts";

it("lets exact versions and exact aliases pass", () => {
  const dependencies = { zod: "4.6.7", "better-sqlite3": "npm:better-sqlite3-multiple-ciphers@13.0.3" };
  expect(looseVersions({ dependencies })).toEqual([]);
});

it.each(["^4.6.7", "~4.6.7", "4.x", "latest", "*", "npm:other@^1.0.0"])("refuses %s", (version) => {
  expect(looseVersions({ devDependencies: { some: version } })).toEqual([`some ${version}`]);
});
