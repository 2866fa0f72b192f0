import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

export type PatientBrowser = { readonly end: () => void; readonly ended: Promise<void> };

const flags = [
  "--headless=new",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--autoplay-policy=no-user-gesture-required",
  "--disable-features=WebRtcHideLocalIpsWithMdns",
];

/** A browser without a window, with a profile that goes with it. */
export function openPatientBrowser(browser: string, url: string): PatientBrowser {
  const profile = mkdtempSync(path.join(os.tmpdir(), "practice-patient-"));
  // Chromium refuses its sandbox to root.
  const own = [`--user-data-dir=${profile}`, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
  const child = spawn(browser, [...flags, ...own, url], { stdio: "ignore" });
  const ended = new Promise<void>((resolve) => {
    const over = () => {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      resolve();
    };
    child.once("exit", over);
    child.once("error", over);
  });
  return { end: () => void child.kill(), ended };
}
