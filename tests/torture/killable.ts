import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { sweepAfter } from "./moving-clock.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** A program of ours as a process that speaks in JSON lines, made to be killed. */
export type Killable = {
  readonly name: "desk" | "hub";
  readonly pid: number;
  /** The first message that has this key. */
  readonly says: (key: string) => Promise<Record<string, unknown>>;
  readonly tell: (line: string) => void;
  readonly isRunning: () => boolean;
  /** SIGKILL: no handler runs, as with a power cut. False where it had ended by itself before. */
  readonly kill: () => Promise<boolean>;
  /** Lets it end in order: its input is over. */
  readonly end: () => Promise<void>;
  readonly ended: Promise<void>;
  /** What it wrote besides: where it ended by itself, the reason. */
  readonly complaints: () => string;
};

export function start(
  name: Killable["name"],
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  before: readonly string[] = [],
): Killable {
  const line = [
    ...before,
    process.execPath,
    "--disable-warning=ExperimentalWarning",
    path.join(root, script),
    ...args,
  ];
  const child = spawn(line[0] ?? "", line.slice(1), {
    cwd: root,
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  const said: Record<string, unknown>[] = [];
  const waiting: { readonly key: string; readonly take: (message: Record<string, unknown>) => void }[] = [];
  const complained: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (text: string) => complained.push(text));
  child.stdin.on("error", () => undefined); // a line to a process that has just died
  createInterface({ input: child.stdout }).on("line", (text) => {
    const message = asRecord(text);
    said.push(message);
    for (const { key, take } of waiting.splice(0).toReversed()) {
      if (key in message) take(message);
      else waiting.push({ key, take });
    }
  });
  const ended = once(child, "exit").then(() => sweepAfter(child.pid ?? 0));
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  return {
    name,
    pid: child.pid ?? 0,
    says: (key) =>
      new Promise((resolve, reject) => {
        const at = said.findIndex((message) => key in message);
        const earlier = said[at];
        if (earlier) return resolve(earlier);
        waiting.push({ key, take: resolve });
        void ended.then(() =>
          reject(new Ended(`${script} ended before it said ${key}: ${complained.join("")}`)),
        );
      }),
    tell: (text) => void child.stdin.write(`${text}\n`),
    isRunning,
    kill: async () => {
      if (!isRunning()) return false;
      child.kill("SIGKILL");
      await ended;
      return child.signalCode === "SIGKILL";
    },
    end: () => {
      child.stdin.end();
      return ended;
    },
    ended,
    complaints: () => complained.join(""),
  };
}

/** Of a process that was killed while somebody waited for its word. */
export class Ended extends Error {}

function asRecord(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return { text };
  }
}
