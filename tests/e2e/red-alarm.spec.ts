import { expect, test } from "@playwright/test";
import { openClinic, signIn } from "./support/clinic.ts";

test("a red request rings on every screen until one key takes it", async ({ page }) => {
  const clinic = await openClinic();
  try {
    await clinic.startHub();
    const desk = await clinic.startDesk();
    await signIn(page, desk.link);
    const band = page.getByRole("alert", { name: "Alarm" });
    await expect(band).toContainText("RED");
    await expect(band).toContainText(/\d:\d\d/);
    // It rings before the patient's record is here; then it has no name yet.
    await expect(band).not.toContainText("record coming");

    await page.keyboard.press("Alt+7"); // another screen: what is unsent
    const name = await band.locator("strong").nth(1).innerText();
    await band.getByRole("button", { name: /Silence/ }).click();
    await expect(band.getByRole("button", { name: /Silence/ })).toBeDisabled();

    // The claim takes a while, and the hand presses again until it sees something happen.
    while ((await band.locator("strong").nth(1).innerText()) === name) await page.keyboard.press("Alt+R");
    await page.keyboard.press("Alt+R");
    await page.keyboard.press("Alt+R");
    await expect(page.getByRole("textbox", { name: "Complaint and story" })).toBeEditable();
    await expect(page.getByRole("main").getByText(name).first()).toBeVisible();
    const next = await band.locator("strong").nth(1).innerText();
    expect(next).not.toBe(name);
    await page.waitForTimeout(1_500);
    // Also while this is open: still ringing, and answered by whoever has read it.
    await expect(band.locator("strong").nth(1)).toHaveText(next);
    await expect(page.getByRole("main").getByText(name).first()).toBeVisible();
    await page.keyboard.press("Alt+R");
    await expect(page.getByRole("main").getByText(next).first()).toBeVisible();
  } finally {
    await clinic.end();
  }
});
