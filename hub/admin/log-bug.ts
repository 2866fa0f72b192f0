import { randomUUID } from "node:crypto";

/** Logs a bug under a short number that people can read out. Stack frames hold no patient data; messages may. */
export function logBug(where: string, bug: unknown): string {
  const id = randomUUID().slice(0, 8);
  const name = bug instanceof Error ? bug.name : typeof bug;
  const frames =
    bug instanceof Error ? (bug.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)) : [];
  process.stderr.write(`hub bug ${id} in ${where}: ${name}\n${frames.slice(0, 8).join("\n")}\n`);
  return id;
}
