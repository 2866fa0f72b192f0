import { existsSync } from "node:fs";
import { type Locator, type Page, expect as atOnce, test } from "@playwright/test";
import { practicePassphrase } from "../../hub/practice/people.ts";
import { call, inCall as patient, withCentre } from "./support/call.ts";
import { chromiumWithMedia } from "./support/chromium.ts";
import { seesAndHears } from "./support/peer-figures.ts";

test.use(chromiumWithMedia(existsSync));
test.setTimeout(300_000);
// Two browsers, a hub and a desk share the machine: what is there at all is asked, not how soon.
const expect = atOnce.configure({ timeout: 60_000 });

const typed = "Fever for 4 days, and while this was written the doctor was called away";

test("a desk left alone locks, never in a call; PIN or passphrase opens it, and what was typed is there", async ({
  page,
  browser,
}) => {
  const wrongPins = countAnswers(page, "wrong-pin");
  await withCentre(page, browser, async (stage) => {
    const { desk, strip } = stage;
    const complaint = page.getByRole("textbox", { name: "Complaint and story" });
    const lock = page.locator("[data-lock-screen]");
    const timePasses = () => desk.child.kill("SIGUSR2");

    await test.step("in a call nothing is covered, however long nobody touches the PC", async () => {
      await call(page, stage);
      await complaint.click();
      await complaint.pressSequentially(typed, { delay: 2 });
      timePasses();
      // Each question makes the desk judge: a screen that shows its answer was not locked.
      await page.keyboard.press("Alt+0");
      await expect(page.getByRole("listbox")).toBeVisible();
      await page.keyboard.press("Alt+l");
      await expect(complaint).toHaveValue(typed);
      await expect(lock).toHaveCount(0);
      await seesAndHears(page);
      await page.keyboard.press("Alt+o");
      await expect(strip).toContainText("Call ended");
    });

    await test.step("after it the desk locks: nothing of the patient is seen, and the PIN opens it", async () => {
      // The desk may learn a moment later than the screen that the call is over.
      await expect(async () => {
        timePasses();
        await expect(lock.getByRole("main")).toBeVisible({ timeout: 5_000 });
      }).toPass({ timeout: 60_000 });
      await showsNothingOf(page, lock);
      await enter(lock, "PIN", "2468");
      await expect(lock).toHaveCount(0);
      await expect(complaint).toHaveValue(typed);
    });

    await test.step("locked by hand: five wrong PINs ask for the passphrase, and the text is still there", async () => {
      await page.keyboard.press("Control+Alt+l");
      await showsNothingOf(page, lock);
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.keyboard.type("11");
      await expect(lock.getByLabel("PIN")).toHaveValue("11");
      for (let tries = 1; tries <= 5; tries += 1) {
        await enter(lock, "PIN", "1111");
        if (tries === 5) break;
        // Enter is deaf until this one is answered, and the words of the try before may still stand there.
        await expect.poll(wrongPins).toBe(tries);
        await expect(lock.getByText("This PIN is not right.")).toBeVisible();
      }
      await expect(lock.getByLabel("PIN")).toHaveCount(0);
      await enter(lock, "Passphrase", practicePassphrase);
      await expect(lock).toHaveCount(0);
      await expect(complaint).toHaveValue(typed);
      await page.reload();
      await expect(complaint).toHaveValue(typed);
    });
  });
});

/** How many failures of this kind the desk has answered. Before the page is opened. */
function countAnswers(page: Page, kind: string): () => number {
  const answers: string[] = [];
  page.on("websocket", (socket) => {
    socket.on("framereceived", ({ payload }) => {
      if (String(payload).includes(`"kind":"${kind}"`)) answers.push(kind);
    });
  });
  return () => answers.length;
}

async function enter(lock: Locator, label: "PIN" | "Passphrase", text: string): Promise<void> {
  const field = lock.getByLabel(label, { exact: true });
  await expect(lock.getByRole("button", { name: "Open", exact: true })).toBeEnabled();
  await field.fill(text);
  await field.press("Enter");
}

async function showsNothingOf(page: Page, lock: Locator): Promise<void> {
  await expect(lock.getByRole("main")).toBeVisible();
  await expect(page).not.toHaveTitle(/Vidya/u);
  // What is drawn: the covered page stays, so that nothing half-typed is lost.
  expect(await page.locator("body").innerText()).not.toMatch(/Vidya|Fever/u);
  await expect(page.getByText(patient).first()).toBeHidden();
}
