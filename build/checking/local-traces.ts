import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { places } from "../bundle/places.ts";

const traces: readonly RegExp[] = [
  // A folder of one person or one build machine.
  /(?<![\w.-])\/(?:home|Users|root|work)\/\w/,
  // Where one machine gets its packages; the lock file names none, so that each takes its own.
  /https?:\/\/[\w.:-]*registry[\w.:-]*/i,
  /"resolved":\s"/,
];
const binary = /\.(gz|png|jpg|woff2?|ttf|pdf|ico)$/;
/** It names traces in order to show that they are found. */
const ownTest = "build/checking/local-traces.test.ts";

/** A path or a registry that only the author's machine has would break everybody else's install. */
export async function localTraces(): Promise<string | undefined> {
  const listed = spawnSync("git", ["ls-files", "-z"], { cwd: places.root, encoding: "utf8" });
  // An unpacked archive has no git, and nothing of its author to look for.
  if (listed.status !== 0) return undefined;
  const files = listed.stdout
    .split("\0")
    .filter((file) => file !== "" && file !== ownTest && !binary.test(file));
  const found = (await Promise.all(files.map(tracesOf))).flat();
  return found.length === 0 ? undefined : found.join("\n");
}

async function tracesOf(file: string): Promise<readonly string[]> {
  // A file that is listed and was just deleted has no traces.
  const text = await readFile(path.join(places.root, file), "utf8").catch(() => "");
  return linesWithTraces(text).map((line) => `${file}:${line}`);
}

/** Numbers of the lines that name a machine's own folder or its registry. */
export function linesWithTraces(text: string): readonly number[] {
  return text
    .split("\n")
    .flatMap((line, index) => (traces.some((trace) => trace.test(line)) ? [index + 1] : []));
}
