import { defineConfig } from "@playwright/test";

/** Runs wherever Electron's own binary is present; elsewhere each test says in one line that it was skipped. */
export default defineConfig({
  testDir: ".",
  outputDir: "../../.cache/electron",
  workers: 1,
  timeout: 120_000,
  reporter: [["list"]],
});
