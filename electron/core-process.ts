import { openDesk } from "./desk/desk.ts";
import { DeskCannotOpen } from "./desk/own-folder.ts";
import { makeCoreSide } from "./shell/core-side.ts";
import { logRejections } from "./shell/log-rejections.ts";
import { writeLog } from "./shell/write-log.ts";

/** The desk core under Electron: a process of its own (utilityProcess), so that no bulk work freezes a window. */
logRejections(writeLog);
const port = process.parentPort;
const take = makeCoreSide(
  ({ settings, osSecret }, print) =>
    openDesk({
      dataFolder: settings.dataFolder,
      hubUrl: settings.hubUrl,
      practice: settings.practice,
      host: "electron",
      version: settings.version,
      print,
      log: writeLog,
      ...(settings.hubProcessId === undefined ? {} : { hubProcessId: settings.hubProcessId }),
      ...(settings.prefilled === undefined ? {} : { prefilled: settings.prefilled }),
      ...(osSecret === undefined ? {} : { osSecret }),
    }),
  (message) => port.postMessage(message),
);
port.on("message", ({ data }) => {
  // Nobody would hear a rejection here, and a desk that is half open answers nothing: better no process.
  take(data).catch((problem: unknown) => {
    if (problem instanceof DeskCannotOpen) process.stderr.write(`${problem.message}\n`);
    writeLog("core-failed", { kind: problem instanceof Error ? problem.name : "unknown" });
    process.exit(1);
  });
});
