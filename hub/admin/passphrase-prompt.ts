import { createInterface } from "node:readline";
import { Writable } from "node:stream";

/** The passphrase from the environment, else typed without echo, else the first line of stdin. */
export async function readPassphrase(environment: NodeJS.ProcessEnv): Promise<string> {
  const given = environment["PARAMARSH_HUB_PASSPHRASE"];
  if (given !== undefined) return given;
  if (process.stdin.isTTY) process.stderr.write("Passphrase: ");
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY });
  try {
    for await (const line of lines) return line;
    return "";
  } finally {
    lines.close();
    if (process.stdin.isTTY) process.stderr.write("\n");
  }
}

export const shortestPassphrase = 12;
