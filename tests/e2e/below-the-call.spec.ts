import { existsSync } from "node:fs";
import { type Page, expect as atOnce, test } from "@playwright/test";
import { inCall as patient, withCentre } from "./support/call.ts";
import { openConsult } from "./support/centre.ts";
import { chromiumWithMedia } from "./support/chromium.ts";
import { sign, write } from "./support/clinic.ts";

test.use(chromiumWithMedia(existsSync));
test.setTimeout(600_000);
// Two browsers, a hub and a desk share the machine: what is there at all is asked, not how soon.
const expect = atOnce.configure({ timeout: 60_000 });

test("before a call both sides are checked; without a line voice notes wait and the telephone is written on the paper", async ({
  page,
  browser,
}) => {
  await withCentre(page, browser, async ({ clinic, hub, centre, strip }) => {
    await test.step("the desk's camera, microphone and line are told in words", async () => {
      await page.keyboard.press("Alt+q");
      const dialog = page.getByRole("dialog", { name: "Check before a call" });
      await expect(dialog).toContainText("The camera sees you");
      await expect(dialog.getByRole("meter")).not.toHaveAttribute("data-level", "silent");
      await expect(dialog.locator('[data-carries="picture"]')).toContainText("Good for picture and voice.");
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden();
    });

    await test.step("so are the centre's", async () => {
      await centre.getByRole("link", { name: "Check camera, sound and line" }).click();
      await expect(centre.getByText("The camera works")).toBeVisible();
      await expect(centre.locator("[data-carries]")).toContainText("A good line");
      await centre.getByRole("link", { name: "Back" }).click();
    });

    await openChat(centre);
    await hub.killHard();

    await test.step("what is spoken without a line is kept on both sides", async () => {
      await page.keyboard.press("F4");
      await page.keyboard.down("F8");
      await expect(page.getByRole("button", { name: /^Talking/u })).toBeVisible();
      await page.waitForTimeout(sentenceMs);
      await page.keyboard.up("F8");
      await expect(page.locator('[data-reach="here"]')).toHaveCount(1);
      await centre.getByRole("button", { name: "Hold to talk" }).hover();
      await centre.mouse.down();
      await expect(centre.getByRole("button", { name: /^Talking/u })).toBeVisible();
      await centre.waitForTimeout(sentenceMs);
      await centre.mouse.up();
      await expect(centre.locator('li[data-mine="true"]')).toContainText("kept");
    });

    await test.step("what is said before the microphone is open counts no seconds, and is not dropped unsaid", async () => {
      const openMicrophone = await holdMicrophone(page);
      await page.keyboard.down("F8");
      await expect(page.getByRole("button", { name: /^Wait: the microphone opens/u })).toBeVisible();
      await page.waitForTimeout(sentenceMs);
      await page.keyboard.up("F8");
      await openMicrophone();
      await expect(page.getByRole("alert").filter({ hasText: "Nothing was recorded" })).toBeVisible();
      await expect(page.locator('[data-reach="here"]')).toHaveCount(1);
    });

    await test.step("a page that dies while one speaks leaves what was said until then, and it is sent", async () => {
      await page.keyboard.down("F8");
      await expect(page.getByRole("button", { name: /^Talking 0:0[2-9]/u })).toBeVisible();
      await page.reload();
      await expect(page.getByRole("heading", { name: patient })).toBeVisible();
      await page.keyboard.press("F4");
      // The button's release is another window's: nothing of it is sent by itself.
      await page.keyboard.up("F8");
      await page.getByRole("button", { name: "Send it as far as it goes" }).click();
      await expect(page.locator('[data-reach="here"]')).toHaveCount(2);
      await centre.getByRole("button", { name: "Hold to talk" }).hover();
      await centre.mouse.down();
      await expect(centre.getByRole("button", { name: /^Talking 0:0[2-9]/u })).toBeVisible();
      await centre.reload();
      await centre.mouse.up();
      await centre.getByRole("button", { name: "Send it as far as it goes" }).click();
      await expect(centre.locator('li[data-mine="true"]')).toHaveCount(2);
    });

    await test.step("on the telephone the prescription is read out and said back", async () => {
      await page.keyboard.press("F3");
      const line = page
        .getByRole("combobox", { name: "Medicine" })
        .or(page.getByRole("textbox", { name: "Medicine" }));
      await line.fill("pcm 500 tds 5d pc");
      await line.press("Enter");
      await expect(line).toHaveValue("");
      await page.keyboard.press("F9");
      const dialog = page.getByRole("dialog", { name: /By telephone/u });
      await expect(dialog).toContainText("00000 00001");
      await expect(dialog).toContainText("the centre's number");
      await dialog.getByRole("button", { name: "They have answered" }).focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
      await expect(dialog.getByRole("region", { name: "Ask: name, age, village" })).toBeFocused();
      await expect(dialog.getByText(/✓ Expected/u)).toHaveCount(0);
      await page.keyboard.press("Alt+y");
      await expect(dialog.getByText(/✓ Expected/u)).toBeVisible();
      await expect(dialog).toContainText("P A R A C E T A M O L");
      // Somebody else came to the telephone; the doctor closes the dialog to write, and opens it again.
      await dialog.getByLabel("Said back by").fill("Rekha Kalpit");
      await dialog.getByRole("button", { name: "Go on writing" }).click();
      await expect(dialog).toBeHidden();
      await page.keyboard.press("F9");
      await expect(dialog.getByLabel("Said back by")).toHaveValue("Rekha Kalpit");
      await dialog.getByRole("checkbox").check();
      await expect(dialog).toContainText("tick: 1 of 1");
      // What lasts less than a second is no call that is told of.
      await expect(dialog).toContainText(/0:0[2-9]/u);
      await dialog.getByRole("button", { name: "Telephone call is over" }).click();
      await expect(strip).toContainText("telephone");
    });

    await test.step("the line is back: both notes arrive, are played and ticked", async () => {
      await clinic.startHub();
      await expect(centre.locator('li:not([data-mine="true"])').first()).toContainText("0:0");
      await centre
        .getByRole("button", { name: /^Play the voice note/u })
        .last()
        .click();
      await page.keyboard.press("F4");
      await expect(page.locator('[data-reach="shown"]').first()).toBeVisible();
      const play = page.getByRole("button", { name: /^Play the voice note/u });
      const notes = page.getByRole("listitem").filter({ hasText: "Meena" }).filter({ has: play });
      // Whichever comes last, each has its place by its time: the first may be another one then.
      await expect(notes).toHaveCount(2);
      const theirs = page.getByRole("listitem").filter({ hasText: "Meena" }).first();
      await theirs.getByRole("button", { name: /^Play the voice note/u }).click();
      await expect(theirs.getByRole("button")).toHaveAttribute("data-playing", "true");
      await expect(centre.locator('li[data-mine="true"]')).toHaveText([/read/u, /read/u]);
    });

    await test.step("the paper says how it was", async () => {
      await page.keyboard.press("F2");
      for (const [section, text] of noteTexts) await write(page, section, text);
      await sign(page);
      const paper = page.frameLocator('iframe[title="Paper"]').locator("body");
      await expect(paper).toContainText("by telephone");
      await expect(paper).toContainText("with voice notes");
      await expect(paper).toContainText("1 of 1 medicines said back right");
    });
  });
});

/** A microphone that opens once the test lets it. */
async function holdMicrophone(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia;
    const held = new Promise<void>((letGo) => Object.assign(window, { letGo }));
    mediaDevices.getUserMedia = async (wanted) => {
      await held;
      return open.call(mediaDevices, wanted);
    };
  });
  return () => page.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
}

/** As long as a short sentence takes. */
const sentenceMs = 1_500;

const noteTexts = [
  ["Complaint and story", "Fever and cough for 4 days"],
  ["Diagnosis", "Likely chest infection"],
  ["Advice", "Fluids, rest."],
  ["Next visit", "After 7 days"],
] as const;

async function openChat(centre: Page): Promise<void> {
  await openConsult(centre, patient);
  await centre.getByRole("link", { name: "Write to the doctor" }).click();
  await expect(centre.getByRole("button", { name: "Hold to talk" })).toBeVisible();
}
