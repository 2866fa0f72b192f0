import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { chromiumLaunch } from "./support/chromium.ts";

/** What hears and sees another, and what looks through the whole machine for what was left there: one at a time. */
const alone = /(call|call-devices|two-people|lock|lan|leaks)\.spec\.ts$/;

/** Each test runs a real hub, a real desk and a real browser on two cores: `npm test` gives the screens two workers. */
export default defineConfig({
  testDir: ".",
  outputDir: "../../.cache/e2e",
  workers: 1,
  projects: [
    { name: "screens", testIgnore: alone },
    { name: "alone", testMatch: alone },
  ],
  retries: 0,
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [["list"]],
  use: {
    ...chromiumLaunch(existsSync),
    viewport: { width: 1366, height: 768 },
    actionTimeout: 45_000,
    trace: "off",
    screenshot: "only-on-failure",
  },
});
