import { expect, it } from "vitest";
import { findBrowser } from "./find-browser.ts";

const machine = (platform: NodeJS.Platform, env: Record<string, string>, ...files: string[]) => ({
  platform,
  env,
  mayRun: (file: string) => files.includes(file),
});

it("prefers Chromium where several browsers are installed", () => {
  const here = machine("linux", { PATH: "/usr/bin" }, "/usr/bin/google-chrome", "/usr/bin/chromium");
  expect(findBrowser(here)).toBe("/usr/bin/chromium");
});

it("finds Edge on a Windows that has nothing else", () => {
  const edge = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
  const env = { ProgramFiles: "C:\\Program Files", "ProgramFiles(x86)": "C:\\Program Files (x86)" };
  expect(findBrowser(machine("win32", env, edge))).toBe(edge);
});

it("takes the browser that the person names, and no other", () => {
  const env = { PATH: "/usr/bin", PARAMARSH_BROWSER: "/opt/browser" };
  expect(findBrowser(machine("linux", env, "/opt/browser", "/usr/bin/chromium"))).toBe("/opt/browser");
  expect(findBrowser(machine("linux", env, "/usr/bin/chromium"))).toBeUndefined();
});
