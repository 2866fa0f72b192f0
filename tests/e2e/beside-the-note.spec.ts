import { type Page, expect, test } from "@playwright/test";
import { loadAgain, openClinic, openPatient, signIn } from "./support/clinic.ts";
import { loseAnswer } from "./support/lost-answers.ts";

const dialog = (page: Page) => page.getByRole("dialog");
const message = (page: Page) => page.getByRole("textbox", { name: "Message to the centre" });
const reason = (page: Page) => page.getByRole("textbox", { name: "Written reason" });

async function backInTheNote(page: Page): Promise<void> {
  await loadAgain(page);
  // In other words where the rules hold a line.
  await expect(page.getByRole("button", { name: /^Review/ })).toBeVisible();
}

async function openFacts(page: Page, what: string): Promise<void> {
  await page.keyboard.press("Alt+w");
  await dialog(page).getByLabel("What", { exact: true }).selectOption({ label: what });
}

const openAllergy = (page: Page) => openFacts(page, "Add an allergy");

test("what is typed beside the note is sent once, and outlives its dialog, its tab and the window", async ({
  page,
}) => {
  const clinic = await openClinic();
  try {
    await clinic.startHub();
    const desk = await clinic.startDesk();
    const lost = await loseAnswer(page, "chat.send");
    await signIn(page, desk.link);
    await openPatient(page, "Hari Kalpit");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("textbox", { name: "Complaint and story" })).toBeFocused();

    await test.step("a message whose answer was lost is not sent again with what is added to it", async () => {
      await page.keyboard.press("F4");
      await page.keyboard.type("Hold the camera lower.");
      lost.arm();
      await page.keyboard.press("Enter");
      await page.keyboard.type(" And closer.");
      const mine = page.getByRole("list", { name: "Messages with the centre" }).getByRole("listitem");
      await expect(message(page)).toHaveValue("And closer.");
      await expect(mine).toHaveCount(1);
      await page.keyboard.press("Enter");
      await expect(mine).toHaveCount(2);
      await expect(mine.nth(0)).toContainText("Hold the camera lower.");
      await expect(mine.nth(1).getByText("And closer.", { exact: true })).toBeVisible();
      await expect(message(page)).toHaveValue("");
    });

    await test.step("what is pasted and too long is not cut: it is said how much must go, and it is there again", async () => {
      const pasted = "Hold it lower. ".repeat(300);
      await message(page).fill(pasted);
      await expect(page.getByText("499 letters too many")).toBeVisible();
      await page.keyboard.press("Enter");
      await backInTheNote(page);
      await page.keyboard.press("F4");
      await expect(message(page)).toHaveValue(pasted);
      await message(page).fill("");
      await expect(page.getByText("letters too many")).toBeHidden();
    });

    await test.step("a reason in own words is there again on its tab, and in the window that is loaded again", async () => {
      await page.keyboard.press("F3");
      const medicine = page.getByRole("combobox", { name: "Medicine" });
      await medicine.or(page.getByRole("textbox", { name: "Medicine" })).fill("telmisartan 40 od 30d");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Other words" }).click();
      await expect(reason(page)).toBeFocused();
      await page.keyboard.type("Took it for years");
      await page.keyboard.press("F2");
      await page.keyboard.press("F3");
      await expect(reason(page)).toHaveValue("Took it for years");
      await backInTheNote(page);
      await page.keyboard.press("F3");
      await expect(reason(page)).toHaveValue("Took it for years");
      await reason(page).press("End");
      await page.keyboard.type(" and well");
      await page.keyboard.press("Enter");
      await expect(reason(page)).toBeHidden();
      await page.keyboard.press("F2");
      await page.keyboard.press("F3");
      await expect(reason(page)).toBeHidden();
    });

    await test.step("half an allergy is there again until it is told", async () => {
      await openAllergy(page);
      await dialog(page).getByLabel("What happened").fill("rash on both arms");
      await page.keyboard.press("Escape");
      await backInTheNote(page);
      await openAllergy(page);
      await expect(dialog(page).getByLabel("What happened")).toHaveValue("rash on both arms");
      await dialog(page).getByLabel("Allergic to").fill("Cotrimoxazole");
      await expect(dialog(page).getByRole("button", { name: "Save" })).toBeEnabled();
      await page.keyboard.press("Control+Enter");
      await expect(dialog(page)).toBeHidden();
      await openAllergy(page);
      await expect(dialog(page).getByLabel("What happened")).toHaveValue("");
      await page.keyboard.press("Escape");
    });

    await test.step("so is half a correction of who the patient is, and the first day of the last period", async () => {
      const chosen = dialog(page).getByLabel("What", { exact: true });
      await openFacts(page, "Correct details");
      await dialog(page).getByLabel("Village").fill("Kalpitgaon");
      await chosen.selectOption({ label: "Pregnancy" });
      await dialog(page).getByLabel("Last period began").fill("2026-03-01");
      await page.keyboard.press("Escape");
      await backInTheNote(page);
      await openFacts(page, "Pregnancy");
      await expect(dialog(page).getByLabel("Last period began")).toHaveValue("2026-03-01");
      await chosen.selectOption({ label: "Correct details" });
      await expect(dialog(page).getByLabel("Village")).toHaveValue("Kalpitgaon");
      await page.keyboard.press("Control+Enter");
      await expect(dialog(page)).toBeHidden();
    });
  } finally {
    await clinic.end();
  }
});
