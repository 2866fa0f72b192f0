import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { smallDisksAllowed } from "./support/small-disk.ts";

const folder = mkdtempSync(path.join(tmpdir(), "paramarsh-safe-write-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const program = `
  import { readFileSync } from "node:fs";
  import { safeWrite } from ${JSON.stringify(new URL("../../electron/desk/safe-write.ts", import.meta.url).href)};
  const file = ${JSON.stringify(path.join(folder, "keyring.json"))};
  safeWrite(file, "the old one");
  try {
    safeWrite(file, "x".repeat(20_000));
  } catch (problem) {
    process.stdout.write(problem.code + " ");
  }
  process.stdout.write(readFileSync(file, "utf8").slice(0, 20));
`;

it.skipIf(!smallDisksAllowed)(
  "a disk that has room for half of a file keeps the old one, and says that it is full",
  () => {
    const shell = `mount -t tmpfs -o size=12k tmpfs ${folder} && exec "$0" "$@"`;
    const node = [process.execPath, "--input-type=module", "--eval", program];
    const { stdout, stderr } = spawnSync("unshare", ["-rm", "sh", "-c", shell, ...node], {
      encoding: "utf8",
    });
    expect(stdout, stderr).toBe("ENOSPC the old one");
  },
);
