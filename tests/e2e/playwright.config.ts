import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { chromiumLaunch } from "./support/chromium.ts";

/**
 * One worker: each test runs a real hub, a real desk and a real browser on two cores. What fails there by the machine's
 * load alone is tried once more, and the last line of `npm test` says so.
 */
export default defineConfig({
  testDir: ".",
  outputDir: "../../.cache/e2e",
  workers: 1,
  retries: 1,
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
