import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { mutate, outOfDate } from "./mutate.ts";
import { mutants } from "./mutants.ts";

/** `npm run sim`: days that never were, thousands of them; `-- --mutants` asks whether it would notice. */
const args = process.argv.slice(2);
if (args[0] === "--worker") (await import("./jobs.ts")).work();
else process.exitCode = args.includes("--mutants") ? runMutants() : await run();

async function run(): Promise<number> {
  const named = args[args.indexOf("--mutant") + 1];
  const mutant = args.includes("--mutant") ? mutants.find(({ name }) => name === named) : undefined;
  if (mutant) mutate(mutant);
  // Only now: what is imported before cannot be turned round any more.
  const { simulate } = await import("./command.ts");
  return simulate(args);
}

function runMutants(): number {
  let survivors = 0;
  for (const mutant of mutants) {
    const old = outOfDate(mutant);
    const told = old ?? caughtBy(mutant.name);
    const isCaught = /^\d+\t/.test(told);
    if (!isCaught) survivors += 1;
    const [histories, invariant] = told.split("\t");
    console.log(
      isCaught
        ? `caught after ${histories?.padStart(4)}: ${mutant.name} (${mutant.file}): ${invariant}`
        : `NOT CAUGHT: ${mutant.name} (${mutant.file}): ${told}`,
    );
  }
  console.log(`${mutants.length} mutants, ${survivors} not caught`);
  return survivors > 0 ? 1 : 0;
}

function caughtBy(name: string): string {
  const command = [...process.execArgv, fileURLToPath(import.meta.url), "--quick", "--mutant", name];
  const { stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  return stdout.trim() === "" ? stderr.trim().slice(0, 300) : stdout.trim();
}
