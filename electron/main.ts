import { app, type BrowserWindow, session } from "electron";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { openWindowDoor } from "./desk/live/window-door.ts";
import { readPreferences } from "./desk/session/preferences.ts";
import { askBeforeLosing } from "./shell/before-losing.ts";
import { answerCalls } from "./shell/call-channel.ts";
import { startCore } from "./shell/core.ts";
import { deskSettings } from "./shell/desk-settings.ts";
import { bringForward, makeDeskWindow, sendToPage, showDesk, whenPageGoes } from "./shell/desk-window.ts";
import { limitPermissions } from "./shell/lock-down.ts";
import { osSecret } from "./shell/os-secret.ts";
import { declarePageProtocol, servePage } from "./shell/page-protocol.ts";
import { printPaper } from "./shell/print-paper.ts";
import { whenStarterIsGone } from "./shell/starter.ts";
import { writeLog } from "./shell/write-log.ts";

/** Electron's composition root: builds the parts, joins them, and ends them in order. */
const argument = process.argv.find((part) => part.startsWith("--desk="));
const settings = deskSettings.parse(JSON.parse(argument?.slice("--desk=".length) ?? "{}"));
const windowFolder = path.join(settings.dataFolder, "window");
mkdirSync(windowFolder, { recursive: true, mode: 0o700 }); // setPath throws where there is no folder
app.setPath("userData", windowFolder);
app.enableSandbox();
declarePageProtocol();
if (app.requestSingleInstanceLock()) run().catch(giveUp);
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
    onEvent: (event) => sendToPage(window, event),
    print: printPaper,
    onLost(code) {
      writeLog("core-lost", { code });
      app.exit(1);
    },
  });
  const door = openWindowDoor(core.call);
  answerCalls(door.dispatch);

  let isClosed = false;
  app.on("window-all-closed", () => app.quit());
  app.on("second-instance", () => bringForward(window));
  whenStarterIsGone(() => app.quit());
  // Quitting waits for the core: a journal commit in flight is finished, then its process ends, then ours.
  app.on("will-quit", (event) => {
    if (isClosed) return;
    event.preventDefault();
    void core.close().then(() => {
      isClosed = true;
      app.quit();
    });
  });
  window = makeDeskWindow(path.join(import.meta.dirname, "preload.cjs"));
  whenPageGoes(window, door.gone);
  askBeforeLosing(window, () => readPreferences(settings.dataFolder).language);
  await showDesk(window);
  process.stdout.write(`${JSON.stringify({ ready: { pid: process.pid } })}\n`);
}

/** Electron only warns of a rejection, and a desk without a window would stay for ever. */
function giveUp(problem: unknown): void {
  writeLog("start-failed", { kind: problem instanceof Error ? problem.name : "unknown" });
  app.exit(1);
}
