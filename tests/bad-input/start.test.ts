import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { smallDisksAllowed } from "./support/small-disk.ts";

const folder = mkdtempSync(path.join(tmpdir(), "paramarsh-start-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const programs = {
  desk: [
    "electron/browser-host.ts",
    JSON.stringify({
      ...{ dataFolder: folder, pageFolder: folder, hubUrl: "http://127.0.0.1:9" },
      ...{ practice: true, version: "0.0.0-test" },
    }),
  ],
  hub: ["hub/admin/cli.ts", "practice", "--data", folder, "--port", "0"],
} as const;

/** What is done to the small disk, of which the data folder is all, before the program starts. */
const disks = {
  "read-only": { acts: `mount -t tmpfs -o size=40m,ro tmpfs ${folder}`, says: /cannot be written/u },
  full: {
    acts: `mount -t tmpfs -o size=1m tmpfs ${folder} && (dd if=/dev/zero of=${folder}/filler 2>/dev/null || true)`,
    says: /is full\. Nothing was lost; make room and start again\./u,
  },
} as const;

const rows = (["desk", "hub"] as const).flatMap((program) =>
  (["read-only", "full"] as const).map((disk) => [program, disk] as const),
);

/** The whole program as its host starts it, in a mount namespace of its own. */
function start(program: keyof typeof programs, disk: keyof typeof disks) {
  const [script, ...args] = programs[program];
  const file = fileURLToPath(new URL(`../../${script}`, import.meta.url));
  const shell = `${disks[disk].acts} && exec "$0" "$@"`;
  const node = [process.execPath, "--disable-warning=ExperimentalWarning", file, ...args];
  const ran = spawnSync("unshare", ["-rm", "sh", "-c", shell, ...node], {
    encoding: "utf8",
    timeout: 60_000,
  });
  return { code: ran.status, said: ran.stdout + ran.stderr };
}

describe.skipIf(!smallDisksAllowed)("a data folder that takes nothing when the program starts", () => {
  it.each(rows)("%s, %s disk: it ends with a sentence and no stack trace", (program, disk) => {
    const { code, said } = start(program, disk);
    expect(said).toMatch(disks[disk].says);
    expect(said).toContain(folder);
    expect(said).not.toMatch(/^\s+at /mu);
    expect(code).toBeGreaterThan(0);
  });
});
