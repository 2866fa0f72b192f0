import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { End } from "./pair.ts";

/** What each end's ladder was told and where it stood, a line a second: as `shared/call/recorded-lines.ts` keeps it. */
export async function recordLadders(
  folder: string | undefined,
  name: string,
  ends: readonly End[],
): Promise<void> {
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  for (const { side, trace } of ends) {
    const [first, ...others] = await trace();
    if (!first) continue;
    const lines = [first, ...others].map(({ atMs, rung, why, phase, told = { atMs } }) => {
      const { loss, roundTripMs, availableBps, throughBps, isStalled } = told;
      const second = [rounded(loss), roundTripMs, kbpsOf(availableBps), kbpsOf(throughBps)];
      const known = second.map((one) => one ?? "undefined").join(", ");
      const atS = Math.round((atMs - first.atMs) / 1_000);
      return `[${known}], // ${atS} s: ${rung}, ${why}, ${phase}${isStalled === true ? ", stalled" : ""}`;
    });
    const file = `${name.replaceAll(/[^a-z0-9]+/gi, "-")}-${side}.txt`;
    writeFileSync(path.join(folder, file), `${lines.join("\n")}\n`);
  }
}

const rounded = (loss: number | undefined) => loss && Math.round(loss * 1_000) / 1_000;
const kbpsOf = (bps: number | undefined) => bps && Math.round(bps / 1_000);
