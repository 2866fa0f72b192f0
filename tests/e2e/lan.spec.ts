import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type BrowserContext, chromium, expect, test } from "@playwright/test";
import { chromiumLaunch } from "./support/chromium.ts";
import { run, temporaryFolder } from "./support/processes.ts";

/** A device of its own: HOME, profile, and the store of certificates that Chromium reads there. */
async function openDevice(home: string): Promise<BrowserContext> {
  await mkdir(home, { recursive: true });
  const { launchOptions } = chromiumLaunch(existsSync);
  return chromium.launchPersistentContext(path.join(home, "profile"), {
    ...launchOptions,
    env: { ...process.env, HOME: home },
  });
}

function certutil(home: string, ...args: string[]): void {
  const store = ["-d", `sql:${path.join(home, ".pki", "nssdb")}`];
  const ended = spawnSync("certutil", [...args, ...store], { encoding: "utf8" });
  expect(ended.stderr).toBe("");
  expect(ended.status).toBe(0);
}

/** The device's owner trusts it for websites, as the install page says. */
async function trust(home: string, certificate: Buffer): Promise<void> {
  const file = path.join(home, "paramarsh-ca.crt");
  await mkdir(path.join(home, ".pki", "nssdb"), { recursive: true });
  await writeFile(file, certificate);
  certutil(home, "-N", "--empty-password");
  certutil(home, "-A", "-n", "paramarsh", "-t", "C,,", "-i", file);
}

test("a second device trusts the hub by its certificate and then has a camera to use", async () => {
  const folder = await temporaryFolder();
  // On loopback alone: `--host` names the one interface, where otherwise all of them are.
  const lan = ["--lan", "--lan-port", "0", "--host", "127.0.0.1"];
  const hub = run("hub/admin/cli.ts", ["practice", "--data", `${folder.path}/hub`, "--port", "0", ...lan]);
  try {
    const [, installUrl = ""] = await hub.says(/first, once\s+(http:\/\/127\.0\.0\.1:\d+\/install)/);
    const [, port = ""] = await hub.says(/https:\/\/127\.0\.0\.1:(\d+)\/spoke/);
    const [, fingerprint = ""] = await hub.says(/SHA-256 ([0-9A-F:]{95})/);
    const spokeUrl = `https://localhost:${port}/spoke`;

    await test.step("without the certificate the browser refuses", async () => {
      const device = await openDevice(`${folder.path}/stranger`);
      const page = await device.newPage();
      await expect(page.goto(spokeUrl)).rejects.toThrow(/ERR_CERT_AUTHORITY_INVALID/);
      await device.close();
    });

    const home = `${folder.path}/tablet`;
    await test.step("the install page shows the terminal's fingerprint and gives the certificate", async () => {
      const device = await openDevice(home);
      const page = await device.newPage();
      await page.goto(installUrl);
      await expect(page.locator("#fingerprint")).toHaveText(fingerprint);
      await expect(page.getByText("भरोसा").first()).toBeVisible();
      const download = page.waitForEvent("download");
      await page.getByRole("link", { name: "paramarsh-ca.crt" }).click();
      const file = await (await download).createReadStream();
      const certificate = Buffer.concat(await file.toArray());
      await device.close();
      await trust(home, certificate);
    });

    await test.step("with it, the centre's page is secure and may use the camera", async () => {
      const device = await openDevice(home);
      const page = await device.newPage();
      const answer = await page.goto(spokeUrl);
      const security = await answer?.securityDetails();
      expect(security?.issuer).toMatch(/^Paramarsh hub/);
      expect(await page.evaluate(() => window.isSecureContext)).toBe(true);
      expect(await page.evaluate(() => typeof navigator.mediaDevices.getUserMedia)).toBe("function");
      const byAddress = await page.goto(`https://127.0.0.1:${port}/spoke`);
      expect(byAddress?.status()).toBe(200);
      await device.close();
    });
  } finally {
    await hub.stop();
    await folder.remove();
  }
});
