import { sharesOfVerified } from "../shared/rules/registry.ts";
import { type Step, steps } from "./checking/steps.ts";

/** `npm run check`: every step runs, two at a time; what is wrong is shown together at the end. */
const complaints: string[] = [];
const waiting = [...steps];
await Promise.all([work(), work()]);

for (const { what, verified, opened, memory, total } of sharesOfVerified()) {
  const cited = total - memory - opened;
  console.log(
    `       ${what}: ${total} rows, ${memory} from memory, ${opened} with an opened document, ${cited} that cite one unopened, ${verified} verified by a person`,
  );
}
if (complaints.length > 0) console.log(complaints.join("\n"));
process.exitCode = complaints.length > 0 ? 1 : 0;

async function work(): Promise<void> {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await check(step);
}

async function check({ name, complaint }: Step): Promise<void> {
  const startedAt = performance.now();
  const wrong = await complaint();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${wrong === undefined ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
  if (wrong !== undefined) complaints.push(`\n--- ${name}\n${wrong}`);
}
