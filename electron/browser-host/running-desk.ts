import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const running = z.object({ pid: z.number(), origin: z.string(), controlSecret: z.string() });
export type RunningDesk = z.infer<typeof running>;

const fileIn = (folder: string): string => path.join(folder, "running.json");

/** The desk that runs on this data folder now, or nothing: a killed desk's file does not count. */
export function findRunningDesk(folder: string): RunningDesk | undefined {
  try {
    const found = running.parse(JSON.parse(readFileSync(fileIn(folder), "utf8")));
    process.kill(found.pid, 0); // signal 0 only asks whether the process is there
    return found;
  } catch {
    return undefined;
  }
}

/** Another desk is there and gives a new one-time link; or nothing answers, because the number belongs to another program. */
export async function askForLink(desk: RunningDesk): Promise<string | undefined> {
  try {
    const answer = await fetch(`${desk.origin}/control/link`, {
      method: "POST",
      headers: { authorization: `Bearer ${desk.controlSecret}` },
      signal: AbortSignal.timeout(5000),
    });
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}

/** Marks the folder as this process's. Answers the act that gives it free again. */
export function markRunning(folder: string, desk: RunningDesk): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = fileIn(folder);
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify(desk), { mode: 0o600, flag: "wx" });
  return () => rmSync(file, { force: true });
}
