import { spawn } from "node:child_process";
import { rmSync } from "node:fs";

export type PatientBrowser = { readonly end: () => void; readonly ended: Promise<void> };

const flags = [
  "--headless=new",
  // Nobody writes to the pipe: a browser whose pipe breaks ends, so none outlives a hub that was killed.
  "--remote-debugging-pipe",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-gpu",
  "--disable-extensions",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--autoplay-policy=no-user-gesture-required",
  // A page that asks for no camera hides its addresses behind .local names, which few machines resolve.
  "--disable-features=WebRtcHideLocalIpsWithMdns",
];
const graceMs = 5_000;

/** A browser without a window, with a profile that goes with it. */
export function openPatientBrowser(browser: string, profile: string, url: string): PatientBrowser {
  // Chromium refuses its sandbox to root.
  const own = [`--user-data-dir=${profile}`, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
  const stdio = ["ignore", "ignore", "ignore", "pipe", "pipe"] as const;
  const child = spawn(browser, [...flags, ...own, url], { stdio: [...stdio] });
  for (const pipe of child.stdio) pipe?.on("error", () => {});
  const hard: { timer?: NodeJS.Timeout } = {};
  const ended = new Promise<void>((resolve) => {
    const over = () => {
      clearTimeout(hard.timer);
      try {
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      } catch {
        // A helper process still holds it; the hub's next start removes the whole folder.
      }
      resolve();
    };
    child.once("exit", over);
    child.once("error", over);
  });
  return {
    end: () => {
      child.kill();
      hard.timer ??= setTimeout(() => child.kill("SIGKILL"), graceMs);
    },
    ended,
  };
}
