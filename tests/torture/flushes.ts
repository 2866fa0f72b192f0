import { spawnSync } from "node:child_process";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Client } from "../../renderer/bridge/client.ts";
import type { ConsultId } from "../../shared/domain/ids.ts";
import { account } from "../desk/support/practice-desk.ts";
import { type FlushReport, judgeFlushes } from "./judge-flushes.ts";
import { buildParts, type Parts, removeParts } from "./parts.ts";
import { readTrace } from "./strace-lines.ts";
import { makeTemplate, openWorld, removeWorld } from "./world.ts";

const usualSaves = 400;
/** Long enough that the WAL is put into the database meanwhile. */
const text = "क".repeat(1000);
const mostFlushesPerCommit = 1.05;
const traced = "trace=fdatasync,fsync,pwrite64,write,writev,sendto,sendmsg";

export const straceWorks = (): boolean =>
  spawnSync("strace", ["-f", "-o", "/dev/null", "true"], { stdio: "ignore" }).status === 0;

/** Runs the desk under strace, saves through its socket, and reads from the trace what was on the disk by when. */
export async function proveFlushes(say: (line: string) => void): Promise<"proven" | "failed" | "skipped"> {
  if (!straceWorks()) {
    say("skipped: strace is not installed here, or this machine refuses ptrace. Nothing was shown.");
    return "skipped";
  }
  const report = await traceSaves(usualSaves);
  const perCommit = report.flushes / report.commits;
  const commits = `${report.commits} commits, ${report.flushes} flushes of the WAL (${perCommit.toFixed(3)} for each)`;
  say(`${commits}, and ${report.ofCheckpoints} of its checkpoints.`);
  say(`${report.saves} saves, ${report.early.length} acknowledged before their flush.`);
  if (report.early.length > 0) say(`  these: ${report.early.slice(0, 20).join(", ")}`);
  return isProven(report) ? "proven" : "failed";
}

export const isProven = ({ early, commits, saves, flushes }: FlushReport): boolean =>
  early.length === 0 && commits >= saves && flushes / commits <= mostFlushesPerCommit;

/** `built`: the programs to look at; this tree's, where nothing is said. */
export async function traceSaves(saves: number, built?: Parts): Promise<FlushReport> {
  const folder = await mkdtemp(path.join(tmpdir(), "paramarsh-flushes-"));
  const parts = built ?? (await buildParts("flushes"));
  await makeTemplate(parts, folder);
  const trace = path.join(folder, "trace");
  // Without line, so that nothing but what is typed is written.
  const world = await openWorld(parts, folder, () => ({ kind: "dropped" }));
  const strace = ["strace", "-f", "-y", "-xx", "-s", "512", "-e", traced, "-e", "signal=none", "-o", trace];
  const desk = await world.startDesk(strace);
  const consultId = await openFirst(desk.client);
  const first = 2;
  for (let seq = first - 1; seq < first + saves; seq += 1) await save(desk.client, consultId, seq);
  await desk.process.end();
  const report = judgeFlushes(readTrace(await readFile(trace, "utf8")), first, first + saves - 1);
  await world.close();
  await removeWorld(folder);
  if (!built) removeParts(parts);
  return report;
}

async function openFirst(client: Client): Promise<ConsultId> {
  const signed = await client.call("session.signIn", account);
  if (!signed.ok) throw new Error(`signing in: ${signed.error.message}`);
  const queue = await client.call("queue.list", {});
  const consultId = queue.ok ? queue.value.rows[0]?.consultId : undefined;
  if (consultId === undefined) throw new Error("there is no consult to write in");
  const opened = await client.call("consult.open", { consultId });
  if (!opened.ok) throw new Error(`opening: ${opened.error.message}`);
  return consultId;
}

async function save(client: Client, consultId: ConsultId, seq: number): Promise<void> {
  const edit = {
    kind: "splice",
    section: "complaint",
    at: 0,
    remove: seq === 1 ? 0 : text.length,
    insert: text,
  } as const;
  const answer = await client.call("draft.edit", { consultId, firstSeq: seq, edits: [edit] });
  if (!answer.ok || answer.value.durableSeq !== seq) throw new Error(`save ${seq} was not acknowledged`);
}
