import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { places } from "../bundle/places.ts";
import { type Tally, tallyOfPlaywright, tallyOfVitest } from "./tallies.ts";

/** What a part of `npm test` came to. A part without tests of its own (the checks) has no tally. */
export type Outcome = { readonly ok: boolean; readonly tally?: Tally };

/** Types, lint, walls, format: `npm run check`. */
export const runCheck = (): Outcome => ({ ok: runNode([path.join(places.root, "build", "check.ts")]) });

/** Everything beside its file, and what crosses a wall without a window. */
export function runUnit(): Outcome {
  const report = freshReport("vitest.json");
  const ok = runNode([
    path.join(places.modules, "vitest", "vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  return counted(ok, tallyOfVitest(report));
}

/** The whole app in real windows: `tests/e2e` in a browser, `tests/electron` where Electron's binary is. */
export const runWindows = (suite: "e2e" | "electron"): Outcome => {
  const folder = path.join(places.root, "tests", suite);
  if (!hasSpecs(folder)) return { ok: true };
  const report = freshReport(`${suite}.json`);
  const program = path.join(places.modules, "@playwright", "test", "cli.js");
  const config = path.join(folder, "playwright.config.ts");
  const ok = runNode([program, "test", `--config=${config}`, "--reporter=list,json"], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return counted(ok, tallyOfPlaywright(report));
};

/** A runner that failed without counting a failure (or without any report) still counts as one. */
function counted(ok: boolean, tally: Tally = { passed: 0, failed: 0, skipped: 0 }): Outcome {
  return { ok, tally: !ok && tally.failed === 0 ? { ...tally, failed: 1 } : tally };
}

function hasSpecs(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder, { recursive: true, encoding: "utf8" }).some(isSpec);
}

const isSpec = (name: string): boolean => name.endsWith(".spec.ts");

function freshReport(name: string): string {
  const folder = path.join(places.cache, "tests");
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  rmSync(file, { force: true });
  return file;
}

function runNode(args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  const ran = spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", ...args], {
    cwd: places.root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  return ran.status === 0;
}
