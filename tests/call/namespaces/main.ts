import { spawnSync } from "node:child_process";
import path from "node:path";
import { bundle } from "../../../build/bundle/bundle.ts";
import { lacksForNetwork } from "./network.ts";

/** `npm run call:namespaces`: a call between real networks of this machine's kernel. Needs root. */
const lacking = lacksForNetwork();
if (lacking !== undefined) {
  console.log(lacking);
  process.exit(2);
}
await bundle();
const root = path.join(import.meta.dirname, "..", "..", "..");
const cli = path.join(root, "node_modules", "@playwright", "test", "cli.js");
const config = path.join(import.meta.dirname, "playwright.config.ts");
const { status } = spawnSync(process.execPath, [cli, "test", `--config=${config}`], {
  ...{ cwd: root, stdio: "inherit" },
});
process.exit(status ?? 1);
