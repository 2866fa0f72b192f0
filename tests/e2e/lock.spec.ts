import { expect, test } from "@playwright/test";
import { practicePassphrase } from "../../hub/practice/people.ts";
import { openClinic, openPatient, signIn } from "./support/clinic.ts";

const patient = "Vidya Namuna Devi";
const typed = "Fever for 4 days, and while writing this the doctor was called away";

test("locked while typing: nothing of the patient is seen, five wrong PINs ask for the passphrase, the text is there", async ({
  page,
}) => {
  const clinic = await openClinic();
  try {
    await clinic.startHub();
    const desk = await clinic.startDesk();
    await signIn(page, desk.link);
    await openPatient(page, patient);
    await page.keyboard.press("Control+Enter"); // claim
    const complaint = page.getByRole("textbox", { name: "Complaint and story" });
    await complaint.click();
    await complaint.pressSequentially(typed, { delay: 2 });
    await page.keyboard.press("Control+Alt+l");

    const lock = page.locator("[data-lock-screen]");
    await expect(lock.getByRole("main")).toBeVisible();
    await expect(page).not.toHaveTitle(/Vidya/u);
    // innerText is what is drawn; the covered page stays, so that nothing half-typed is lost.
    expect(await page.locator("body").innerText()).not.toMatch(/Vidya|Fever/u);
    await expect(page.getByText(patient).first()).toBeHidden();

    for (let tries = 1; tries <= 5; tries += 1) {
      await lock.getByLabel("PIN").fill("1111");
      await page.keyboard.press("Enter");
      if (tries < 5) await expect(lock.getByLabel("PIN")).toHaveValue("");
      await expect(lock.getByRole("button", { name: "Open", exact: true })).toBeEnabled();
    }
    const passphrase = lock.getByLabel("Passphrase");
    await passphrase.fill(practicePassphrase);
    await page.keyboard.press("Enter");
    await expect(lock).toHaveCount(0);
    await expect(complaint).toHaveValue(typed);

    await page.reload();
    await expect(complaint).toHaveValue(typed);
  } finally {
    await clinic.end();
  }
});
