import { expect, type Page, test } from "@playwright/test";
import { openClinic } from "./support/clinic.ts";

/** 100 kbit/s and 300 ms there and back: a village centre on an ordinary day. */
const thinLine = { offline: false, latency: 300, downloadThroughput: 12_500, uploadThroughput: 12_500 };

const ordinaryLine = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

test.use({ viewport: { width: 360, height: 740 } });

test("a request from a thin line, with the hub killed in the middle, arrives once", async ({ page }) => {
  const clinic = await openClinic();
  try {
    const hub = await clinic.startHub();
    const loaded = watchScripts(page);
    const line = await page.context().newCDPSession(page);
    await line.send("Network.emulateNetworkConditions", thinLine);

    await test.step("the form can be filled before the call's code has come", async () => {
      await page.goto(`${clinic.hubUrl}/spoke`, { waitUntil: "commit" });
      // The practice account comes over the same thin line as all else.
      await expect(page.getByText("अभ्यास: काल्पनिक खाता भरा हुआ है।")).toBeVisible({ timeout: 60_000 });
      await page.getByRole("button", { name: "आगे बढ़ें" }).click();
      await page.getByRole("button", { name: "नया मरीज़" }).click({ timeout: 60_000 });
      await page.getByLabel("मरीज़ का नाम").fill("क्षमा शृंगार द्विवेदी");
      expect(loaded().some((name) => name.includes("call-screen"))).toBe(false);
      await line.send("Network.emulateNetworkConditions", ordinaryLine);
      await expectNoSidewaysScroll(page);
    });

    await test.step("a danger shows 108 at once; the hub dies, and every letter stays", async () => {
      await page.getByRole("radio", { name: "स्त्री" }).click();
      await page.getByRole("textbox", { name: "उम्र" }).fill("61");
      // The page itself is kept on the device from its first visit.
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, {
        timeout: 60_000,
      });
      await hub.killHard();
      await page.getByRole("button", { name: "आगे" }).click();
      await page.getByLabel("क्या तकलीफ़ है?").fill("सीने में दर्द, पसीना");
      await page.getByRole("button", { name: "सीने में दर्द" }).click();
      await expect(page.getByRole("region", { name: "अभी 108 को फ़ोन करें" })).toContainText("डॉक्टर तक अभी नहीं");
      await page.reload();
      await expect(page.getByLabel("क्या तकलीफ़ है?")).toHaveValue("सीने में दर्द, पसीना");
      await page.getByRole("button", { name: "108 बुला लिया" }).click();
    });

    await test.step("a wrong number is asked about and changed by nobody", async () => {
      await page.getByRole("button", { name: "आगे" }).click();
      await page.getByRole("textbox", { name: "नाड़ी" }).fill("900");
      await expect(page.getByText("क्या 900 सही है?")).toBeVisible();
      await expect(page.getByRole("textbox", { name: "नाड़ी" })).toHaveValue("900");
      await page.getByRole("button", { name: "फिर से लिखें" }).click();
      await page.getByRole("textbox", { name: "बीपी ऊपर" }).fill("80");
      await page.getByRole("textbox", { name: "बीपी नीचे" }).fill("120");
      await page.getByRole("button", { name: "दोनों को बदल दें" }).click();
      await expect(page.getByRole("textbox", { name: "बीपी ऊपर" })).toHaveValue("120");
      await expectNoSidewaysScroll(page);
    });

    await test.step("sent without line it says so, through a reload; with the line it goes once", async () => {
      await page.getByRole("button", { name: "अभी डॉक्टर को भेजें" }).click();
      await expect(page.getByText("अभी नहीं भेजा गया: 1 चीज़")).toBeVisible();
      await page.reload();
      await expect(page.getByText("अभी नहीं भेजा गया: 1 चीज़")).toBeVisible();
      await clinic.startHub();
      await expect(page.getByText(/अभी नहीं भेजा गया: /)).toBeHidden({ timeout: 90_000 });
      await page.goto(`${clinic.hubUrl}/spoke#/`);
      await expect(page.getByText("क्षमा शृंगार द्विवेदी")).toHaveCount(1);
      await expect(page.getByRole("link", { name: /क्षमा शृंगार द्विवेदी/ })).toContainText("108 बुला लिया");
      await expectNoSidewaysScroll(page);
    });
  } finally {
    await clinic.end();
  }
});

function watchScripts(page: Page): () => readonly string[] {
  const names: string[] = [];
  page.on("requestfinished", (request) => names.push(new URL(request.url()).pathname));
  return () => names;
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider).toBe(0);
}
