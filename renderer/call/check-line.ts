import type { LineFigures } from "../../shared/call/line-check.ts";
import { type LineProbe, measureLine } from "../../shared/call/measure-line.ts";
import { spokePaths } from "../../shared/contract/spoke-calls.ts";

const askPatienceMs = 2_500;
const movePatienceMs = 6_000;

/** The line of a page that the hub serves, by requests to the hub itself. */
export async function checkLine(): Promise<LineFigures> {
  return { ...(await measureLine(probe)), at: new Date().toISOString() };
}

const probe: LineProbe = {
  ask: () => timed(`${spokePaths.lineCheck}?bytes=0`, askPatienceMs),
  down: (bytes) => timed(`${spokePaths.lineCheck}?bytes=${bytes}`, movePatienceMs),
  up: (bytes) => timed(spokePaths.lineCheck, movePatienceMs, noise(bytes)),
  nowMs: () => performance.now(),
};

async function timed(path: string, patienceMs: number, body?: Blob): Promise<number | undefined> {
  const before = performance.now();
  try {
    const answer = await fetch(path, {
      credentials: "same-origin",
      cache: "no-store",
      signal: AbortSignal.timeout(patienceMs),
      ...(body ? { method: "PUT", body } : {}),
    });
    if (!answer.ok) return undefined;
    await answer.arrayBuffer();
    return performance.now() - before;
  } catch {
    return undefined;
  }
}

/** The browser draws at most 64 kB at once. */
const mostDrawn = 65_536;

function noise(bytes: number): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let left = bytes; left > 0; left -= mostDrawn)
    parts.push(crypto.getRandomValues(new Uint8Array(Math.min(left, mostDrawn))));
  return new Blob(parts, { type: "application/octet-stream" });
}
