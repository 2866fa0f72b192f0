import { existsSync } from "node:fs";
import { type Page, expect, test } from "@playwright/test";
import { chromiumWithMedia } from "./support/chromium.ts";
import { askForConsult, openCentre, takeCall } from "./support/centre.ts";
import { addMedicine, openClinic, signIn, write } from "./support/clinic.ts";
import { seesAndHears, watchPeers } from "./support/peer-figures.ts";

test.use(chromiumWithMedia(existsSync));

const patient = {
  name: "Kamla Namuna Udaharan",
  village: "Namunakot",
  complaint: "Fever and body ache, बुखार और बदन दर्द",
};

test("two people, one consult, in which the hub dies twice", async ({ page, browser }) => {
  const clinic = await openClinic();
  try {
    const firstHub = await clinic.startHub();
    const desk = await clinic.startDesk();
    const centre = await openCentre(browser, clinic.hubUrl);
    await watchPeers(page);
    await signIn(page, desk.link);
    const strip = page.getByRole("region", { name: "Call", exact: true });

    await test.step("a patient registered at the centre stands in the doctor's queue", async () => {
      await askForConsult(centre, patient);
      await expect(centre.getByText("If the line breaks, the place is not lost.")).toBeVisible();
      await openFromPalette(page, patient.name);
      await page.keyboard.press("Control+Enter");
      await expect(page.getByRole("textbox", { name: "Complaint and story" })).toBeEditable();
    });

    await test.step("called from the desk, seen and heard on both sides", async () => {
      await expect(strip).toContainText("Somebody is at the centre's page");
      await page.keyboard.press("Alt+l");
      await takeCall(centre);
      await expect(strip).toContainText("Picture and voice", { timeout: 60_000 });
      await seesAndHears(page);
      await seesAndHears(centre);
      await page.keyboard.press("Alt+y");
    });

    const secondHub = await test.step("the hub dies: the call goes on, and so does writing", async () => {
      await firstHub.killHard();
      await write(page, "Complaint and story", "Fever and body ache for 3 days. बुखार।");
      await seesAndHears(page);
      await seesAndHears(centre);
      await write(page, "Diagnosis", "Viral fever");
      await write(page, "Advice", "Fluids, rest.");
      await write(page, "Next visit", "After 5 days");
      await page.keyboard.press("F3");
      await addMedicine(page, "pcm", /PARACETAMOL 500/i, "3");
      const hub = await clinic.startHub();
      await expect(strip).not.toContainText("Hub not reached", { timeout: 60_000 });
      return hub;
    });

    await test.step("the call ends by hand and the consult goes on: signed and issued", async () => {
      await page.keyboard.press("Alt+o");
      await expect(strip).toContainText("Call ended");
      await page.keyboard.press("Control+Enter");
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("checkbox", { name: "I saw the patient well enough" }).click();
      await dialog.getByRole("checkbox", { name: /right patient/ }).check();
      await dialog.getByLabel("PIN").fill("2468");
      await dialog.getByRole("button", { name: /^Sign/ }).click();
      await expect(page.getByText(/^Issued/).first()).toBeVisible({ timeout: 60_000 });
    });

    await test.step("the paper is received, checked by the newest facts and printed", async () => {
      await centre.getByRole("link", { name: /Open the paper/ }).click({ timeout: 60_000 });
      const paper = centre.frameLocator("iframe").locator("body");
      await expect(paper).toContainText("PARACETAMOL");
      await expect(paper).toContainText(patient.name, { ignoreCase: true });
      await expect(centre.getByText(/Checked with the newest facts/)).toBeVisible();
      await countPrints(centre);
      await centre.getByRole("button", { name: "Print", exact: true }).click();
      await expect.poll(() => centre.evaluate(() => document.documentElement.dataset["prints"])).toBe("1");
    });

    await test.step("the hub dies again: given and explained are kept, and arrive once it is back", async () => {
      await secondHub.killHard();
      await centre.getByRole("button", { name: "Paper was given", exact: true }).click();
      for (const row of await centre.getByRole("checkbox").all()) await row.check();
      await centre.getByRole("button", { name: "Explained", exact: true }).click();
      await expect(centre.getByText(/Not sent yet: 2 things/)).toBeVisible();
      await clinic.startHub();
      await expect(centre.getByText(/Not sent yet/)).toHaveCount(0, { timeout: 60_000 });
      await centre.reload();
      await expect(centre.getByText(/^given /)).toBeVisible({ timeout: 60_000 });
    });
    await test.step("what is told after the last word on the paper outlives the page", async () => {
      const paper = centre.url();
      await centre.getByRole("radio", { name: "a part" }).check();
      await centre.getByLabel("How much?").fill("6 tablets");
      await centre.getByRole("link", { name: "Tell a new fact" }).click();
      await centre.getByLabel("Allergy to").fill("Sulfa");
      // The second is asked once all that the first one brought is done.
      for (let count = 0; count < 2; count += 1)
        await centre.waitForResponse((answer) => answer.url().endsWith("request.list"));
      await centre.reload();
      await expect(centre.getByLabel("Allergy to")).toHaveValue("Sulfa");
      await centre.goto(paper);
    });
    await test.step("what was handed out comes back to the doctor", async () => {
      await expect(centre.getByRole("radio", { name: "a part" })).toBeChecked();
      await expect(centre.getByLabel("How much?")).toHaveValue("6 tablets");
      await centre.getByRole("button", { name: "Tell the doctor", exact: true }).click();
      const receipts = page.getByRole("region", { name: "At the centre" });
      await expect(receipts).toContainText("a part handed out (6 tablets)", { timeout: 60_000 });
      await expect(receipts).toContainText("Explained and said back");
    });
    await test.step("a correction begun on the same card is there when the paper is opened again", async () => {
      await centre.getByLabel("How much?").fill("8 tablets");
      await centre.reload();
      await expect(centre.getByLabel("How much?")).toHaveValue("8 tablets");
    });
    await centre.context().close();
  } finally {
    await clinic.end();
  }
});

/** The queue is pulled: the palette finds the patient once the row is there. */
async function openFromPalette(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByPlaceholder("Find a patient or an action").fill(name);
  await page
    .getByRole("button", { name: new RegExp(name) })
    .first()
    .click({ timeout: 60_000 });
  await expect(page.getByRole("heading", { name })).toBeVisible({ timeout: 60_000 });
}

/** Headless Chromium prints nothing: that the paper's own print was asked is what can be seen. */
function countPrints(page: Page): Promise<void> {
  return page.evaluate(() => {
    const frame = document.querySelector("iframe")?.contentWindow;
    if (!frame) throw new Error("the page shows no paper");
    const shown = document.documentElement.dataset;
    frame.print = () => {
      shown["prints"] = String(Number(shown["prints"] ?? 0) + 1);
    };
  });
}
