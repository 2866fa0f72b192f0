import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";

const fileIn = (folder: string): string => path.join(folder, "hub-port");

/** The port that this data folder's hub had before. */
export function knownHubPort(folder: string): number | undefined {
  try {
    const port = Number(readFileSync(fileIn(folder), "utf8"));
    return Number.isInteger(port) ? port : undefined;
  } catch {
    return undefined; // no hub was here yet
  }
}

/** The port this data folder's hub had before, so that it keeps its address; 0 where there is none or it is taken. */
export async function earlierHubPort(folder: string): Promise<number> {
  const port = knownHubPort(folder);
  return port !== undefined && (await isFree(port)) ? port : 0;
}

export function rememberHubPort(folder: string, port: number): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(fileIn(folder), String(port));
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
