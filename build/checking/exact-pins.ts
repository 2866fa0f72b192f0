import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { places } from "../bundle/places.ts";

const versions = z.record(z.string(), z.string()).default({});
const manifest = z.object({
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
});
const exact = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

/** A range lets tomorrow's install differ from today's; every dependency has one version. */
export async function exactPins(): Promise<string | undefined> {
  const loose = looseVersions(JSON.parse(await readFile(path.join(places.root, "package.json"), "utf8")));
  return loose.length === 0 ? undefined : `package.json must name exact versions: ${loose.join(", ")}`;
}

export function looseVersions(packageJson: unknown): readonly string[] {
  return Object.values(manifest.parse(packageJson))
    .flatMap((group) => Object.entries(group))
    .filter(([, version]) => !exact.test(version))
    .map(([name, version]) => `${name} ${version}`);
}
