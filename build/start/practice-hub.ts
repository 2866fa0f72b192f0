import path from "node:path";
import { z } from "zod";
import { places } from "../bundle/places.ts";
import { earlierHubPort, rememberHubPort } from "./hub-port.ts";
import { type LineProcess, nodeArgs, startLineProcess } from "./line-process.ts";

const ready = z.object({ url: z.url(), pid: z.number() });
const restartAfterMs = 3000;

export type PracticeHub = {
  readonly url: string;
  readonly pid: number;
  readonly end: () => Promise<void>;
};

/** Starts the practice hub as a process of its own and, if wanted, again whenever it ends by itself. */
export async function startPracticeHub(options: {
  readonly dataFolder: string;
  readonly restart: boolean;
}): Promise<PracticeHub> {
  let isEnding = false;
  let retry: NodeJS.Timeout | undefined;
  let current = await startOnce(options.dataFolder);

  const watch = (): void => {
    void current.process.ended.then(() => {
      if (isEnding) return;
      console.log(`The practice hub's process (${current.pid}) ended.`);
      if (options.restart) retry = setTimeout(again, restartAfterMs);
    });
  };
  const again = (): void => {
    startOnce(options.dataFolder).then(
      (next) => {
        current = next;
        console.log(`The practice hub runs again: ${next.url} (process ${next.pid}).`);
        watch();
      },
      (problem: unknown) => console.log(`The practice hub did not start again: ${String(problem)}`),
    );
  };
  watch();
  return {
    url: current.url,
    pid: current.pid,
    async end() {
      isEnding = true;
      clearTimeout(retry);
      await current.process.end();
    },
  };
}

type Started = z.infer<typeof ready> & { readonly process: LineProcess };

async function startOnce(folder: string): Promise<Started> {
  const port = await earlierHubPort(folder);
  const script = path.join(places.root, "hub", "admin", "cli.ts");
  const args = nodeArgs(script, "practice", "--data", folder, "--port", String(port));
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
