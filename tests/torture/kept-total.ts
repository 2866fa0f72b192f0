import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const kept = z.object({
  kills: z.number(),
  saves: z.number(),
  lost: z.number(),
  doubled: z.number(),
  /** Whatever else was not as promised. */
  wrong: z.number().default(0),
  /** Each run's seed: a seed again would only repeat what was shown. */
  seeds: z.array(z.number()),
});
export type KeptTotal = z.infer<typeof kept>;

const file = path.resolve(import.meta.dirname, "../../.cache/torture.json");

export const noTotal: KeptTotal = { kills: 0, saves: 0, lost: 0, doubled: 0, wrong: 0, seeds: [] };

export function readTotal(): KeptTotal {
  return existsSync(file) ? kept.parse(JSON.parse(readFileSync(file, "utf8"))) : noTotal;
}

export function writeTotal(total: KeptTotal): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(total));
}
