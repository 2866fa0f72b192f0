import { randomUUID } from "node:crypto";
import { stackFrames } from "../../shared/result/stack-frames.ts";

/** Logs a bug under a short number that people can read out. Stack frames hold no patient data; messages may. */
export function logBug(where: string, bug: unknown): string {
  const id = randomUUID().slice(0, 8);
  const name = bug instanceof Error ? bug.name : typeof bug;
  const frames = stackFrames(bug).slice(0, 8);
  process.stderr.write(`hub bug ${id} in ${where}: ${name}\n${frames.map((at) => `    ${at}\n`).join("")}`);
  return id;
}
