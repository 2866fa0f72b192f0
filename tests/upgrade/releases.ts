import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const schema = z.object({
  /** The version in package.json; a change of it asks for the folder of the release before. */
  coming: z.string(),
  released: z.array(z.object({ version: z.string(), commit: z.string(), steps: z.array(z.number().int()) })),
});

export const releases = schema.parse(
  JSON.parse(readFileSync(path.join(import.meta.dirname, "releases.json"), "utf8")),
);

export const folderOf = (version: string): string =>
  path.join(import.meta.dirname, "folders", `${version}.tar.gz`);
