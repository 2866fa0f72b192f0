import { practicePin } from "../../hub/practice/people.ts";
import { settle, type Scene, type Stage } from "./photograph.ts";
import { actsScenes } from "./acts-scenes.ts";
import { addMedicine, openPatient, write } from "./acts.ts";
import { callScenes } from "./call-scenes.ts";

const patient = "Vidya Namuna Devi";

export const signInScene: Scene = { name: "sign-in" };

/** In the order of a consult: each scene goes on from where the one before ended. */
export const scenes: readonly Scene[] = [
  {
    name: "my-day",
    prepare: async ({ page }) => {
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.getByRole("listbox").waitFor();
      await page.waitForTimeout(4000); // the records come in
    },
  },
  { name: "consult-before-claim", prepare: ({ page }) => openPatient(page, patient) },
  ...actsScenes,
  { name: "consult-note", prepare: claimAndWrite },
  {
    name: "prescription-line",
    show: ({ page }) => writeLine(page, "T. Pred 30 mg x 3d → 20 mg x 3d → 10 mg x 3d pc"),
  },
  { name: "prescription-asked", show: ({ page }) => writeLine(page, "e/d moxi 0.5% 1 gtt OD x 7d") },
  { name: "prescription-set", show: ({ page }) => openOrderSet(page, ".back pain") },
  ...callScenes,
  { name: "report-pdf", show: ({ page }) => openReport(page, ".tabler-icon-file-type-pdf") },
  { name: "report-picture", show: ({ page }) => openReport(page, "img") },
  { name: "prescription-held", prepare: prescribe, show: ({ page }) => page.keyboard.press("F3") },
  { name: "review-held", show: ({ page }) => openReview(page) },
  { name: "review", prepare: letGo, show: ({ page }) => openReview(page) },
  { name: "signed", prepare: signWithoutLine, show: ({ page }) => openReview(page) },
  { name: "patients", prepare: ({ page }) => goTo(page, "patients") },
  { name: "unsent", prepare: ({ page }) => goTo(page, "unsent") },
  { name: "settings", prepare: ({ page }) => goTo(page, "settings") },
  { name: "about", prepare: ({ page }) => goTo(page, "about") },
  {
    name: "sign-out",
    prepare: ({ page }) => goTo(page, "my-day"),
    show: async ({ page }) => {
      await page.keyboard.press("Control+q");
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "clock-band", prepare: ({ page }) => setClockOff(page) },
  { name: "locked", show: ({ page }) => lock(page) },
];

type Page = Stage["page"];

/** A whole line in the medicine's field, before Enter: read back in words, or asked about. */
async function writeLine(page: Page, line: string): Promise<void> {
  await page.keyboard.press("F3");
  await page.locator("[data-first-field]").fill(line);
  await page.waitForTimeout(600);
}

async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${place}`);
  await settle(page);
}

/** As if this PC's clock were two days ahead: the desk's answers are changed on their way to the page. */
async function setClockOff(page: Page): Promise<void> {
  await page.routeWebSocket(/\/socket$/u, (socket) => {
    const desk = socket.connectToServer();
    desk.onMessage((message) =>
      socket.send(String(message).replace(/"clockSkewMs":-?\d+/u, '"clockSkewMs":-172800000')),
    );
  });
  await goTo(page, "my-day");
}

async function lock(page: Page): Promise<void> {
  await page.keyboard.press("Control+Alt+l");
  await page.locator("[data-lock-screen] main").waitFor();
}

async function claimAndWrite({ page }: Stage): Promise<void> {
  await openPatient(page, patient);
  await page.keyboard.press("Control+Enter");
  await write(page, "Complaint and story", "Fever and cough for 4 days, dizzy on standing. बुखार और खाँसी।");
  await write(
    page,
    "Examination",
    "Speaks in full sentences. Crackles at the right base by the worker's account.",
  );
  await write(page, "Advice", "Fluids, rest. Come back at once if breathing becomes hard.");
}

async function openOrderSet(page: Page, text: string): Promise<void> {
  await writeLine(page, text);
  await page.keyboard.press("Enter");
  await page.locator("[data-offered]").first().waitFor();
}

async function openReport(page: Page, mark: string): Promise<void> {
  await page.locator(`button[data-report]:has(${mark})`).first().click();
  await page.waitForTimeout(1200);
}

async function prescribe({ page }: Stage): Promise<void> {
  await page.keyboard.press("F3");
  await addMedicine(page, "pcm", /PARACETAMOL 500/i, "5");
  await addMedicine(page, "amox", /AMOXICILLIN 500/i, "5");
  await page.getByRole("group", { name: /held/i }).first().waitFor();
}

async function openReview(page: Page): Promise<void> {
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").waitFor();
  await page.waitForTimeout(800);
}

/** Takes the held line away and writes what is missing. */
async function letGo({ page }: Stage): Promise<void> {
  await page.reload();
  await page.getByRole("tablist").waitFor();
  await page.keyboard.press("F3");
  await page.getByRole("button", { name: /Remove the line/u }).click();
  await page.keyboard.press("F2");
  await write(page, "Diagnosis", "Likely chest infection");
  await write(page, "Next visit", "After 7 days");
}

/** The hub dies first: the paper is signed and waits, and something is unsent. */
async function signWithoutLine({ page, hubPid }: Stage): Promise<void> {
  process.kill(hubPid, "SIGKILL");
  await page.reload();
  await page.getByRole("tablist").waitFor();
  await openReview(page);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: /right patient/u }).check();
  await dialog.getByLabel("PIN").fill(practicePin);
  await dialog.getByRole("button", { name: /^Sign/u }).click();
  await page
    .getByText(/^Signed, not issued$/u)
    .first()
    .waitFor();
}
