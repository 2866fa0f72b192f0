import { existsSync } from "node:fs";
import { mkdir, readFile, readlink, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Browser, type Page, chromium } from "@playwright/test";
import { findBrowser } from "../../../build/machine/find-browser.ts";

/**
 * A home of its own for the desk and its browser: whatever either leaves anywhere is below this folder. The browser is
 * the machine's, started by the desk with the desk's own flags; one more lets the test drive it.
 */
export type OwnHome = { readonly browser: string; readonly env: NodeJS.ProcessEnv };

export async function makeHome(folder: string): Promise<OwnHome> {
  const real = findBrowser();
  if (real === undefined) throw new Error("No Chromium, Chrome or Edge found.");
  const tmp = path.join(folder, "tmp");
  const home = path.join(folder, "home");
  for (const each of [tmp, home]) await mkdir(each, { recursive: true });
  const browser = path.join(home, "browser");
  // The printer's browser has its own pipe and is left alone.
  await writeFile(
    browser,
    `#!/bin/sh\ncase "$*" in --headless*) exec "${real}" "$@" ;; esac\nexec "${real}" --headless=new --remote-debugging-port=0 "$@"\n`,
    { mode: 0o755 },
  );
  const env = {
    ...process.env,
    HOME: home,
    TMPDIR: tmp,
    XDG_CONFIG_HOME: path.join(home, ".config"),
    XDG_CACHE_HOME: path.join(home, ".cache"),
    XDG_DATA_HOME: path.join(home, ".local/share"),
  };
  return { browser, env };
}

export type OwnWindow = { readonly page: Page; readonly killHard: () => Promise<void> };

/** The window that a desk has just opened, to be driven, and to be killed with no handler run. */
export async function findWindow(profile: string): Promise<OwnWindow> {
  const browser = await connect(path.join(profile, "DevToolsActivePort"));
  const page = browser.contexts().flatMap((context) => context.pages())[0];
  if (!page) throw new Error("The desk's browser shows no window.");
  return {
    page,
    killHard: async () => {
      const pid = Number((await readlink(path.join(profile, "SingletonLock"))).split("-").at(-1));
      process.kill(pid, "SIGKILL");
      await browser.close().catch(() => undefined);
      await rm(path.join(profile, "DevToolsActivePort"), { force: true });
    },
  };
}

async function connect(portFile: string): Promise<Browser> {
  for (let waitedMs = 0; waitedMs < 60_000; waitedMs += 100) {
    const [port = ""] = existsSync(portFile) ? (await readFile(portFile, "utf8")).split("\n") : [];
    if (port !== "") return await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("The desk's browser did not open.");
}
