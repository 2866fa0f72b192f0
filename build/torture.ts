import { spawnSync } from "node:child_process";
import path from "node:path";
import { bundle } from "./bundle/bundle.ts";
import { places } from "./bundle/places.ts";

/** `npm run torture`: on the built page and this tree's desk and hub; `tests/torture` does the rest. */
if (await bundle()) console.log("Built the desk.");
const program = path.join(places.root, "tests", "torture", "main.ts");
const ran = spawnSync(
  process.execPath,
  ["--disable-warning=ExperimentalWarning", program, ...process.argv.slice(2)],
  { cwd: places.root, stdio: "inherit" },
);
process.exitCode = ran.status ?? 1;
