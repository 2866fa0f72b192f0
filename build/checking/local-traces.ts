import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { places } from "../bundle/places.ts";

/** Spelt with gaps, so that this file holds no trace itself. */
const traces: readonly RegExp[] = [
  /(?<![\w.-])[/](work|home|Users|root)[/]\w/,
  /[a-z0-9-]*registry[a-z0-9-]*(\.[a-z0-9-]+)+(:\d+)?[/]/i,
  /"resolved":\s*"(?!https:[/]{2}registry\.npmjs\.org[/])/,
];
const binary = /\.(png|jpg|woff2?|ttf|pdf|ico)$/;

/** A path or a registry that only the author's machine has would break everybody else's install. */
export async function localTraces(): Promise<string | undefined> {
  const listed = spawnSync("git", ["ls-files", "-z"], { cwd: places.root, encoding: "utf8" });
  // An unpacked archive has no git and no author's machine behind it.
  if (listed.status !== 0) return undefined;
  const files = listed.stdout.split("\0").filter((file) => file !== "" && !binary.test(file));
  const found = await Promise.all(files.map(tracesOf));
  return found.flat().length === 0 ? undefined : found.flat().join("\n");
}

async function tracesOf(file: string): Promise<readonly string[]> {
  const text = await readFile(path.join(places.root, file), "utf8").catch(() => "");
  return tracesIn(text).map((line) => `${file}:${line}`);
}

/** Numbers of the lines that name a machine's own folder or a registry. */
export function tracesIn(text: string): readonly number[] {
  return text.split("\n").flatMap((line, index) => {
    const publicOnly = line.replaceAll("https://registry.npmjs.org/", "");
    const tested = line.includes('"resolved"') ? line : publicOnly;
    return traces.some((trace) => trace.test(tested)) && !isPublicResolved(line) ? [index + 1] : [];
  });
}

const isPublicResolved = (line: string): boolean => line.includes('"resolved": "https://registry.npmjs.org/');
