import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import path from "node:path";
import { benchFolder } from "./support/desk-files.ts";
import { needRivals } from "./support/rivals.ts";
import { type Report, isMet, tableOf } from "./support/report.ts";

/** `npm run bench -- --only W1,W3`: measures our own code against its floors and its rivals, and says what it missed. */
const workloads: Readonly<Record<string, () => Promise<Report>>> = {
  W1: async () => (await import("./workloads/w1.ts")).w1(),
  W2: async () => (await import("./workloads/w2.ts")).w2(),
  W3: async () => (await import("./workloads/w3.ts")).w3(),
  W4: async () => (await import("./workloads/w4.ts")).w4(),
  W5: async () => (await import("./workloads/w5.ts")).w5(),
  W6: async () => (await import("./workloads/w6.ts")).w6(),
  W7: async () => (await import("./workloads/w7.ts")).w7(),
  W8: async () => (await import("./workloads/w8.ts")).w8(),
};

process.exitCode = await bench(process.argv.slice(2));

async function bench(args: readonly string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(`npm run bench -- --only ${Object.keys(workloads).join(",")}   some of these`);
    return 0;
  }
  const chosen = args[0] === "--only" ? (args[1] ?? "").split(",") : Object.keys(workloads);
  const unknown = chosen.filter((id) => !(id in workloads));
  if (unknown.length > 0 || (args.length > 0 && args[0] !== "--only")) {
    console.log(
      `There is no workload ${unknown.join(", ")}: say --only with some of ${Object.keys(workloads).join(",")}.`,
    );
    return 2;
  }
  needRivals();
  console.log(
    `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}, ${new Date().toISOString()}`,
  );
  const reports: Report[] = [];
  for (const id of chosen) {
    const loadBefore = load();
    const report = await workloads[id]?.();
    if (!report) continue;
    const withLoad = { ...report, notes: [...report.notes, `load ${loadBefore} before, ${load()} after`] };
    console.log(tableOf(withLoad));
    reports.push(withLoad);
    keep(withLoad);
  }
  const missed = reports.flatMap(({ id, bars }) =>
    bars.filter((bar) => !isMet(bar)).map(({ what }) => `${id} ${what}`),
  );
  console.log(missed.length === 0 ? "\nEvery bar is met." : `\nMissed: ${missed.join("; ")}`);
  return missed.length === 0 ? 0 : 1;
}

function keep(report: Report): void {
  mkdirSync(benchFolder, { recursive: true });
  const about = { at: new Date().toISOString(), node: process.versions.node, cpus: cpus().length };
  writeFileSync(
    path.join(benchFolder, `${report.id}.json`),
    `${JSON.stringify({ ...about, ...report }, undefined, 2)}\n`,
  );
}

function load(): string {
  return loadavg()
    .map((one) => one.toFixed(1))
    .join(" ");
}
