import { expect, type Page, test } from "@playwright/test";
import { loadAgain, openClinic, openPatient, signIn } from "./support/clinic.ts";
import { answerLate } from "./support/slow-answers.ts";

const part = (page: Page, name: string) => page.locator(`textarea[name="${name}"]`);

const scan = Buffer.from("%PDF-1.7\n");

/** A stick or share that is slow. */
const readFilesLate = (page: Page, byMs: number) =>
  page.evaluate((late) => {
    const read = File.prototype.arrayBuffer;
    File.prototype.arrayBuffer = async function () {
      await new Promise((done) => setTimeout(done, late));
      return read.call(this);
    };
  }, byMs);

test("Tabs that come before their answers each wait for their own words, wherever the hands have gone by then", async ({
  page,
}) => {
  const clinic = await openClinic();
  try {
    await clinic.startHub();
    const desk = await clinic.startDesk();
    const { answered } = await answerLate(page, ["note.suggest"], 1_500);
    await signIn(page, desk.link);
    await openPatient(page, "Hari Kalpit");
    await page.keyboard.press("Control+Enter");
    await expect(part(page, "complaint")).toBeFocused();

    await test.step("two diagnoses and a set, and on to the next part", async () => {
      await page.keyboard.press("Alt+g");
      for (const words of ["copd", "essential hyp", ".copd review"]) {
        await page.keyboard.type(words, { delay: 12 });
        await page.keyboard.press("Tab");
      }
      await page.keyboard.press("Alt+n");
      await page.keyboard.type("7d", { delay: 12 });
      await page.keyboard.press("Tab");
      await expect(part(page, "diagnosis")).toHaveValue(/^COPD \(सीओपीडी\)\nHigh blood pressure[^\n]*\n?$/);
      await expect(part(page, "investigations")).toHaveValue(/^Spirometry\nChest X-ray\n/);
      await expect(part(page, "followUp")).toHaveValue(/^After 7 days: /);
    });

    await test.step("a Tab whose letters were taken away again does nothing", async () => {
      const before = await part(page, "diagnosis").inputValue();
      await page.keyboard.press("Alt+g");
      for (const words of ["asthma", "gout"]) {
        await page.keyboard.type(words, { delay: 12 });
        await page.keyboard.press("Tab");
      }
      for (const _ of "out") await page.keyboard.press("Backspace");
      await expect(part(page, "diagnosis")).toHaveValue(/\n[^\n]*[Aa]sthma[^\n]*\ng$/);
      expect((await part(page, "diagnosis").inputValue()).startsWith(before.trimEnd())).toBe(true);
      await expect(part(page, "diagnosis")).toBeFocused();
      await page.keyboard.press("Backspace");
    });

    await test.step("what was typed behind words that no table knows is the next part's, and the hands are there", async () => {
      await page.keyboard.type("Zennaplith", { delay: 12 });
      await page.keyboard.press("Tab");
      await page.keyboard.type("Boil the wat", { delay: 12 });
      await expect(part(page, "advice")).toBeFocused();
      await page.keyboard.type("er", { delay: 12 });
      await expect(part(page, "advice")).toHaveValue(/\nBoil the water$/);
      await expect(part(page, "diagnosis")).toHaveValue(/\nZennaplith$/);
    });

    await test.step("a set is put down though the hands are at the prescription by then", async () => {
      await page.keyboard.press("Alt+g");
      await page.keyboard.press("Enter");
      await page.keyboard.type(".fever of sev", { delay: 12 });
      await page.keyboard.press("Tab");
      await page.keyboard.press("F3");
      await page.keyboard.type("pcm", { delay: 12 });
      await expect(page.locator("[data-first-field]")).toHaveValue("pcm");
      // After that the note is drawn anew, from what stands in it by then.
      await answered();
      await page.keyboard.press("Alt+g");
      await expect(part(page, "diagnosis")).not.toHaveValue(/fever/);
      await expect(part(page, "investigations")).toHaveValue(/\nMalaria/);
    });

    await test.step("a sentence about a file that is not read yet, closed over, is kept", async () => {
      await readFilesLate(page, 2_000);
      await page.keyboard.press("Alt+p");
      await page
        .getByRole("dialog")
        .locator("input[type=file]")
        .setInputFiles({ name: "scan.pdf", mimeType: "application/pdf", buffer: scan });
      await expect(page.getByLabel("What is it?")).toBeFocused();
      await page.keyboard.type("Old papers");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Alt+p");
      await expect(page.getByLabel("What is it?")).toHaveValue("Old papers");
      await expect(page.getByLabel("What is it?")).toBeFocused();
      await page.keyboard.type(" of 2019");
      await page.keyboard.press("Escape");
      await expect(page.getByRole("button", { name: "1 not finished" })).toBeVisible();
      await loadAgain(page);
      await expect(part(page, "investigations")).toHaveValue(/\nMalaria/);
      await page.keyboard.press("Alt+p");
      await expect(page.getByLabel("What is it?")).toHaveValue("Old papers of 2019");
    });

    await test.step("a file that is not read yet, and its sentence, wait behind the sign-in screen", async () => {
      await readFilesLate(page, 4_000);
      await page
        .getByRole("dialog")
        .locator("input[type=file]")
        .setInputFiles({ name: "ecg.pdf", mimeType: "application/pdf", buffer: scan });
      await expect(page.getByLabel("What is it?")).toHaveValue("");
      await expect(page.getByLabel("What is it?")).toBeFocused();
      await page.keyboard.type("ECG of t");
      await page.keyboard.press("Escape");
      await expect(page.getByRole("button", { name: "2 not finished" })).toBeVisible();
      await page.keyboard.press("Control+q");
      await expect(page.getByRole("dialog")).toContainText("in this window alone");
      await page.getByRole("dialog").getByRole("button", { name: "Sign out" }).click();
      await page.getByRole("button", { name: "Sign in" }).click();
      await openPatient(page, "Hari Kalpit");
      await expect(page.getByRole("button", { name: "2 not finished" })).toBeVisible();
      await page.keyboard.press("Alt+p");
      await expect(page.getByLabel("What is it?")).toHaveValue("ECG of t");
      await expect(page.getByLabel("What is it?")).toBeFocused();
      await page.keyboard.press("End");
      await page.keyboard.type("oday" + "!".repeat(190));
      await expect(page.getByText("2 letters too many")).toBeVisible();
      await page.keyboard.press("Control+Enter");
      await page.keyboard.press("Backspace");
      await page.keyboard.press("Backspace");
      await page.keyboard.press("Control+Enter");
      await expect(page.getByLabel("What is it?")).toHaveValue("Old papers of 2019");
    });
  } finally {
    await clinic.end();
  }
});
