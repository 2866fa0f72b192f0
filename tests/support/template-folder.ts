import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { templateFolderVariable } from "./practice-hub-data.ts";

/** One folder for the whole run, in which test files leave each other what is dear to make; gone when the run ends. */
export function setup(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), "paramarsh-templates-"));
  process.env[templateFolderVariable] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
