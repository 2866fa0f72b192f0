import path from "node:path";
import { practiceHealthWorkers, practicePassphrase } from "../practice/people.ts";
import type { HubSettings } from "../config.ts";
import { openFhir } from "../server/open-fhir.ts";
import { type RunningHub, startHub } from "../server.ts";
import { fillPractice } from "./fill-practice.ts";
import { lanWords } from "./lan-words.ts";
import { logBug } from "./log-bug.ts";
import { version } from "./version.ts";

/** Where `npm run build` puts the pages that the hub serves. */
const pages = path.join(import.meta.dirname, "..", "..", "dist", "renderer");
const spokePage = path.join(pages, "spoke");
const verifyPage = path.join(pages, "verify");

const practicePatientPage = path.join(pages, "practice-patient");

/** The site's hub: runs until it is told to end. */
export async function serve(settings: HubSettings): Promise<void> {
  const running = await startHub({
    ...settings,
    practice: false,
    version,
    openFhir,
    onBug: logBug,
    onNotice: (sentence) => void process.stderr.write(`${sentence}\n`),
    spokePage,
    verifyPage,
  });
  process.stdout.write(
    `The hub runs at ${running.url} (process ${process.pid}).\n` +
      `Centres' page: ${running.url}/spoke\nReading a paper's code: ${running.url}/verify\nData: ${settings.dataFolder}\n${running.lan ? lanWords(running.lan) : ""}`,
  );
  endOnSignal(running);
}

/** The practice hub that a desk starts: says where it is in one JSON line, and ends with its starter. */
export async function practise(settings: HubSettings, browser: string | undefined): Promise<void> {
  const [worker] = practiceHealthWorkers;
  const running = await startHub({
    ...settings,
    practice: true,
    version,
    openFhir,
    onBug: logBug,
    spokePage,
    verifyPage,
    practicePatient: browser === undefined ? undefined : { browser, pageFolder: practicePatientPage },
    seed: (hub) => fillPractice(hub, new Date()),
    ...(worker ? { prefilled: { username: worker.username, passphrase: practicePassphrase } } : {}),
  });
  const { url, lan } = running;
  process.stdout.write(
    `${JSON.stringify({ url, pid: process.pid, ...(lan ? { lan: lanWords(lan) } : {}) })}\n`,
  );
  const end = endOnSignal(running);
  process.stdin.on("end", end);
  process.stdin.resume();
}

function endOnSignal(running: RunningHub): () => void {
  const once = { ended: false };
  const end = () => {
    if (once.ended) return;
    once.ended = true;
    running.close().then(
      () => process.exit(0),
      (bug: unknown) => {
        logBug("closing", bug);
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
  return end;
}
