import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { places } from "../../build/bundle/places.ts";
import { sweepAfter } from "./moving-clock.ts";

/** A program of ours as a process that speaks in JSON lines, made to be killed. */
export type Killable = {
  readonly name: "desk" | "hub";
  readonly pid: number;
  /** The first message that has this key. */
  readonly says: (key: string) => Promise<Record<string, unknown>>;
  /** Says a line to it, and waits for the next message that has this key. */
  readonly ask: (line: string, key: string) => Promise<Record<string, unknown>>;
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
  const line = [...before, process.execPath, "--disable-warning=ExperimentalWarning", script, ...args];
  const child = spawn(line[0] ?? "", line.slice(1), {
    cwd: places.root,
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
  const next = (key: string): Promise<Record<string, unknown>> =>
    new Promise((resolve, reject) => {
      waiting.push({ key, take: resolve });
      void ended.then(() =>
        reject(new Ended(`${script} ended before it said ${key}: ${complained.join("")}`)),
      );
    });
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  return {
    name,
    pid: child.pid ?? 0,
    says: async (key) => said.find((message) => key in message) ?? next(key),
    ask: (text, key) => {
      child.stdin.write(`${text}\n`);
      return next(key);
    },
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
