import { defineConfig } from "@playwright/test";

/** One call that all tests share: the first that fails ends the run. */
export default defineConfig({
  testDir: ".",
  outputDir: "../../../.cache/call-namespaces",
  ...{ workers: 1, retries: 0, maxFailures: 1, timeout: 300_000 },
  expect: { timeout: 60_000 },
  reporter: [["list"]],
  use: { actionTimeout: 45_000 },
});
