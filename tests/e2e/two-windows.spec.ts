import { type CDPSession, type Page, expect, test } from "@playwright/test";
import { openClinic, openPatient, saved, signIn, write } from "./support/clinic.ts";

const story = (page: Page) => page.getByRole("textbox", { name: "Complaint and story" });
const caretIn = (page: Page): Promise<number> =>
  story(page).evaluate((field) => (field as HTMLTextAreaElement).selectionEnd); // the role says which
const putCaret = (page: Page, at: number) =>
  story(page).evaluate((field, place) => (field as HTMLTextAreaElement).setSelectionRange(place, place), at);

const compose = (line: CDPSession, text: string) =>
  line.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });

test("two windows on one note: what is typed in one leaves the caret and the composition of the other where they are", async ({
  page,
}) => {
  const clinic = await openClinic();
  try {
    await clinic.startHub();
    const desk = await clinic.startDesk();
    await signIn(page, desk.link);
    await openPatient(page, "Lachhmi Kalpit");
    await page.keyboard.press("Control+Enter");
    await expect(story(page)).toBeFocused();
    await page.keyboard.type("Fever, cough");
    await saved(page);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await expect(story(other)).toHaveValue("Fever, cough");

    await test.step("a letter in the middle stays there, and the next one follows it", async () => {
      await putCaret(page, "Fever".length);
      await putCaret(other, 0);
      await story(other).press("H");
      await saved(other);
      await page.bringToFront();
      await page.keyboard.type("s");
      await expect(story(page)).toHaveValue("HFevers, cough");
      expect(await caretIn(page)).toBe("HFevers".length);
      await page.keyboard.type("!");
      await expect(story(page)).toHaveValue("HFevers!, cough");
      await saved(page);
    });

    await test.step("a word that an input method composes is whole at its end", async () => {
      await other.bringToFront();
      await other.reload();
      await expect(story(other)).toHaveValue("HFevers!, cough");
      await story(other).focus();
      await putCaret(other, 0);
      await other.keyboard.type("Since Monday ");
      await saved(other);
      await page.bringToFront();
      const line = await page.context().newCDPSession(page);
      await compose(line, "ब");
      await saved(page);
      await other.reload();
      await expect(story(other)).toHaveValue("Since Monday HFevers!ब, cough");
      await compose(line, "बुखा");
      await line.send("Input.insertText", { text: "बुखार" });
      await expect(story(page)).toHaveValue("Since Monday HFevers!बुखार, cough");
      expect(await caretIn(page)).toBe("Since Monday HFevers!बुखार".length);
      await page.keyboard.type(" 39");
      await saved(page);
      await other.reload();
      await expect(story(other)).toHaveValue("Since Monday HFevers!बुखार 39, cough");
    });

    await test.step("a list in whose midst an item is mended keeps the caret there when it is left and come back to", async () => {
      const tests = page.getByRole("textbox", { name: "Investigations" });
      const caret = () => tests.evaluate((field) => (field as HTMLTextAreaElement).selectionEnd);
      await tests.click();
      await page.keyboard.insertText("CBC\nESR\n");
      await tests.evaluate((field) => (field as HTMLTextAreaElement).setSelectionRange(3, 3));
      await story(page).focus();
      await expect(tests).toHaveValue("CBC\nESR");
      await tests.focus();
      await expect(tests).toHaveValue("CBC\nESR\n");
      expect(await caret()).toBe(3);
      await tests.evaluate((field) => (field as HTMLTextAreaElement).setSelectionRange(8, 8));
      await story(page).focus();
      await expect(tests).toHaveValue("CBC\nESR");
      await tests.focus();
      await expect(tests).toHaveValue("CBC\nESR\n");
      expect(await caret()).toBe(8);
      await story(page).focus();
    });

    await test.step("what the other window writes behind the open review is not signed before it is shown", async () => {
      await write(page, "Diagnosis", "Fever");
      await write(page, "Advice", "Rest");
      await write(page, "Next visit", "After 3 days");
      await saved(page);
      await page.keyboard.press("Control+Enter");
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("checkbox").check();
      await dialog.getByLabel("PIN").fill("2468");
      await expect(dialog.getByRole("button", { name: /^Sign/ })).toHaveAttribute("aria-disabled", "false");
      await other.bringToFront();
      await other.reload();
      await write(other, "Advice", ", and fluids");
      await saved(other);
      await page.bringToFront();
      await dialog.getByLabel("PIN").press("Enter");
      await expect(dialog.getByText(/Not signed: this consult was changed meanwhile/)).toBeVisible();
      await expect(page.getByLabel("Advice", { exact: true })).toHaveValue("Rest, and fluids");
      await dialog.getByLabel("PIN").fill("2468");
      await expect(dialog.getByRole("button", { name: /^Sign/ })).toHaveAttribute("aria-disabled", "false");
      await dialog.getByLabel("PIN").press("Enter");
      await expect(dialog.getByText(/^(Signed|Issued)/).first()).toBeVisible();
    });
  } finally {
    await clinic.end();
  }
});
