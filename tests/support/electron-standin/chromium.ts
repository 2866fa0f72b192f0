import { type BrowserContext, chromium } from "@playwright/test";

export const chromiumPath = "/usr/bin/chromium";

/** Plays Electron's Chromium. The port that it chose lies in its folder, for the test to look in through. */
export const launchChromium = (userData: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(userData, {
    executablePath: chromiumPath,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      "--remote-debugging-port=0",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

/** Chromium knows no `app:`, so `app://desk` is `https://desk.app.test` there; nothing of it leaves the machine. */
export const toWeb = (url: string): string => url.replace(/^app:\/\/([a-z]+)/, "https://$1.app.test");
export const fromWeb = (url: string): string => url.replace(/^https:\/\/([a-z]+)\.app\.test/, "app://$1");
