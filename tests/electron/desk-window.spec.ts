import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { _electron, expect, test } from "@playwright/test";
import { practicePassphrase } from "../../hub/practice/people.ts";
import { freePort, run, temporaryFolder } from "../e2e/support/processes.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** The path that Electron's own package names, where the binary really lies. */
function electronBinary(): string | undefined {
  const home = path.join(root, "node_modules", "electron");
  const named = path.join(home, "path.txt");
  if (!existsSync(named)) return undefined;
  const binary = path.join(home, "dist", readFileSync(named, "utf8").trim());
  return existsSync(binary) ? binary : undefined;
}

const executablePath = electronBinary();

test.describe("the desk in Electron", () => {
  test.skip(
    executablePath === undefined,
    "skipped: Electron's binary is not on this machine, so Electron is not tested here",
  );

  test("opens, signs in and shows the queue; the page has no Node", async () => {
    if (executablePath === undefined) return;
    const folder = await temporaryFolder();
    const port = await freePort();
    const hub = run("hub/admin/cli.ts", ["practice", "--data", `${folder.path}/hub`, "--port", String(port)]);
    await hub.says(/"url"/);
    const settings = {
      dataFolder: `${folder.path}/desk`,
      pageFolder: path.join(root, "dist/renderer/desk"),
      hubUrl: `http://127.0.0.1:${port}`,
      practice: true,
      version: "0.0.0-test",
      prefilled: { username: "practice.doctor", passphrase: practicePassphrase, pin: "2468" },
    };
    const app = await _electron.launch({
      executablePath,
      args: [path.join(root, "dist/electron/main.js"), `--desk=${JSON.stringify(settings)}`],
    });
    const page = await app.firstWindow();
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("listbox")).toBeVisible();
    expect(await page.evaluate(() => "require" in globalThis || "process" in globalThis)).toBe(false);
    await app.close();
    await hub.stop();
    await folder.remove();
  });
});
