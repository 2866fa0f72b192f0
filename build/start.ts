import { readFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { askForLink, findRunningDesk } from "../electron/browser-host/running-desk.ts";
import { bundle } from "./bundle/bundle.ts";
import { places } from "./bundle/places.ts";
import { findBrowser } from "./machine/find-browser.ts";
import { needBrowser } from "./machine/need-browser.ts";
import { startDeskProcess } from "./start/desk-process.ts";
import { tryElectronOnce } from "./start/electron-binary.ts";
import { trustedAuthority } from "./start/hub-ca.ts";
import { openSecondWindow } from "./start/second-start.ts";
import { type StartOptions, readOptions } from "./start/options.ts";
import { openPracticeHub } from "./start/practice-hub.ts";
import { practiceAccount } from "./start/practice-account.ts";

const options = readOptions(process.argv.slice(2));
if ("say" in options) {
  console.log(options.say);
  process.exit(options.code);
}
process.exit(await start(options));

/** Sets up what is missing, starts hub and desk, and stays until one of them or the person ends it. */
async function start(asked: StartOptions): Promise<number> {
  const deskFolder = path.join(asked.dataFolder, "desk");
  const running = findRunningDesk(deskFolder);
  const link = running ? await askForLink(running) : undefined;
  if (running && link !== undefined)
    return openSecondWindow(running.pid, deskFolder, link, asked.open && hasDisplay());

  if (await bundle()) console.log("Built the desk.");
  const shell = chooseShell(asked.open && hasDisplay());
  if ("sentence" in shell) {
    console.log(shell.sentence);
    return 1;
  }
  const hub = asked.hubUrl === undefined ? await practiceHub(asked) : undefined;
  if (hub !== undefined && "sentence" in hub) {
    console.log(hub.sentence);
    return 1;
  }
  const hubCa = asked.hubCa === undefined ? undefined : trustedAuthority(asked.hubCa, deskFolder);
  if (typeof hubCa === "object") {
    console.log(hubCa.sentence);
    return 1;
  }
  const hubUrl = asked.hubUrl ?? hub?.url ?? "";
  const desk = await startDeskProcess(
    {
      dataFolder: deskFolder,
      pageFolder: places.builtDeskPage,
      hubUrl,
      practice: hub !== undefined,
      version: version(),
      port: asked.port,
      window: shell.window,
      ...(hub === undefined ? {} : { prefilled: practiceAccount() }),
      ...(hub?.pid() === undefined ? {} : { hubProcessId: hub.pid() }),
      ...(shell.browser === undefined ? {} : { browser: shell.browser }),
    },
    shell.electron,
    hubCa,
  );
  if ("sentence" in desk) {
    console.log(desk.sentence);
    await hub?.end();
    return 1;
  }
  console.log(
    `Hub    ${hubUrl}${hub ? ` (${hubWords(hub.pid())}, practice data in ${asked.dataFolder})` : ""}`,
  );
  console.log(`Spoke  ${new URL("/spoke", hubUrl).href}`);
  const lan = hub?.lan();
  if (lan !== undefined) console.log(lan.trimEnd());
  console.log(`Desk   ${desk.link ?? "in its window"} (process ${desk.pid})`);
  if (desk.link !== undefined)
    console.log("       The link works once, for a minute; Enter prints a new one.");
  const lines = createInterface({ input: process.stdin }).on("line", (line) => {
    if (line.trim() === "hub") void hub?.start();
    else desk.process.say("link");
  });
  const isByItself = await Promise.race([desk.process.ended.then(() => true), signalled().then(() => false)]);
  // Without a window nobody has closed one.
  if (isByItself && !shell.window)
    console.log("The desk's process ended. What was written is kept: npm start goes on with it.");
  lines.close();
  await desk.process.end();
  await hub?.end();
  return 0;
}

function practiceHub({ dataFolder, restartHub, hubAsleep, lan }: StartOptions) {
  return openPracticeHub({
    dataFolder: path.join(dataFolder, "hub"),
    restart: restartHub,
    asleep: hubAsleep,
    lan,
  });
}

function hubWords(pid: number | undefined): string {
  return pid === undefined ? "not started; type hub and Enter" : `process ${pid}`;
}

type Shell = { readonly window: boolean; readonly electron?: string; readonly browser?: string };

/** Electron where its binary is, else an installed browser, else Debian's; without a window, whatever can print. */
function chooseShell(window: boolean): Shell | { readonly sentence: string } {
  if (!window) {
    const browser = findBrowser();
    if (browser === undefined)
      console.log("No Chromium, Chrome or Edge was found: paper can be seen, not made as PDF.");
    return { window, ...(browser === undefined ? {} : { browser }) };
  }
  const electron = tryElectronOnce();
  if (electron !== undefined) return { window, electron };
  const found = needBrowser("it shows the desk's window and prints");
  return "sentence" in found ? found : { window, browser: found.browser };
}

function hasDisplay(): boolean {
  if (process.platform !== "linux") return true;
  return Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]);
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}

function version(): string {
  const manifest = readFileSync(path.join(places.root, "package.json"), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(manifest)).version;
}
