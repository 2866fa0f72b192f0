import path from "node:path";
import { createInterface } from "node:readline";
import { type BrowserWindow, openBrowserWindow } from "./browser-host/browser-window.ts";
import { handOver } from "./browser-host/handover-file.ts";
import { openBrowserHost } from "./browser-host/open-browser-host.ts";
import { markRunning } from "./browser-host/running-desk.ts";
import { openDesk } from "./desk/desk.ts";
import { DeskCannotOpen, orSentence } from "./desk/own-folder.ts";
import { openPrinter } from "./print/cdp-print.ts";
import { deskSettings } from "./shell/desk-settings.ts";
import { logRejections } from "./shell/log-rejections.ts";
import { writeLog } from "./shell/write-log.ts";

/**
 * The desk in a Node process of its own, shown by an installed browser.
 *
 * Speaks with whoever started it in lines: says `{"ready": …}` once and `{"link": …}` for each line "link";
 * ends, in order, when its input ends, on a signal, or when its window is closed.
 */
logRejections(writeLog);
const settings = deskSettings.parse(JSON.parse(process.argv[2] ?? "{}"));
const printer = settings.browser === undefined ? undefined : openPrinter({ chromiumPath: settings.browser });
const desk = await openDesk({
  dataFolder: settings.dataFolder,
  hubUrl: settings.hubUrl,
  practice: settings.practice,
  host: "browser",
  version: settings.version,
  ...(settings.hubProcessId === undefined ? {} : { hubProcessId: settings.hubProcessId }),
  ...(settings.prefilled === undefined ? {} : { prefilled: settings.prefilled }),
  ...(printer === undefined ? {} : { print: (html: string) => printer.pdf(html) }),
  log: writeLog,
}).catch(giveUp);
const host = await openBrowserHost({ desk, pageFolder: settings.pageFolder, port: settings.port });
const { origin, controlSecret } = host;
const { unmark, window } = onDisk(() => ({
  unmark: markRunning(settings.dataFolder, { pid: process.pid, origin, controlSecret }),
  window: settings.window && settings.browser !== undefined ? showWindow(settings.browser) : undefined,
}));

let ending: Promise<void> | undefined;
const end = (): void => {
  ending ??= closeAll().then(
    () => process.exit(0),
    (problem: unknown) => {
      writeLog("end-failed", { kind: problem instanceof Error ? problem.name : "unknown" });
      process.exit(1); // it was told to end: with a file that does not close in order, too
    },
  );
};
async function closeAll(): Promise<void> {
  window?.close();
  await host.close();
  await desk.close();
  await printer?.close();
  unmark();
}
process.on("SIGINT", end).on("SIGTERM", end).on("SIGHUP", end);
void window?.ended.then(end);

say({ ready: { origin, pid: process.pid, ...(window ? {} : { link: host.newLink() }) } });
const lines = createInterface({ input: process.stdin });
lines.on("line", (line) => {
  if (line.trim() === "link") say({ link: host.newLink() });
});
lines.on("close", end);

function showWindow(browser: string): BrowserWindow {
  const handover = handOver(settings.dataFolder, host.newLink());
  const opened = openBrowserWindow({
    browser,
    profileFolder: path.join(settings.dataFolder, "window"),
    fileUrl: handover.fileUrl,
    hubUrl: settings.hubUrl,
  });
  // By then the ticket is used or too old; the file would only puzzle.
  setTimeout(handover.remove, 60_000).unref();
  return opened;
}

function onDisk<T>(act: () => T): T {
  try {
    return orSentence(settings.dataFolder, act);
  } catch (problem) {
    return giveUp(problem);
  }
}

/** An expected reason is told in its sentence; a bug stays loud. */
function giveUp(problem: unknown): never {
  if (!(problem instanceof DeskCannotOpen)) throw problem;
  say({ cannotStart: problem.message });
  process.exit(1);
}

function say(message: object): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
