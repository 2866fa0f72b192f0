import { type Page, expect, test } from "@playwright/test";
import { openClinic, openPatient, signIn, write } from "./support/clinic.ts";
import { answerLate } from "./support/slow-answers.ts";

const note = (page: Page) => page.getByRole("textbox", { name: "Complaint and story" });
const dialog = (page: Page) => page.getByRole("dialog");

/** As hands do that know their keys: all at once, whatever is drawn. */
async function keysAtOnce(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const lateCalls = ["consult.review", "act.draft", "patient.details", "consult.act", "patient.tell"];

test("at a busy PC no key that is meant for a dialog goes into the note behind it, and none signs unseen", async ({
  page,
}) => {
  const clinic = await openClinic();
  try {
    await clinic.startHub();
    const desk = await clinic.startDesk();
    await answerLate(page, lateCalls, 4_000);
    await signIn(page, desk.link);
    await openPatient(page, "Hari Kalpit");
    await page.keyboard.press("Control+Enter");
    await write(page, "Complaint and story", "Cough for a week");
    await expect(page.getByText(/on this PC \d/)).toBeVisible();
    // While the claim is on its way its key is no review's.
    await expect(page.getByRole("button", { name: /^Review & sign/ })).toBeVisible();

    await test.step("tick, PIN and Enter typed behind the key of the review", async () => {
      await keysAtOnce(page, "Control+Enter", "Space", "2", "4", "6", "8", "Enter");
      await expect(dialog(page).getByText("Reading from this PC")).toBeVisible();
      await expect(dialog(page).getByRole("checkbox")).toBeVisible();
      await expect(note(page)).toHaveValue("Cough for a week");
      await expect(dialog(page).getByRole("checkbox")).not.toBeChecked();
      // The focus is where it is when the desk is quick: on what is missing first.
      await expect(dialog(page).locator("[data-autofocus]:focus")).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(dialog(page)).toBeHidden();
    });

    await test.step("an act by its letter, with the first words of its reason behind it", async () => {
      await note(page).focus();
      await keysAtOnce(page, "Alt+a", "b", "n", "o", "w");
      await expect(dialog(page).getByText("Reading from this PC")).toBeVisible();
      // Claimed already, and not handed back before anybody could read why.
      await page.keyboard.press("Control+Enter");
      await expect(dialog(page).getByLabel("Reason")).toBeFocused();
      await page.keyboard.type("end of my shift");
      await expect(dialog(page).getByLabel("Reason")).toHaveValue("end of my shift");
      await expect(note(page)).toHaveValue("Cough for a week");
      await page.keyboard.press("Escape");
      await expect(dialog(page)).toBeHidden();
    });

    await test.step("a correction by its key, and by the palette", async () => {
      await note(page).focus();
      await keysAtOnce(page, "Alt+w", "R", "a", "m");
      await expect(dialog(page).getByText("Reading from this PC")).toBeVisible();
      await expect(dialog(page).getByLabel("Name", { exact: true })).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(dialog(page)).toBeHidden();
      await note(page).focus();
      await page.keyboard.press("Control+k");
      await page.keyboard.type("Hand back");
      await keysAtOnce(page, "Enter", "n", "o", "w");
      // Longer than after which the palette gives back the focus.
      await page.waitForTimeout(200);
      await page.keyboard.type("soon");
      await expect(dialog(page).getByLabel("Reason")).toBeFocused();
      await expect(note(page)).toHaveValue("Cough for a week");
    });

    await test.step("words behind Ctrl+Enter go neither with the act, nor into the note, nor away unseen", async () => {
      const reason = dialog(page).getByLabel("Reason");
      await reason.fill("end of my shift");
      await page.keyboard.press("Control+Enter");
      await page.keyboard.type(" and more");
      await expect(reason).toHaveAttribute("readonly");
      await expect(reason).toHaveValue("end of my shift");
      await expect(note(page)).toHaveValue("Cough for a week");
      await expect(dialog(page)).toBeHidden();
    });
  } finally {
    await clinic.end();
  }
});
