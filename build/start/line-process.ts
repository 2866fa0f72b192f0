import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

export type LineProcess = {
  readonly pid: number;
  readonly say: (line: string) => void;
  readonly ended: Promise<number>;
  /** Asks it to end by closing its input; kills it when it has not ended after ten seconds. */
  readonly end: () => Promise<void>;
};

/**
 * A process of ours that speaks in lines of JSON.
 *
 * It gets a process group of its own, so that Ctrl+C reaches only us and we end things in order; should we be
 * killed, its input closes and it ends by itself.
 */
export function startLineProcess(
  program: string,
  args: readonly string[],
  onMessage: (message: unknown) => void,
  environment: Readonly<Record<string, string>> = {},
): LineProcess {
  const child = spawn(program, args, {
    env: { ...process.env, ...environment },
    stdio: ["pipe", "pipe", "inherit"],
    detached: process.platform !== "win32",
  });
  const ended = new Promise<number>((resolve) => {
    child.once("error", () => resolve(1));
    child.once("close", (code) => resolve(code ?? 1));
  });
  child.stdin.on("error", () => undefined); // it ended while we spoke; `ended` tells
  createInterface({ input: child.stdout }).on("line", (line) => {
    const message = parse(line);
    if (message === undefined) console.log(line);
    else onMessage(message);
  });
  return {
    pid: child.pid ?? 0,
    say: (line) => child.stdin.write(`${line}\n`),
    ended,
    async end() {
      child.stdin.end();
      const patience = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await ended;
      clearTimeout(patience);
    },
  };
}

/** Our own scripts, under the Node that runs this. */
export const nodeArgs = (script: string, ...args: string[]): string[] => [
  "--disable-warning=ExperimentalWarning",
  script,
  ...args,
];

function parse(line: string): unknown {
  if (!line.startsWith("{")) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
