import { readArgs } from "../../support/read-args.ts";
import { loadavg } from "node:os";
import { isMet, type Report, tableOf } from "../../bench/support/report.ts";
import { carriedNotes } from "./carried.ts";
import { picture } from "./scene-picture.ts";
import { setup } from "./scene-setup.ts";
import { cpu, hubKilled, outage, restored, type Size, thin } from "./scenes.ts";
import { type BenchWorld, openWorld } from "./world.ts";

/**
 * `npm run bench:call -- [--only setup,outage] [--rounds N] [--seconds 5,15] [--ways relay] [--no-rival] [--keep NAME]`: a call as it
 * is on a hill's line, beside plain simple-peer.
 */
const scenes: Readonly<Record<string, (world: BenchWorld, size: Size) => Promise<Report>>> = {
  ...{ setup, outage, thin, restored, cpu, picture },
  hub: hubKilled,
};
const options = {
  only: { type: "string", default: Object.keys(scenes).join(",") },
  rounds: { type: "string", default: "10" },
  seconds: { type: "string", default: "5,15,60" },
  ways: { type: "string", default: "relay,direct" },
  "no-rival": { type: "boolean", default: false },
  keep: { type: "string" },
  megabytes: { type: "string", default: "2" },
  record: { type: "string" },
} as const;

const usage = `npm run bench:call -- --only ${Object.keys(scenes).join(",")}   some of these
  --rounds N --seconds 5,15,60 --ways relay,direct   how often, how long the outages, by which way
  --no-rival     our own call alone
  --keep FILE    keeps the figures
  --megabytes 12   how large a picture is sent during a call
  --record FOLDER  what each ladder was told, second by second (thin, restored)`;
const values = readArgs(usage, process.argv.slice(2), options);
const chosen = values.only.split(",");
const unknown = chosen.filter((name) => !(name in scenes));
if (unknown.length > 0) {
  console.log(`There is no ${unknown.join(", ")}: say --only with some of ${Object.keys(scenes).join(",")}.`);
  process.exit(2);
}
const load = (): string =>
  loadavg()
    .map((one) => one.toFixed(1))
    .join(" ");
const size: Size = {
  rounds: Number(values.rounds),
  seconds: values.seconds.split(",").map(Number),
  ways: values.ways.split(","),
  rival: !values["no-rival"],
  keep: values.keep,
  megabytes: Number(values.megabytes),
  record: values.record,
};
const world = await openWorld();
const missed: string[] = [];
for (const name of chosen) {
  const before = load();
  const report = await scenes[name]?.(world, size);
  if (!report) continue;
  console.log(
    tableOf({
      ...report,
      notes: [...report.notes, ...carriedNotes(), `load ${before} before, ${load()} after`],
    }),
  );
  missed.push(...report.bars.filter((one) => !isMet(one)).map(({ what }) => `${name} ${what}`));
}
await world.close();
console.log(missed.length === 0 ? "\nEvery bar is met." : `\nMissed: ${missed.join("; ")}`);
process.exit(missed.length === 0 ? 0 : 1);
