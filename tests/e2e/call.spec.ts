import { existsSync } from "node:fs";
import { type Locator, type Page, expect as atOnce, test } from "@playwright/test";
import { call, inCall as patient, stillBox, withCentre } from "./support/call.ts";
import { chromiumWithMedia } from "./support/chromium.ts";
import { loadAgain, write } from "./support/clinic.ts";
import { seesAndHears } from "./support/peer-figures.ts";

test.use(chromiumWithMedia(existsSync));
test.setTimeout(600_000);
// Two browsers, a hub and a desk share the machine: what is there at all is asked, not how soon.
const expect = atOnce.configure({ timeout: 60_000 });

test("desk and centre see, hear and write each other, also while the hub is dead", async ({
  page,
  browser,
}) => {
  await withCentre(page, browser, async ({ clinic, hub, centre, strip }) => {
    await call(page, { centre, strip });
    await test.step("both see and hear each other", async () => {
      await seesAndHears(page);
      await seesAndHears(centre);
    });

    await test.step("the patient is asked for, and the banner says so until then", async () => {
      const check = page.getByRole("region", { name: "Ask: name, age, village" });
      await expect(check).toContainText(patient);
      await expect(page.getByText("In the call, not yet confirmed")).toBeVisible();
      await page.keyboard.press("Alt+y");
      await expect(check).toBeHidden();
      await expect(strip).toContainText("Name, age, village");
    });

    await test.step("messages go both ways, each ticked where the other side has it on the screen", async () => {
      await say(page, "Please hold the camera lower. कैमरा नीचे करें।");
      // Nobody at the centre has opened the messages: the picture itself says that there is one.
      await centre.getByRole("button", { name: /The doctor wrote:.*कैमरा नीचे करें।/u }).click();
      await expect(centre.getByRole("listitem").getByText("कैमरा नीचे करें।")).toBeVisible();
      await expect(page.locator('[data-reach="shown"]')).toHaveCount(1);
      await centre.getByRole("textbox").fill("अब ठीक है?");
      await centre.getByRole("textbox").press("Tab");
      await centre.getByRole("button", { name: "Send", exact: true }).click();
      await expect(page.getByText("अब ठीक है?")).toBeVisible();
      await expect(centre.locator("li", { hasText: "अब ठीक है?" })).toContainText("read");
    });

    await test.step("a still is marked and kept: its tools lie beside the picture, not under it", async () => {
      await page.keyboard.press("Alt+5");
      const still = page.getByRole("img", { name: "Still from the call" });
      await expect(still).toBeVisible();
      const box = await stillBox(still);
      await page.mouse.move(box.x + box.width / 3, box.y + box.height / 3);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.up();
      await page.getByRole("button", { name: "Keep in the record" }).click();
      await expect(page.getByText("Kept beside the untouched picture")).toBeVisible();
      await page.getByRole("button", { name: "Close at both" }).click();
      await expect(still).toBeHidden();
    });

    await test.step("the hub is killed: voice and picture go on, the strip says so, chat waits", async () => {
      await hub.killHard();
      await expect(strip).toContainText("Hub not reached");
      await seesAndHears(page);
      await seesAndHears(centre);
      await say(page, "Second message");
      await expect(page.locator('[data-reach="here"]')).toHaveCount(1);
    });

    await test.step("the hub is back: the message leaves, the call is as it was", async () => {
      await clinic.startHub();
      await expect(page.locator('[data-reach="here"]')).toHaveCount(0);
      await expect(strip).not.toContainText("Hub not reached");
      await expect(centre.getByText("Second message", { exact: true })).toBeVisible();
      await seesAndHears(page);
    });
  });
});

