import { existsSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { chromiumWithMedia } from "./support/chromium.ts";
import { openClinic, openPatient, signIn } from "./support/clinic.ts";

test.use(chromiumWithMedia(existsSync));
test.setTimeout(360_000);

test("a doctor who practises alone calls, and an invented patient answers with picture and voice", async ({
  page,
}) => {
  const clinic = await openClinic();
  try {
    await clinic.startHub();
    const desk = await clinic.startDesk();
    await signIn(page, desk.link);
    await openPatient(page, "Vidya Namuna Devi");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("textbox", { name: "Complaint and story" })).toBeEditable();
    const strip = page.getByRole("region", { name: "Call" });
    await expect(strip.locator("[data-presence=practice]")).toBeVisible();
    await page.keyboard.press("Alt+l");
    await expect(strip).toHaveAttribute("data-phase", "connected", { timeout: 120_000 });
    await expect(strip.locator("[data-remote-picture][data-comes]")).toBeVisible({ timeout: 60_000 });
    const seen = new Set<string>();
    await expect
      .poll(async () => seen.add(await shownPicture(page)).size, { timeout: 60_000 })
      .toBeGreaterThan(3);
    await expect(strip.locator("[data-presence=there]")).toHaveCount(0);
    await page.screenshot({ path: ".cache/practice-call.png" });
    await page.keyboard.press("Alt+o");
    await expect(strip).toHaveAttribute("data-phase", "ended");
  } finally {
    await clinic.end();
  }
});

/** What the doctor sees of the other side at this moment, small. */
const shownPicture = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const canvas = document.createElement("canvas");
    canvas.width = 80;
    canvas.height = 60;
    const video = document.querySelector<HTMLVideoElement>("[data-remote-picture]");
    if (video) canvas.getContext("2d")?.drawImage(video, 0, 0, 80, 60);
    return canvas.toDataURL();
  });
