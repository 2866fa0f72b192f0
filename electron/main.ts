import { app, type BrowserWindow, session } from "electron";
import path from "node:path";
import { createInterface } from "node:readline";
import { eventChannel } from "../shared/contract/wire.ts";
import { answerCalls } from "./shell/call-channel.ts";
import { startCore } from "./shell/core.ts";
import { deskSettings } from "./shell/desk-settings.ts";
import { openDeskWindow } from "./shell/desk-window.ts";
import { limitPermissions } from "./shell/lock-down.ts";
import { osSecret } from "./shell/os-secret.ts";
import { declarePageProtocol, servePage } from "./shell/page-protocol.ts";
import { printPaper } from "./shell/print-paper.ts";
import { writeLog } from "./shell/write-log.ts";

/** Electron's composition root: builds the parts, joins them, and ends them in order. */
const argument = process.argv.find((part) => part.startsWith("--desk="));
const settings = deskSettings.parse(JSON.parse(argument?.slice("--desk=".length) ?? "{}"));
app.setPath("userData", path.join(settings.dataFolder, "window"));
app.enableSandbox();
declarePageProtocol();
if (app.requestSingleInstanceLock()) void run();
else app.quit();

async function run(): Promise<void> {
  await app.whenReady();
  limitPermissions(session.defaultSession);
  servePage(settings.pageFolder);
  let window: BrowserWindow | undefined;
  const secret = osSecret(settings.dataFolder);
  const core = await startCore({
    file: path.join(import.meta.dirname, "core-process.js"),
    open: { kind: "open", settings, ...(secret === undefined ? {} : { osSecret: secret }) },
    onEvent: (event) => window?.webContents.send(eventChannel, event),
    print: printPaper,
    onLost(code) {
      writeLog("core-lost", { code });
      app.exit(1);
    },
  });
  answerCalls(core.call);

  let isClosed = false;
  app.on("window-all-closed", () => app.quit());
  app.on("second-instance", () => window?.focus());
  // Quitting waits for the core: a journal commit in flight is finished, then its process ends, then ours.
  app.on("will-quit", (event) => {
    if (isClosed) return;
    event.preventDefault();
    void core.close().then(() => {
      isClosed = true;
      app.quit();
    });
  });
  window = await openDeskWindow(path.join(import.meta.dirname, "preload.cjs"));
  process.stdout.write(`${JSON.stringify({ ready: { pid: process.pid } })}\n`);
  createInterface({ input: process.stdin }).on("close", () => app.quit());
}