test("a call goes on over screens and reloads, and is on the paper", async ({ page, browser }) => {
  await withCentre(page, browser, async ({ centre, strip }) => {
    await call(page, { centre, strip });
    await page.keyboard.press("Alt+y");

    await test.step("the call runs on over other screens, and one key leads back", async () => {
      await page.keyboard.press("Alt+0");
      await expect(
        page.getByRole("button", { name: new RegExp(`In call with ${patient}`, "u") }),
      ).toBeVisible();
      await seesAndHears(page);
      await page.keyboard.press("Alt+l");
      await expect(strip).toContainText("Picture and voice");
    });

    await test.step("the window is loaded again: the call goes on, and the unsent message is there", async () => {
      await page.keyboard.press("F4");
      await page.keyboard.type("Half a mess");
      await loadAgain(page);
      await expect(strip).toContainText("Picture and voice");
      await seesAndHears(page);
      await page.keyboard.press("F4");
      await expect(page.getByRole("textbox", { name: "Message to the centre" })).toHaveValue("Half a mess");
    });

    await test.step("another chart is not signed while this patient is in the call, unless that is said", async () => {
      const other = await signableOther(page);
      await expect(page.getByText(`In the call: ${patient}`).first()).toBeVisible();
      await page.keyboard.press("Control+Enter");
      const dialog = page.getByRole("dialog");
      await confirm(dialog);
      await expect(dialog).toContainText("Another patient is in the call: say which one you mean.");
      await expect(dialog.getByRole("button", { name: /^Sign/u })).toBeDisabled();
      await dialog.getByRole("checkbox", { name: new RegExp(`${patient}.*${other}`, "u") }).check();
      await dialog.getByRole("button", { name: /^Sign/u }).click();
      await expect(page.getByText(/^(Signed, not issued|Issued)$/u).first()).toBeVisible();
      await page.keyboard.press("Escape");
      await page.keyboard.press("Alt+l");
      await expect(page.getByRole("heading", { name: patient })).toBeVisible();
    });

    await test.step("signed in the call, the paper says that it was by video", async () => {
      await page.keyboard.press("F2");
      for (const [section, text] of noteTexts) await write(page, section, text);
      await page.keyboard.press("Control+Enter");
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("checkbox", { name: "I saw the patient well enough" }).check();
      // A shorter picture is a glimpse, and the paper then says "voice only".
      await expect(dialog.getByText(/picture moved for (?:0:[3-5]|[1-9])/u)).toBeVisible();
      await expect(dialog.getByText("video", { exact: true })).toBeVisible();
      await confirm(dialog);
      await dialog.getByRole("button", { name: /^Sign/u }).click();
      await expect(page.getByText(/^(Signed, not issued|Issued)$/u).first()).toBeVisible();
      await expect(page.frameLocator('iframe[title="Paper"]').locator("body")).toContainText("वीडियो");
    });
  });
});

test("not this patient: the chart closes, the call goes on", async ({ page, browser }) => {
  await withCentre(page, browser, async (stage) => {
    await call(page, stage);
    await expect(page.getByRole("region", { name: "Ask: name, age, village" })).toBeVisible();
    await page.keyboard.press("Alt+u");
    await expect(page).toHaveURL(/my-day/u);
    await seesAndHears(page);
    await page.keyboard.press("Alt+l");
    await expect(page.getByRole("heading", { name: "This chart was closed" })).toBeVisible();
    await expect(page.getByText("Penicillin")).toHaveCount(0);
    await page.getByRole("button", { name: /after all/u }).click();
    await expect(page.getByText("Penicillin").first()).toBeVisible();
  });
});

const noteTexts = [
  ["Complaint and story", "Fever and cough for 4 days"],
  ["Diagnosis", "Likely chest infection"],
  ["Advice", "Fluids, rest."],
  ["Next visit", "After 7 days"],
] as const;

async function say(page: Page, text: string): Promise<void> {
  await page.keyboard.press("F4");
  await expect(page.getByRole("textbox", { name: "Message to the centre" })).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Claims the next consult of the same speciality and writes what its paper needs. */
async function signableOther(page: Page): Promise<string> {
  const name = "Lachhmi Kalpit";
  await page.keyboard.press("Control+k");
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name })).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("textbox", { name: "Complaint and story" })).toBeEditable();
  for (const [section, text] of noteTexts) await write(page, section, text);
  return name;
}

async function confirm(dialog: Locator): Promise<void> {
  await dialog.getByRole("checkbox", { name: /right patient/u }).check();
  await dialog.getByLabel("PIN").fill("2468");
}
