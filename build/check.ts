import { spawnSync } from "node:child_process";
import path from "node:path";
import { places } from "./bundle/places.ts";

const worlds = ["shared", "hub", "electron", "renderer", "build", "tests"];
const bin = (name: string): string => path.join(places.modules, ".bin", name);
const steps: readonly (readonly [string, string, readonly string[]])[] = [
  ...worlds.map((world) => [`types of ${world}`, bin("tsc"), ["-b", world]] as const),
  ["lint", bin("oxlint"), ["--type-aware", "--deny-warnings"]],
  ["format", bin("prettier"), ["--check", "."]],
];

/** Every step runs; what failed is shown at the end. */
const failures: string[] = [];
for (const [name, program, args] of steps) {
  const startedAt = performance.now();
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: places.root, encoding: "utf8" });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${status === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
  if (status !== 0) failures.push(`--- ${name}\n${stdout}${stderr}`);
}
if (failures.length > 0) console.log(failures.join("\n"));
process.exitCode = failures.length > 0 ? 1 : 0;
