import { type Locator, type Page, expect, test } from "@playwright/test";
import { openClinic, signIn } from "./support/clinic.ts";

test("a red request rings on every screen until one key takes it", async ({ page }) => {
  const clinic = await openClinic();
  try {
    await clinic.startHub();
    const desk = await clinic.startDesk();
    await signIn(page, desk.link);
    const band = page.getByRole("alert", { name: "Alarm" });
    await expect(page.getByText(/^2[4-9], most urgent first/u)).toBeVisible({ timeout: 90_000 });
    await expect(band).toContainText("RED");
    await expect(band).toContainText(/\d:\d\d/);
    // It rings before the patient's record is here; then it has no name yet.
    await expect(band).not.toContainText("record coming");

    await page.keyboard.press("Alt+7"); // another screen: what is unsent
    await staysIn(band);
    await band.getByRole("button", { name: /Silence/ }).click();
    await expect(band.getByRole("button", { name: /Silence/ })).toBeDisabled();
    const name = await band.locator("strong").nth(1).innerText();
    await pressOn(page, name);
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

/** What has just come to stand first is no press's yet; and while reds still arrive another may. */
async function staysIn(band: Locator): Promise<void> {
  const first = band.locator("strong").nth(1);
  await expect(async () => {
    const before = await first.innerText();
    await band.page().waitForTimeout(2_000);
    expect(await first.innerText()).toBe(before);
  }).toPass({ timeout: 60_000 });
}

/**
 * The claim takes a while, and the hand presses again until it sees something happen, and then twice more: in the page
 * itself, as on a busy machine the test's own hands would come after the time in which that is taken for the former.
 */
const pressOn = (page: Page, name: string): Promise<void> =>
  page.evaluate(async (former) => {
    const first = () => document.querySelectorAll("[role=alert][aria-label=Alarm] strong")[1]?.textContent;
    const press = () =>
      document.documentElement.dispatchEvent(
        new KeyboardEvent("keydown", { key: "r", code: "KeyR", altKey: true, bubbles: true }),
      );
    while (first() === former) {
      press();
      await new Promise(requestAnimationFrame);
    }
    press();
    press();
  }, name);
