import { type Page, expect, test } from "@playwright/test";
import { openClinic, openPatient, rowOf, saved, signIn } from "./support/clinic.ts";
import { type Hands, countActions } from "./support/count-actions.ts";
import { answerLate } from "./support/slow-answers.ts";

const field = (page: Page, name: string) => page.getByRole("textbox", { name });
const medicine = (page: Page) =>
  page.getByRole("combobox", { name: "Medicine" }).or(page.getByRole("textbox", { name: "Medicine" }));
const line = (page: Page, words: string) => page.getByRole("listitem").filter({ hasText: words });

/** From the signed paper to the next patient. */
async function openByPalette(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("Control+k");
  const find = page.getByRole("textbox", { name: "Find a patient or an action" });
  await expect(find).toBeFocused();
  await find.fill(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name })).toBeVisible();
}

/** The identity check, the PIN, Enter. */
async function signByKeys(page: Page, hands: Hands): Promise<void> {
  await expect(page.getByRole("dialog").getByRole("checkbox")).toBeFocused();
  await hands.press("Space");
  await hands.type("2468");
  // At once: where the last change is not checked yet, Enter waits for that and is not lost.
  await hands.press("Enter");
  await expect(
    page
      .getByRole("dialog")
      .getByText(/^(Signed|Issued)/)
      .first(),
  ).toBeVisible();
}

test("writing by keys: the last prescription once more, a new consult, and a line that a kill cannot take", async ({
  page,
}) => {
  const clinic = await openClinic();
  try {
    await clinic.startHub();
    const desk = await clinic.startDesk();
    // Hands that wait for nothing, at a PC that is busy with other things.
    await answerLate(page, ["note.suggest", "medicine.suggest", "prescription.readLine"], 150);
    await signIn(page, desk.link);

    await test.step("a known patient's prescription, open to signed", async () => {
      const hands = countActions(page);
      await hands.click(await rowOf(page, "Mast Ram Namuna"));
      await expect(page.getByRole("heading", { name: "Mast Ram Namuna" })).toBeVisible();
      await expect(page.getByText("Claim this consult to write")).toBeVisible();
      await hands.press("Alt+s");
      // Amlodipine and telmisartan stand on no list of the guidelines: the reason of then stands there once more.
      const dialog = page.getByRole("dialog");
      await expect(dialog).toContainText("Usual treatment of this condition");
      await expect(dialog).toContainText("AMLODIPINE 5 mg tablet");
      await expect(dialog).toContainText("TELMISARTAN 40 mg tablet");
      await signByKeys(page, hands);
      const { actions, list } = hands.said();
      console.log(`repeat: ${actions} actions: ${list.join(" · ")}`);
      expect(actions).toBeLessThanOrEqual(5);
    });

    await test.step("a usual new consult with two medicines, complaint to signed, without a mouse", async () => {
      await openByPalette(page, "Lachhmi Kalpit");
      await page.keyboard.press("Control+Enter");
      await expect(field(page, "Complaint and story")).toBeFocused();
      await usualConsult(page, countActions(page));
    });

    await test.step("half a line and a letter that is not printed outlive the desk's death", async () => {
      const signed = await page.evaluate(() => location.hash);
      await page.getByText("Referral", { exact: true }).click();
      await page.getByLabel("To (doctor, department, hospital)").fill("Chest clinic, Namuna");
      await page.getByLabel("Why").pressSequentially("Breathless in spite of");
      await openByPalette(page, "Hari Kalpit");
      await page.keyboard.press("Control+Enter");
      await expect(field(page, "Complaint and story")).toBeFocused();
      await page.keyboard.press("F3");
      await page.keyboard.type("amoxiclav 625 tds 5");
      await saved(page);
      await desk.killHard();
      const again = await clinic.startDesk();
      await signIn(page, again.link);
      await openPatient(page, "Hari Kalpit");
      await page.keyboard.press("F3");
      await expect(medicine(page)).toHaveValue("amoxiclav 625 tds 5");
      await test.step("an empty field offers what this doctor writes most, as whole lines", async () => {
        await medicine(page).fill("");
        await medicine(page).press("ArrowDown");
        const usual = page.getByRole("option").filter({ hasText: "AZITHROMYCIN 500 mg tablet" });
        await expect(usual).toContainText("1 tablet once a day, for 5 days");
        await usual.click();
        await medicine(page).press("Enter");
        await expect(line(page, "AZITHROMYCIN 500 mg tablet")).toBeVisible();
      });
      await test.step("a name and Enter choose by the last letter, and not what the first ones had found", async () => {
        await page.keyboard.type("telmis", { delay: 12 });
        await page.keyboard.press("Enter");
        await expect(medicine(page)).toHaveValue(/^TELMISARTAN/);
        await page.getByRole("button", { name: "Clear", exact: true }).click();
      });
      await test.step("an order set behind a dot: nothing is put down until each line is, and one is changed before", async () => {
        await medicine(page).fill(".back pain");
        await medicine(page).press("Enter");
        const offered = page.getByRole("region", { name: "Low back pain" });
        await expect(offered.getByText("ACECLOFENAC 100 mg tablet")).toBeVisible();
        await expect(offered.getByText("Not verified: from the program's own list").first()).toBeVisible();
        const putDown = page
          .locator("li:not([data-offered])")
          .filter({ hasText: "ACECLOFENAC 100 mg tablet" });
        await expect(putDown).toHaveCount(0);
        await expect(offered.getByRole("button", { name: "Put down" }).first()).toBeFocused();
        await page.keyboard.press("Enter");
        await expect(putDown).toBeVisible();
        await expect(offered.getByText("PANTOPRAZOLE 40 mg tablet")).toBeVisible();
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await expect(medicine(page)).toHaveValue(/^PANTOPRAZOLE/);
        await expect(offered).toHaveCount(0);
        await page.getByRole("button", { name: "Clear", exact: true }).click();
      });
      await page.evaluate((hash) => location.assign(hash), signed);
      await expect(page.getByRole("heading", { name: "Lachhmi Kalpit" })).toBeVisible();
      await page.keyboard.press("Control+Enter");
      await page.getByText("Referral", { exact: true }).click();
      await expect(page.getByLabel("To (doctor, department, hospital)")).toHaveValue("Chest clinic, Namuna");
      await expect(page.getByLabel("Why")).toHaveValue("Breathless in spite of");
    });
  } finally {
    await clinic.end();
  }
});

