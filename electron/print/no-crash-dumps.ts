import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Whatever of them is installed. */
const products = ["chromium", "google-chrome", "microsoft-edge"];

/**
 * The environment of a browser that leaves nothing on the disk of what it held when a page of it dies. No switch does
 * that: --disable-breakpad only sends nothing. On Linux dumps go below the settings, wherever the profile is: there
 * stands a file in place of their folder, and none can be made. On Windows they lie in the profile, until its next use.
 */
export function withoutCrashDumps(profileFolder: string): NodeJS.ProcessEnv {
  rmSync(path.join(profileFolder, "Crashpad"), { recursive: true, force: true });
  const settings = path.join(profileFolder, "no-dumps");
  for (const product of products) {
    mkdirSync(path.join(settings, product), { recursive: true, mode: 0o700 });
    writeFileSync(path.join(settings, product, "Crash Reports"), "");
  }
  return { ...process.env, CHROME_CONFIG_HOME: settings };
}
