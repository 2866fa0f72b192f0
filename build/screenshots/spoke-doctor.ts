import type { Page } from "@playwright/test";
import { practicePin } from "../../hub/practice/people.ts";
import { skinPatch } from "../../hub/practice/pictures.ts";
import { seededRandom } from "../../hub/practice/seeded-random.ts";
import { addMedicine, write } from "./acts.ts";
import { chooseLanguage } from "./photograph.ts";
import type { Walk } from "./spoke-stage.ts";
import { spokePatient } from "./spoke-walk.ts";

const returned = "Vidya Namuna Devi";
/** The list of the centre's page is told anew within it. */
const listMs = 15_000;

/** What a doctor does, and what the centre then sees of it. */
export async function doctorsPart(walk: Walk, desk: Page, key: string): Promise<void> {
  await desk.setViewportSize({ width: 1366, height: 768 });
  await chooseLanguage(desk, "en");
  await desk.reload();
  await desk.getByRole("button", { name: "Sign in" }).click();
  await desk.getByRole("listbox").waitFor();
  try {
    await aboutReturned(walk, desk);
    await aboutCall(walk, desk, key);
    await aboutPaper(walk, desk, key);
  } catch (problem) {
    // What went wrong is best seen where the doctor stands.
    await desk.screenshot({ path: ".cache/screenshots/spoke-doctor-stuck.png" });
    console.log(`  the doctor's part ended early: ${String(problem).split("\n")[0]}`);
  }
}

async function aboutReturned({ page, spokeUrl, take }: Walk, desk: Page): Promise<void> {
  await openFromPalette(desk, returned);
  await openAct(desk, "q");
  await desk.getByLabel("In your own words").fill("Since when exactly is the cough there?");
  await desk.keyboard.press("Control+Enter");
  await page.goto(`${spokeUrl}#/`);
  await page.waitForTimeout(listMs);
  await take("home-returned");
  await page.locator("main ul li a").first().click();
  await page.waitForTimeout(800);
  await take("returned");
}

async function aboutCall({ page, spokeUrl, take }: Walk, desk: Page, key: string): Promise<void> {
  await openFromPalette(desk, spokePatient);
  await desk.keyboard.press("Control+Enter");
  await desk
    .getByRole("textbox", { name: "Complaint and story" })
    .and(desk.locator(":not([readonly])"))
    .waitFor();
  await page.goto(`${spokeUrl}#/consult/${key}`);
  await page.waitForTimeout(listMs);
  await take("doctor-has-it");
  await page.getByRole("button", { name: /Open the camera|कैमरा खोलें/u }).click();
  await page.waitForTimeout(1_500);
  await take("own-picture");
  await desk.keyboard.press("Alt+l");
  const ring = page.getByRole("dialog");
  await ring.waitFor({ timeout: 60_000 });
  await take("ring");
  await ring.locator("button").first().click();
  await page.waitForTimeout(6_000);
  await take("call");
  await page.getByRole("button", { name: "Photo", exact: true }).click();
  const patch = { name: "skin.png", mimeType: "image/png", buffer: skinPatch(seededRandom(3)) };
  await page.locator("input[type=file]").last().setInputFiles(patch);
  await take("call-photo-agree");
  await page.getByRole("button", { name: "Agrees: show it and send it" }).click();
  await page.waitForTimeout(4_000);
  await take("call-photo");
  await desk.screenshot({ path: ".cache/screenshots/desk-photo-1366.png" });
  await page.getByRole("button", { name: "Close at both" }).click();
  await page.getByRole("button", { name: "Report", exact: true }).click();
  await page.getByRole("radio", { name: "Something else" }).click();
  await page.getByRole("textbox", { name: "In your words" }).fill("उन्होंने मरीज़ पर हँसी की।");
  await take("call-report");
  await page.getByRole("button", { name: "Go on with the call" }).click();
  await desk.keyboard.press("Alt+y");
  await desk.keyboard.press("Alt+o");
  await page.waitForTimeout(2_000);
  await take("call-over");
  await page.goto(`${spokeUrl}#/consult/${key}`);
  await page.getByRole("button", { name: "Your report of a call is not sent: go on" }).click();
  await take("report-begun");
  await page.getByRole("button", { name: "Throw away" }).click();
}

async function aboutPaper({ page, spokeUrl, take }: Walk, desk: Page, key: string): Promise<void> {
  await write(desk, "Complaint and story", "Chest pain since morning.");
  await write(desk, "Diagnosis", "Chest pain, cause to be found");
  await write(desk, "Advice", "Go to the hospital now.");
  await write(desk, "Next visit", "After 2 days");
  await desk.keyboard.press("F3");
  await addMedicine(desk, "pcm", /PARACETAMOL 500/i, "3");
  await desk.keyboard.press("Control+Enter");
  const dialog = desk.getByRole("dialog");
  await dialog.getByLabel("PIN").waitFor();
  for (const box of await dialog.getByRole("checkbox").all()) await box.check();
  await dialog.getByLabel("PIN").fill(practicePin);
  await dialog.getByRole("button", { name: /^Sign/u }).click();
  await desk
    .getByText(/^Issued/u)
    .first()
    .waitFor({ timeout: 60_000 });
  await page.goto(`${spokeUrl}#/`);
  await page.waitForTimeout(listMs);
  await take("home-paper");
  await page.goto(`${spokeUrl}#/paper/${key}`);
  await page.locator("iframe").waitFor();
  await page.waitForTimeout(2_500);
  await take("receive");
  await page
    .locator("main")
    .getByRole("button")
    .filter({ hasText: /Write by hand|हाथ से/u })
    .first()
    .click();
  await take("receive-by-hand");
  await page.goto(`${spokeUrl}#/fact/${key}`);
  await page.locator("main input").first().fill("Paracetamol");
  await page.locator("footer button").last().click();
  await page.waitForTimeout(listMs);
  await take("receive-held");
  await desk.keyboard.press("Escape");
  await openAct(desk, "x");
  await desk.getByLabel("Reason").fill("this was the neighbour");
  await desk.keyboard.press("Control+Enter");
  await page.goto(`${spokeUrl}#/`);
  await page.waitForTimeout(listMs);
  await take("home-recall");
  await page.goto(`${spokeUrl}#/consult/${key}`);
  await take("recall");
}

async function openFromPalette(desk: Page, name: string): Promise<void> {
  await desk.keyboard.press("Alt+0");
  await desk.keyboard.press("Control+k");
  await desk.getByPlaceholder("Find a patient or an action").fill(name);
  await desk
    .getByRole("button", { name: new RegExp(name, "u") })
    .first()
    .click({ timeout: 60_000 });
  await desk.getByRole("heading", { name }).first().waitFor();
}

/** The menu of acts and the letter; then the dialog. */
async function openAct(desk: Page, letter: string): Promise<void> {
  await desk.getByRole("button", { name: /^More/u }).click();
  await desk.getByRole("menu").waitFor();
  await desk.keyboard.press(letter);
  await desk.getByRole("dialog").waitFor();
}
