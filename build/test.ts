import { bundle } from "./bundle/bundle.ts";
import { type Outcome, runCheck, runUnit, runWindows } from "./testing/runners.ts";
import { sumLine } from "./testing/tallies.ts";
import { needTestTools } from "./testing/test-tools.ts";

/** `npm test` runs everything; `npm test -- unit` and `npm test -- e2e` a part. A failure stops nothing that follows. */
const parts: Readonly<Record<string, readonly (() => Outcome)[]>> = {
  all: [runCheck, runUnit, () => runWindows("e2e"), () => runWindows("electron")],
  unit: [runUnit],
  e2e: [() => runWindows("e2e")],
};

process.exitCode = await test(process.argv[2] ?? "all");

async function test(part: string): Promise<number> {
  const runs = parts[part];
  if (runs === undefined) {
    console.log(`There is no part "${part}": leave it out, or say unit or e2e.`);
    return 2;
  }
  const lacking = needTestTools();
  if (lacking !== undefined) {
    console.log(lacking);
    return 1;
  }
  const built = await builds();
  const outcomes = runs.map((run) => run());
  console.log(sumLine(outcomes.flatMap(({ tally }) => tally ?? [])));
  return built && outcomes.every(({ ok }) => ok) ? 0 : 1;
}

/** Tests of one world say more than a build that fails because of another, so they run all the same. */
async function builds(): Promise<boolean> {
  try {
    if (await bundle()) console.log("Built the desk.");
    return true;
  } catch (error) {
    console.log("The build failed:", error);
    return false;
  }
}
