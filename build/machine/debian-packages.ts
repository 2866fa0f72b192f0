import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

export type Outcome =
  | { readonly kind: "installed" }
  | { readonly kind: "type-this"; readonly command: string }
  | { readonly kind: "failed"; readonly command: string };

/**
 * Installs Debian packages where this person may (root, or sudo without a password), saying so first; else
 * answers the one command to type.
 */
export function installDebianPackages(packages: readonly string[], why: string): Outcome {
  const install = ["apt-get", "install", "--yes", "--no-install-recommends", ...packages];
  const command = `sudo ${install.join(" ")}`;
  const before = mayInstall();
  if (before === undefined) return { kind: "type-this", command };
  console.log(`Installing from Debian: ${packages.join(", ")} (${why}). This needs a minute or two.`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const run = (line: readonly string[]): boolean => {
    const [program = "", ...rest] = [...before, ...line];
    return spawnSync(program, rest, { stdio: ["ignore", "ignore", "inherit"], env }).status === 0;
  };
  // A bare image has no package lists; where they are there, the first try does.
  const done = run(install) || (run(["apt-get", "update"]) && run(install));
  return done ? { kind: "installed" } : { kind: "failed", command };
}

/** What to put before apt-get, or nothing when this person may not install. */
function mayInstall(): readonly string[] | undefined {
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return undefined;
  if (process.getuid?.() === 0) return [];
  const sudo = spawnSync("sudo", ["-n", "true"], { stdio: "ignore" });
  return sudo.status === 0 ? ["sudo", "-n"] : undefined;
}