async function usualConsult(page: Page, hands: Hands): Promise<void> {
  const take = async (typed: string) => {
    await hands.type(typed);
    await hands.press("Tab");
  };
  await hands.type("Breathless on walking for 2 days, cough with white phlegm, no fever.");
  await hands.press("Alt+h");
  await hands.type("Chronic lung disease, uses an inhaler now and then. Smoked for 30 years.");
  await hands.press("Alt+x");
  await take(".chest");
  await hands.press("Alt+g");
  await take("copd");
  // An order set: its tests and its advice in one.
  await take(".copd review");
  await hands.press("Alt+n");
  await take("7d");
  await expect(page.locator('textarea[name="examination"]')).toHaveValue(/^Chest: breathes comfortably/);
  // The line that was begun for the set goes when the part is left after the answer, and stays where that came later.
  await expect(page.locator('textarea[name="diagnosis"]')).toHaveValue(/^COPD \(सीओपीडी\)\n?$/);
  await expect(page.locator('textarea[name="investigations"]')).toHaveValue(/^Spirometry\nChest X-ray\n/);
  await expect(page.locator('textarea[name="followUp"]')).toHaveValue(/^After 7 days: /);
  await hands.press("F3");
  await hands.type("azithromycin 500 od 5d");
  await hands.press("Enter");
  await hands.type("pcm 500 tds 3d pc");
  await expect(line(page, "AZITHROMYCIN")).toContainText("for 5 days");
  await hands.press("Enter");
  await expect(line(page, "PARACETAMOL")).toContainText("for 3 days");
  await hands.press("Control+Enter");
  // Azithromycin stands on no list of the guidelines; the review asks for the reason first.
  await expect(page.getByRole("dialog").locator("[data-unlisted-reason]")).toBeFocused();
  await hands.type("1");
  await signByKeys(page, hands);
  const { actions, letters, list } = hands.said();
  console.log(`new consult: ${actions} actions, ${letters} letters: ${list.join(" · ")}`);
  expect(actions).toBeLessThanOrEqual(25);
}
