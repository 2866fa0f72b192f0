import { parseArgs } from "node:util";
import { z } from "zod";
import { atScreen } from "./at-screen.ts";
import { proveFlushes } from "./flushes.ts";
import { type KeptTotal, noTotal, readTotal, writeTotal } from "./kept-total.ts";
import { hearLastWords } from "./last-word.ts";
import { lastLine, torture } from "./torture.ts";
import { tryMutants } from "./try-mutants.ts";

const usage = `npm run torture -- --kills N [--seed S] [--resume]   kills desk and hub N times, and looks for every letter
npm run torture -- --flushes                        shows by strace that what is called saved is on the disk
npm run torture -- --last-words N                   kills the hub N times with the first byte of its answer to a write
npm run torture -- --mutants [--only NAME]          turns safety lines of the product round, and says which are seen
  --resume   goes on until N kills in all, over several runs (.cache/torture.json)`;

const { values } = parseArgs({
  options: {
    kills: { type: "string" },
    seed: { type: "string" },
    resume: { type: "boolean", default: false },
    mutants: { type: "boolean", default: false },
    only: { type: "string" },
    flushes: { type: "boolean", default: false },
    "last-words": { type: "string" },
    help: { type: "boolean", default: false },
  },
});
const asked = z.object({
  kills: z.coerce.number().int().positive(),
  seed: z.coerce.number().int().optional(),
});

process.exit(await run());

async function run(): Promise<number> {
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (values.flushes) return (await proveFlushes(console.log)) === "failed" ? 1 : 0;
  if (values["last-words"] !== undefined) return lastWords(Number(values["last-words"]));
  if (values.mutants) return (await tryMutants(console.log, values.only)) ? 0 : 1;
  const wish = asked.safeParse(values);
  if (!wish.success) {
    console.log(usage);
    return 2;
  }
  return kill(wish.data);
}

async function lastWords(times: number): Promise<number> {
  const { deaths, named, missing } = await hearLastWords(times);
  for (const what of missing) console.log(`  named and not kept: ${what}`);
  console.log(`${deaths} hubs died answering, ${named} versions named, ${missing.length} not kept`);
  return missing.length === 0 && named > 0 ? 0 : 1;
}

async function kill(wish: z.infer<typeof asked>): Promise<number> {
  const before = values.resume ? readTotal() : noTotal;
  const seed = wish.seed ?? Math.max(0, ...before.seeds) + 1;
  const wanted = wish.kills - before.kills;
  if (wanted <= 0) {
    return ended(before);
  }
  const total = { ...before, seeds: [...before.seeds, seed] };
  const report = await torture({
    kills: wanted,
    seed,
    say: console.log,
    screen: atScreen,
    // A long run goes on after a finding: each is kept, and looked at when it is over.
    ...(values.resume ? { mostBroken: 10 } : {}),
    onCycle: (more) => {
      total.kills += more.kills;
      total.saves += more.saves;
      total.lost += more.lost;
      total.doubled += more.doubled;
      total.wrong += more.wrong;
      if (values.resume) writeTotal(total);
    },
  });
  if (report.wrong > 0) console.log(`${report.wrong} things besides are not as promised.`);
  return ended(total);
}

/** What an earlier run found is still found: going on with it makes nothing good. */
function ended(total: KeptTotal): number {
  console.log(lastLine(total));
  if (total.wrong > 0) console.log(`In all these runs ${total.wrong} things besides were not as promised.`);
  return total.lost + total.doubled + total.wrong === 0 ? 0 : 1;
}
