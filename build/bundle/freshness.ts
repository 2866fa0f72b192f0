import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { places } from "./places.ts";

const stamp = z.object({ digest: z.string() });
const sources = ["shared", "renderer", "electron", "build/bundle", "package-lock.json"];
const built = [
  path.join(places.builtDeskPage, "index.html"),
  path.join(places.builtSpokePage, "index.html"),
  path.join(places.builtVerifyPage, "index.html"),
  path.join(places.builtPracticePatient, "page.js"),
  ...["main.js", "browser-host.js", "core-process.js", "db-worker.js", "preload.cjs"].map((file) =>
    path.join(places.builtElectron, file),
  ),
];

/** Changes when a source file appears, goes, or is written; times and sizes are enough and take milliseconds. */
export function digestOfSources(): string {
  const hash = createHash("sha256");
  for (const source of sources) addTo(hash, path.join(places.root, source));
  return hash.digest("hex");
}

export function isFresh(digest: string): boolean {
  if (!existsSync(places.stamp) || !built.every((file) => existsSync(file))) return false;
  const read = stamp.safeParse(JSON.parse(readFileSync(places.stamp, "utf8")));
  return read.success && read.data.digest === digest;
}

export function rememberBuiltFrom(digest: string): void {
  mkdirSync(places.dist, { recursive: true });
  writeFileSync(places.stamp, JSON.stringify({ digest }));
}

function addTo(hash: ReturnType<typeof createHash>, place: string): void {
  const stat = statSync(place);
  if (!stat.isDirectory()) {
    hash.update(`${path.relative(places.root, place)} ${stat.size} ${stat.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(place).sort()) {
    if (!/\.test\.tsx?$/.test(name)) addTo(hash, path.join(place, name));
  }
}
