import { installDebianPackages } from "./debian-packages.ts";
import { findBrowser } from "./find-browser.ts";

/** Finds a browser, or installs Debian's; says in one sentence why there is none. */
export function needBrowser(why: string): { readonly browser: string } | { readonly sentence: string } {
  const found = findBrowser();
  if (found !== undefined) return { browser: found };
  const outcome = installDebianPackages(["chromium"], why);
  const installed = outcome.kind === "installed" ? findBrowser() : undefined;
  if (installed !== undefined) return { browser: installed };
  if (process.platform !== "linux") {
    return { sentence: "No Chromium, Chrome or Edge was found. Install one of them, then run this again." };
  }
  const command = outcome.kind === "installed" ? "sudo apt-get install chromium" : outcome.command;
  return { sentence: `No Chromium, Chrome or Edge was found. Type this, then run this again:\n  ${command}` };
}
