import { readFile } from "node:fs/promises";
import path from "node:path";
import { hubInfo, hubPaths } from "../../shared/contract/hub-api.ts";
import { practiceDataFolder } from "../config.ts";

/**
 * The practice hub that `npm start` runs on this PC, if it answers and is one. It leaves its port beside its data;
 * that file may be old, so the address is asked what it is.
 */
export async function runningPracticeHub(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  try {
    const file = path.join(practiceDataFolder(environment, process.platform), "hub", "hub-port");
    const url = `http://127.0.0.1:${Number(await readFile(file, "utf8"))}`;
    const answer = await fetch(new URL(hubPaths.info, url), { signal: AbortSignal.timeout(3_000) });
    return hubInfo.parse(await answer.json()).practice ? url : undefined;
  } catch {
    return undefined; // no file, nothing there, or something else on the port: not a practice hub
  }
}
