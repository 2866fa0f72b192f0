import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { chromiumLaunch } from "./support/chromium.ts";

/** Two at a time, of which one at most is in a call: pictures are made and drawn on the same two cores. */
const calls = /(?:call|call-[a-z]+|[a-z-]+-call|centre-signs-out|lock|second-ring|two-people)\.spec\.ts$/u;

export default defineConfig({
  testDir: ".",
  outputDir: "../../.cache/e2e",
  workers: 2,
  projects: [
    { name: "calls", testMatch: calls, workers: 1 },
    { name: "desk", testIgnore: calls },
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
