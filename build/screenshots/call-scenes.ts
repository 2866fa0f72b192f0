import path from "node:path";
import type { Page } from "@playwright/test";
import { openPatient } from "./acts.ts";
import { cutLine, denyDevices, drawCamera } from "./drawn-camera.ts";
import { type Scene, settle, type Stage } from "./photograph.ts";

const patient = "Vidya Namuna Devi";
const connected = '[data-phase="connected"]';

/** A call with a real page of the centre, from "nobody there" to a lost line. */
export const callScenes: readonly Scene[] = [
  { name: "call-nobody", prepare: openConsult },
  { name: "call-check", prepare: ring, show: inCall },
  {
    name: "call",
    prepare: async ({ page }) => {
      await page.keyboard.press("Alt+y");
      await page.waitForTimeout(1000);
    },
    show: async (stage) => {
      await inCall(stage);
      const { centre } = stage.held;
      if (!centre) return;
      await settle(centre);
      await centre.screenshot({ path: path.join(stage.folder, "call-at-the-centre.png") });
    },
  },
  { name: "call-large", show: (stage) => enlarge(stage, 1) },
  { name: "call-whole", show: (stage) => enlarge(stage, 2) },
  { name: "call-chat", prepare: chat, show: (stage) => inCall(stage, "F4") },
  {
    name: "call-review",
    show: async (stage) => {
      await inCall(stage, "Control+Enter");
      await stage.page.getByRole("dialog").waitFor();
      await stage.page.waitForTimeout(800);
    },
  },
  { name: "call-reconnecting", show: loseLine },
  { name: "call-over", prepare: end },
  {
    name: "call-troubles",
    prepare: async (stage) => {
      await ring(stage);
      await stage.page.keyboard.press("Alt+y");
      await denyDevices(stage.page, true);
    },
    show: inCall,
  },
  { name: "call-report", prepare: ({ page }) => denyDevices(page, false), show: report },
  { name: "call-report-begun", show: inCall },
  { name: "call-blocked", prepare: block },
];

async function openConsult({ page }: Stage): Promise<void> {
  await openPatient(page, patient);
  const claim = page.getByText("Take the consult first, then you can call.");
  await page.locator("[data-presence]").waitFor();
  if (await claim.isVisible()) await page.keyboard.press("Control+Enter");
  await claim.waitFor({ state: "detached" });
}

async function ring(stage: Stage): Promise<void> {
  const { page } = stage;
  const centre = await openCentre(stage);
  stage.held.centre = centre;
  await page.locator('[data-presence="there"]').waitFor();
  await page.getByRole("button", { name: /^Call/u }).and(page.locator(":enabled")).waitFor();
  await page.keyboard.press("Alt+l");
  await centre.getByRole("dialog").getByRole("button").first().click();
  await page.locator(connected).waitFor();
}

async function openCentre({ browser, spokeUrl }: Stage): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const centre = await context.newPage();
  centre.setDefaultTimeout(120_000);
  await drawCamera(centre, "#8a5a78");
  await centre.goto(spokeUrl);
  await centre.getByText("English", { exact: true }).click();
  await centre.locator("form button[type=submit]").click();
  await centre.locator("main ul li").first().waitFor();
  return centre;
}

/** After each loading the window goes on with its call by itself. */
async function inCall({ page }: Stage, key?: string): Promise<void> {
  await page.locator(connected).waitFor();
  await page.locator("[data-remote-picture][data-comes]").waitFor();
  if (key !== undefined) await page.keyboard.press(key);
  await settle(page);
}

async function enlarge(stage: Stage, times: number): Promise<void> {
  await inCall(stage);
  for (let time = 0; time < times; time += 1) await stage.page.keyboard.press("Alt+z");
  await settle(stage.page);
}

async function chat({ page, held: { centre } }: Stage): Promise<void> {
  if (!centre) return;
  const say = async (text: string) => {
    await page.keyboard.press("F4");
    await page.locator("[data-chat-field]").fill(text);
    await page.locator("[data-chat-field]").press("Enter");
    await page.getByText(text).first().waitFor();
  };
  await say("Please press gently on both shins. दोनों पिंडलियों को धीरे से दबाइए।");
  await centre.getByRole("button", { name: "Write", exact: true }).click();
  await centre.locator("form textarea").fill("कोई गड्ढा नहीं बनता, सूजन नहीं है।");
  await centre.locator("form button[type=submit]").click();
  await page.getByText("कोई गड्ढा नहीं बनता").waitFor();
  await say("Good. Then only the cough remains.");
}

async function loseLine(stage: Stage): Promise<void> {
  const { centre } = stage.held;
  if (!centre) return;
  await cutLine(centre, false);
  await inCall(stage);
  await cutLine(centre, true);
  await stage.page.locator('[data-phase="reconnecting"]').waitFor();
  await settle(stage.page);
}

/** The first time it is written; then it goes on where it was. Any language: by place. */
async function report(stage: Stage): Promise<void> {
  const { page } = stage;
  await inCall(stage);
  await page.locator("[data-phase] button[aria-haspopup=menu]").first().click();
  await page.locator("[data-report-call]").click();
  const dialog = page.getByRole("dialog");
  await dialog.locator("input[type=radio]").first().check();
  await dialog.locator("textarea").first().fill("He shouted at the nurse. उन्होंने नर्स पर चिल्लाया।");
  await settle(page);
}

async function block(stage: Stage): Promise<void> {
  const { page, held } = stage;
  await inCall(stage);
  await page.getByRole("button", { name: "Go on with it" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("checkbox").check();
  await dialog.getByRole("button", { name: /report$/iu }).click();
  await dialog.getByRole("status").waitFor();
  await page.keyboard.press("Escape");
  await page.getByText("Calls with this centre are blocked").first().waitFor();
  await held.centre?.context().close();
}

async function end({ page, held: { centre } }: Stage): Promise<void> {
  await page.keyboard.press("Alt+o");
  await page.locator('[data-phase="ended"]').waitFor();
  await centre?.context().close();
}
