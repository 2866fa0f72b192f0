import { expect, test } from "@playwright/test";
import { addMedicine, openClinic, openPatient, sign, signIn, write } from "./support/clinic.ts";

const patient = "Vidya Namuna Devi";
const patientHindi = "विद्या नमूना देवी";

test("the whole consult", async ({ page, browser }) => {
  const clinic = await openClinic();
  try {
    const hub = await clinic.startHub();
    const desk = await clinic.startDesk();
    await signIn(page, desk.link);

    await test.step("the queue is ordered by urgency, with the reason beside each name", async () => {
      const first = page.getByRole("option").first();
      await expect(first).toContainText("RED");
      await expect(page.getByRole("listbox")).toContainText("chest pain");
      await expect(page.getByText(/^2[4-9], most urgent first/)).toBeVisible();
    });

    await test.step("a patient's story, and claiming", async () => {
      await openPatient(page, patient);
      await expect(page.getByText("Penicillin").first()).toBeVisible();
      await expect(page.getByText("Chest film").first()).toBeVisible();
      await page.keyboard.press("Control+Enter");
      await expect(page.getByRole("textbox", { name: "Complaint and story" })).toBeEditable();
    });

    await test.step("writing; the hub is killed in the middle of a sentence", async () => {
      await write(page, "Complaint and story", "Fever and cough for 4 days, ");
      await hub.killHard();
      await write(page, "Complaint and story", "dizzy on standing. बुखार और खाँसी।");
      await write(page, "Examination", "Speaks in full sentences.");
      await write(page, "Diagnosis", "Likely chest infection");
      await write(page, "Advice", "Fluids, rest.");
      await write(page, "Next visit", "After 7 days");
    });

    await test.step("the allergy stops, a prohibited medicine stops", async () => {
      await page.keyboard.press("F3");
      await addMedicine(page, "amox", /AMOXICILLIN 500/i, "5");
      await expect(page.getByRole("group", { name: /held/i }).first()).toContainText(/penicillin/i);
      await page.getByRole("button", { name: /Remove the line/ }).click();
      await addMedicine(page, "alpraz", /ALPRAZOLAM/i, "5");
      await expect(page.getByRole("group", { name: /held/i }).first()).toContainText(/prohibited|NDPS/i);
      await page.getByRole("button", { name: /Remove the line/ }).click();
      await addMedicine(page, "azith", /AZITHROMYCIN/i, "3");
    });

    await test.step("a whole line is one medicine, and what it leaves open is asked", async () => {
      const line = page
        .getByRole("combobox", { name: "Medicine" })
        .or(page.getByRole("textbox", { name: "Medicine" }));
      await line.fill("e/d moxi 0.5% 1 gtt OD x 7d");
      await line.press("Enter");
      await expect(page.getByText("Once a day, or the right side?")).toBeVisible();
      await line.fill("pcm 500 tds 5d pc");
      await line.press("Enter");
      await expect(page.getByText("1 tablet three times a day, after food, for 5 days")).toBeVisible();
      await expect(line).toHaveValue("");
    });

    await test.step("what stands on no list of the guidelines asks one reason, by one key", async () => {
      const reasons = page.getByRole("group", { name: "Reason for medicines on no list" });
      await expect(reasons).toContainText("AZITHROMYCIN");
      await reasons.getByRole("button", { name: /Usual treatment/ }).press("1");
      await expect(reasons).toContainText("Reason: Usual treatment of this condition.");
    });

    await test.step("signed without line, and every letter survives the desk's death", async () => {
      await sign(page);
      await expect(page.getByText(/^Signed, not issued$/).first()).toBeVisible();
      await expect(page.getByRole("button", { name: "Save PDF" })).toBeVisible();
      await desk.killHard();
      const again = await clinic.startDesk();
      await signIn(page, again.link);
      await expect(page.getByRole("button", { name: /Offline .* unsent/ })).toBeVisible();
      await page.getByRole("button", { name: /Offline .* unsent/ }).click();
      await expect(page.getByText(patient).first()).toBeVisible();
      await page.goto(page.url().replace(/#.*/, ""));
      await openPatient(page, patient);
      await expect(page.getByText("dizzy on standing. बुखार और खाँसी।").first()).toBeVisible();
    });

    await test.step("signing out says what is unsent", async () => {
      await page.keyboard.press("Control+q");
      await expect(page.getByRole("dialog")).toContainText(/not yet sent/);
      await page.getByRole("dialog").getByRole("button", { name: "Sign out" }).click();
      await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
    });

    await test.step("the hub returns: issued once, with nobody signed in", async () => {
      await clinic.startHub();
      const centre = await browser.newPage();
      await centre.goto(`${clinic.hubUrl}/spoke`);
      await centre.getByRole("button", { name: "आगे बढ़ें" }).click();
      const paper = centre.locator("#papers").getByRole("link", { name: new RegExp(patientHindi) });
      await expect(paper).toHaveCount(1, { timeout: 90_000 });
      await paper.click();
      await expect(centre.frameLocator("iframe").locator("body")).toContainText(patientHindi);
      await expect(centre.frameLocator("iframe").locator("body")).toContainText("PARACETAMOL");
      await expect(centre.frameLocator("iframe").locator("body")).toContainText(
        "This prescription is generated on a teleconsultation.",
      );
      await centre.close();
    });
  } finally {
    await clinic.end();
  }
});
