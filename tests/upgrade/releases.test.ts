import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { migrations } from "../../electron/desk/db/migrations/migrate.ts";
import { folderOf, releases } from "./releases.ts";

const packageJson = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(path.join(import.meta.dirname, "..", "..", "package.json"), "utf8")));

it("a new version of the program has a folder of the release before it", () => {
  // Failing here: make the folder with make-folder.ts from the commit that was released, list it with the steps
  // of its schema in releases.json, and name this version as the coming one.
  expect(releases.coming).toBe(packageJson.version);
  expect(releases.released.length).toBeGreaterThan(0);
  for (const release of releases.released) expect(existsSync(folderOf(release.version))).toBe(true);
});

it("no step of a release is gone from the program", () => {
  const known = migrations.map(({ number }) => number);
  const last = releases.released.at(-1)?.steps ?? [];
  expect(known).toEqual(expect.arrayContaining([...last]));
  for (const [index, { steps }] of releases.released.entries())
    expect(steps).toEqual(expect.arrayContaining([...(releases.released[index - 1]?.steps ?? [])]));
});
