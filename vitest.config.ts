import { defineConfig } from "vitest/config";
import { bundledThread } from "./build/testing/bundled-thread.ts";
import { LongFirst } from "./build/testing/long-first.ts";

export default defineConfig({
  plugins: [bundledThread()],
  test: {
    include: ["{shared,electron,renderer,hub,build}/**/*.test.{ts,tsx}", "tests/**/*.test.ts"],
    exclude: ["tests/e2e/**", "tests/electron/**", "**/node_modules/**", "dist/**"],
    globalSetup: ["tests/support/template-folder.ts", "build/testing/bundled-thread.ts"],
    pool: "forks",
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    // Real SQLite, sockets, Chromium and argon2id on a busy two-core machine: slow is not wrong.
    testTimeout: 180_000,
    hookTimeout: 240_000,
    teardownTimeout: 30_000,
    passWithNoTests: false,
  },
});
