import { accessSync, constants } from "node:fs";
import path from "node:path";
import { installDebianPackages } from "../machine/debian-packages.ts";
import { findBrowser } from "../machine/find-browser.ts";

/**
 * Programs that tests run, besides Node: a browser to show and print, poppler to read paper back, openssl to judge
 * certificates, NSS's certutil to make a browser trust one, and coturn to relay a call.
 */
export function needTestTools(): string | undefined {
  const missing = [
    ...(findBrowser() === undefined ? ["chromium"] : []),
    ...(isOnPath("pdftotext") && isOnPath("pdffonts") ? [] : ["poppler-utils"]),
    ...(isOnPath("openssl") ? [] : ["openssl"]),
    ...(isOnPath("certutil") ? [] : ["libnss3-tools"]),
    ...(isOnPath("turnserver") ? [] : ["coturn"]),
  ];
  if (missing.length === 0) return undefined;
  const outcome = installDebianPackages(missing, "the tests need them");
  if (outcome.kind === "installed") return undefined;
  return `The tests need ${missing.join(" and ")}. Type this, then run this again:\n  ${outcome.command}`;
}

function isOnPath(program: string): boolean {
  return (process.env["PATH"] ?? "").split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
