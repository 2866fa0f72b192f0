import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../../..");

/** A process under test: what it printed so far, and how to end it the hard way. */
export type Running = {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Waits until the output matches, and answers the match. */
  readonly says: (pattern: RegExp) => Promise<RegExpMatchArray>;
  /** SIGKILL: no handler runs, as with a power cut. */
  readonly killHard: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** `within`: what is typed before it, for a process in a network of its own. */
export function run(
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
  within: readonly string[] = [],
): Running {
  const [command, ...before] = [...within, process.execPath];
  const child = spawn(
    command,
    [...before, "--disable-warning=ExperimentalWarning", join(root, script), ...args],
    {
      cwd: root,
      env,
      stdio: ["pipe", "pipe", "pipe"],
    },
  );
  const chunks: string[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
  const output = (): string => chunks.join("");
  const end = async (signal: "SIGKILL" | "SIGTERM"): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  };
  return {
    child,
    output,
    says: async (pattern) => {
      for (let waitedMs = 0; waitedMs < 180_000; waitedMs += 50) {
        const match = output().match(pattern);
        if (match) return match;
        if (child.exitCode !== null) break;
        await new Promise((done) => setTimeout(done, 50));
      }
      throw new Error(`${script} did not say ${String(pattern)}; it said:\n${output()}`);
    },
    killHard: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
  };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
  server.close();
  await once(server, "close");
  return port;
}

export async function temporaryFolder(): Promise<{
  readonly path: string;
  readonly remove: () => Promise<void>;
}> {
  const path = await mkdtemp(join(tmpdir(), "paramarsh-e2e-"));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}
