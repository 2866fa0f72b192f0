import { spawn } from "node:child_process";
import path from "node:path";
import { places } from "../bundle/places.ts";
import { exactPins } from "./exact-pins.ts";
import { firstLoadIsSmall } from "./page-size.ts";
import { localTraces } from "./local-traces.ts";

/** What is wrong, in words; nothing when all is well. */
export type Step = { readonly name: string; readonly complaint: () => Promise<string | undefined> };

/** Formatting of code and settings; prose is formatted by whoever writes it. */
const formatted = ["**/*.{ts,tsx,cjs,json,css,html,yml}", "!dist", "!.cache"];

/** The slowest first, so that two at a time end together. */
export const steps: readonly Step[] = [
  { name: "types, world by world", complaint: program("tsc", "-b") },
  { name: "lint and walls", complaint: program("oxlint", "--type-aware", "--deny-warnings") },
  { name: "format", complaint: program("prettier", "--check", ...formatted) },
  {
    name: "unused files and dependencies",
    complaint: program("knip", "--include", "files,dependencies,unlisted"),
  },
  { name: "first load of the centres' page", complaint: firstLoadIsSmall },
  { name: "exact pins", complaint: exactPins },
  { name: "no traces of one machine", complaint: localTraces },
];

/** A check is a program of node_modules that must end with 0. */
function program(name: string, ...args: readonly string[]): Step["complaint"] {
  const file = path.join(places.modules, ".bin", process.platform === "win32" ? `${name}.cmd` : name);
  return () =>
    new Promise((resolve, reject) => {
      const child = spawn(file, args, { cwd: places.root, stdio: ["ignore", "pipe", "pipe"] });
      const said: string[] = [];
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding("utf8").on("data", (text: string) => said.push(text));
      }
      child.once("error", reject);
      child.once("close", (code) => resolve(code === 0 ? undefined : said.join("")));
    });
}
