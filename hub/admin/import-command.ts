import { err, ok, type Result } from "../../shared/result/result.ts";
import { httpTarget } from "../import/http-target.ts";
import { importFile } from "../import/import-file.ts";
import { reportText } from "../import/import-report.ts";
import type { ImportTarget } from "../import/import-target.ts";
import { storeTarget } from "../import/store-target.ts";
import type { OpenHub } from "../server/open-hub.ts";
import { storeOf } from "../server/store-of.ts";
import type { Command } from "./command.ts";
import { readPassphrase } from "./passphrase-prompt.ts";

/** Imports each file and prints its report; true when every file could be read to its end. */
export async function importFiles(
  files: readonly string[],
  target: ImportTarget,
  say: (text: string) => void,
): Promise<boolean> {
  let whole = true;
  for (const file of files) {
    const report = await importFile(file, target);
    say(reportText(report));
    if (report.problem !== undefined) whole = false;
  }
  // maxRSS is in kilobytes on every platform.
  say(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  return whole;
}

/** The importing end of `--data`: this process's own store. */
export function targetIn(hub: OpenHub): ImportTarget {
  return storeTarget(storeOf(hub.fhir.port, { role: "system" }), hub.fhir.port.write);
}

/** The importing end of `--url`: a running hub. */
export async function targetAt(url: string, { flags }: Command): Promise<Result<ImportTarget, string>> {
  if (!URL.canParse(url)) return err(`"${url}" is no address of a hub, such as http://127.0.0.1:8480.`);
  if (!flags.username) return err("Importing into a running hub needs --username, an operator's account.");
  const target = await httpTarget(url, flags.username, await readPassphrase(process.env));
  return target.ok ? ok(target.value) : target;
}
