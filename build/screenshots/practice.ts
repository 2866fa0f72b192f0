import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { places } from "../bundle/places.ts";

export type Practice = {
  readonly link: string;
  readonly hubPid: number;
  readonly spokeUrl: string;
  readonly end: () => Promise<void>;
};

const patienceMs = 240_000;

/** `npm start` without a window, on a data folder of its own. */
export async function startPractice(dataFolder: string): Promise<Practice> {
  const child = spawn(
    process.execPath,
    [places.withNode, "build/start.ts", "--no-open", "--data", dataFolder],
    { cwd: places.root, stdio: ["pipe", "pipe", "inherit"] },
  );
  const ended = once(child, "close");
  const end = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  const lines = createInterface({ input: child.stdout });
  let hubPid = 0;
  let spokeUrl = "";
  const link = await new Promise<string>((resolve, reject) => {
    const tooLong = setTimeout(() => reject(new Error("the desk did not start in time")), patienceMs);
    void ended.then(() => reject(new Error("the desk ended before it was ready")));
    lines.on("line", (line) => {
      hubPid = Number(/^Hub .*process (\d+)/u.exec(line)?.[1] ?? hubPid);
      spokeUrl = /^Spoke +(\S+)/u.exec(line)?.[1] ?? spokeUrl;
      const said = /^Desk +(\S+)/u.exec(line)?.[1];
      if (said === undefined) return;
      clearTimeout(tooLong);
      resolve(said);
    });
  });
  return { link, hubPid, spokeUrl, end };
}
