import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * `node build/with-node.cjs tests/upgrade/make-folder.ts VERSION COMMIT` writes `folders/VERSION.tar.gz` with the code
 * of that commit; `releases.json` then names both. Done once for each release that brought steps of the schema.
 */
const [version, commit] = process.argv.slice(2);
if (version === undefined || commit === undefined) throw new Error("Say: make-folder.ts VERSION COMMIT");
const here = import.meta.dirname;
const root = path.join(here, "..", "..");
const run = (program: string, args: readonly string[]) =>
  execFileSync(program, args, { cwd: root, stdio: "inherit" });

const work = mkdtempSync(path.join(tmpdir(), "paramarsh-release-"));
const checkout = path.join(work, "checkout");
const folder = path.join(work, "folder");
run("git", ["worktree", "add", "--detach", checkout, commit]);
try {
  symlinkSync(path.join(root, "node_modules"), path.join(checkout, "node_modules"));
  mkdirSync(folder);
  mkdirSync(path.join(checkout, "tests", "upgrade"), { recursive: true });
  const writer = path.join(checkout, "tests", "upgrade", "write-folder.ts");
  copyFileSync(path.join(here, "write-folder.ts"), writer);
  run(process.execPath, [writer, checkout, folder]);
  const target = path.join(here, "folders", `${version}.tar.gz`);
  run("tar", ["--create", "--gzip", "--file", target, "--directory", folder, ...readdirSync(folder)]);
  process.stdout.write(`${target}: ${Math.round(statSync(target).size / 1024)} kB\n`);
} finally {
  run("git", ["worktree", "remove", "--force", checkout]);
  rmSync(work, { recursive: true, force: true });
}
