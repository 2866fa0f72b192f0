import path from "node:path";
import { z } from "zod";
import { places } from "../bundle/places.ts";
import { findBrowser } from "../machine/find-browser.ts";
import { earlierHubPort, knownHubPort, rememberHubPort } from "./hub-port.ts";
import { type LineProcess, nodeArgs, startLineProcess } from "./line-process.ts";

const ready = z.object({ url: z.url(), pid: z.number(), lan: z.string().optional() });
const restartAfterMs = 3000;

export type PracticeHub = {
  readonly url: string;
  /** Of the running hub; undefined while there is none. */
  readonly pid: () => number | undefined;
  /** What the hub says of the local network, where it answers there. */
  readonly lan: () => string | undefined;
  /** Starts the hub unless it runs. */
  readonly start: () => Promise<void>;
  readonly end: () => Promise<void>;
};

/**
 * The practice hub as a process of its own. One that is killed stays dead, as a lost line would, until somebody
 * starts it again; `restart` brings it back by itself. With `asleep` only its address is known, from an earlier time.
 */
export async function openPracticeHub(options: {
  readonly dataFolder: string;
  readonly restart: boolean;
  readonly asleep: boolean;
  readonly lan: boolean;
}): Promise<PracticeHub | { readonly sentence: string }> {
  const { dataFolder } = options;
  let isEnding = false;
  let retry: NodeJS.Timeout | undefined;
  let current: Started | undefined;

  const start = async (): Promise<void> => {
    if (current) return;
    const started = await startOnce(dataFolder, options.lan);
    current = started;
    void started.process.ended.then(() => {
      current = undefined;
      if (isEnding) return;
      console.log(`The practice hub's process (${started.pid}) ended. Type hub and Enter to start it again.`);
      if (options.restart) retry = setTimeout(() => void again(), restartAfterMs);
    });
  };
  const again = (): Promise<void> =>
    start().then(
      () => console.log(`The practice hub runs: ${current?.url} (process ${current?.pid}).`),
      (problem: unknown) => console.log(`The practice hub did not start: ${String(problem)}`),
    );

  const earlier = knownHubPort(dataFolder);
  if (options.asleep && earlier === undefined)
    return { sentence: "There is no practice hub yet: start once without --no-hub." };
  if (!options.asleep) await start();
  return {
    url: current?.url ?? `http://127.0.0.1:${earlier}`,
    pid: () => current?.pid,
    lan: () => current?.lan,
    start: again,
    async end() {
      isEnding = true;
      clearTimeout(retry);
      await current?.process.end();
    },
  };
}

type Started = z.infer<typeof ready> & { readonly process: LineProcess };

async function startOnce(folder: string, lan: boolean): Promise<Started> {
  const port = await earlierHubPort(folder);
  const script = path.join(places.root, "hub", "admin", "cli.ts");
  const browser = findBrowser();
  if (browser === undefined) console.log("No browser was found, so no practice patient answers calls.");
  const more = [...(lan ? ["--lan"] : []), ...(browser === undefined ? [] : ["--browser", browser])];
  const args = nodeArgs(script, "practice", "--data", folder, "--port", String(port), ...more);
  const started = await new Promise<Started>((resolve, reject) => {
    const hub = startLineProcess(process.execPath, args, (message) => {
      const said = ready.safeParse(message);
      if (said.success) resolve({ ...said.data, process: hub });
    });
    void hub.ended.then((code) =>
      reject(new Error(`the practice hub ended with code ${code} before it was ready`)),
    );
  });
  rememberHubPort(folder, Number(new URL(started.url).port));
  return started;
}
