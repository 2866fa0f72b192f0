import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { build } from "vite";
import type { Side } from "../../../shared/contract/live.ts";
import { chromiumLaunch } from "../../e2e/support/chromium.ts";
import type { Harness } from "../harness/page.ts";

export type View = ReturnType<Harness["view"]>;
export type CallPage = {
  readonly page: Page;
  readonly view: () => Promise<View>;
  /** The first view that fits. */
  readonly until: (what: string, fits: (view: View) => boolean) => Promise<View>;
  readonly act: (act: "ring" | "accept" | "hangUp") => Promise<void>;
  readonly reload: () => Promise<void>;
};

/** The call code of `renderer/call` on the least possible page, in one file. */
export async function buildHarness(): Promise<{ readonly script: string; readonly remove: () => void }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "call-harness-"));
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: "error",
    build: {
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      lib: {
        entry: path.join(import.meta.dirname, "..", "harness", "page.ts"),
        formats: ["es"],
        fileName: () => "page.js",
      },
    },
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
  });
  const script = readFileSync(path.join(folder, "page.js"), "utf8");
  return { script, remove: () => rmSync(folder, { recursive: true }) };
}

const alwaysFlags = [
  "--autoplay-policy=no-user-gesture-required",
  // Both ends are on this machine, which resolves no .local names.
  "--disable-features=WebRtcHideLocalIpsWithMdns",
];
export const fakeDevices = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];

export async function openBrowser(flags: readonly string[]): Promise<Browser> {
  const { launchOptions } = chromiumLaunch(existsSync);
  const args = [...launchOptions.args, ...alwaysFlags, ...flags];
  // Playwright silences its browsers; a silenced one measures no sound.
  return chromium.launch({ ...launchOptions, args, ignoreDefaultArgs: ["--mute-audio"] });
}

type Opening = {
  readonly browser: Browser;
  readonly script: string;
  readonly side: Side;
  readonly taskId: string;
  readonly hubUrl: () => string;
  readonly token: () => Promise<string>;
  readonly relayOnly?: boolean;
  /** In no call: a doctor who may be asked into one. */
  readonly isGuest?: boolean;
};

/** One window of its own context, on the hub's origin, with its call session open. */
export async function openCallPage(opening: Opening): Promise<CallPage> {
  const { browser, script, side, taskId, relayOnly = false, isGuest = false } = opening;
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.exposeFunction("freshToken", opening.token);
  // As in the product a window keeps its page's id over its loadings.
  const pageId = crypto.randomUUID();
  const load = async () => {
    // Any address of the hub: what a page of another origin may reach on this machine, Chromium restricts.
    await page.goto(`${opening.hubUrl()}/hub/info`);
    await page.addScriptTag({ content: script, type: "module" });
    await page.waitForFunction(() => "harness" in window);
    if (isGuest) return page.evaluate((id) => window.harness.openGuest(id), pageId);
    await page.evaluate((options) => window.harness.open(options), { side, taskId, relayOnly, pageId });
  };
  await load();
  const view = () => page.evaluate(() => window.harness.view());
  return {
    page,
    view,
    until: async (what, fits) => {
      const endMs = Date.now() + 40_000;
      for (;;) {
        const now = await view();
        if (fits(now)) return now;
        if (Date.now() > endMs) throw new Error(`never at the ${side}: ${what}; ${JSON.stringify(now)}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    act: (act) =>
      page.evaluate((name) => {
        const session = window.harness.session();
        if (name === "ring") session.ring();
        else if (name === "accept") session.accept();
        else session.hangUp();
      }, act),
    reload: load,
  };
}
