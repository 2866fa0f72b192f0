import { expect, type Page, test } from "@playwright/test";
import { openCentre } from "./support/centre.ts";
import { addMedicine, openClinic, openPatient, rowOf, sign, signIn, write } from "./support/clinic.ts";

const patient = "Vidya Namuna Devi";
const patientHindi = "विद्या नमूना देवी";
const other = "Jeet Misal";
const soonMs = 60_000;

test.setTimeout(300_000);
test.use({ actionTimeout: 45_000 });

/** Alt+A and the letter; then the dialog. */
async function openAct(page: Page, letter: string): Promise<void> {
  await expect(page.getByRole("button", { name: "More", exact: true })).toBeVisible({ timeout: soonMs });
  await page.keyboard.press("Alt+a");
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press(letter);
  await expect(page.getByRole("dialog")).toBeVisible();
}

/** Both keys before the menu has taken the focus. */
const openAndCloseAtOnce = (page: Page) =>
  page.evaluate(async () => {
    const press = (key: KeyboardEventInit) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent("keydown", { ...key, bubbles: true, cancelable: true }),
      );
    press({ key: "a", code: "KeyA", altKey: true });
    await Promise.resolve(); // the menu is drawn behind the key's event
    if (document.querySelector("[role=menu]") === null) throw new Error("the menu is not drawn at once");
    press({ key: "Escape", code: "Escape" });
  });

async function submit(page: Page): Promise<void> {
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("dialog")).toBeHidden({ timeout: soonMs });
}

async function openAtCentre(centre: Page): Promise<void> {
  await centre.goto(centre.url().replace(/#.*/, "#/"));
  await centre.getByRole("link", { name: patient }).first().click();
}

/** Asked as the page asks, past its buttons: the hub itself must refuse. */
const giveAt = (centre: Page, taskId: string, paperId: string) =>
  centre.evaluate(
    async ([task, paper]) => {
      const input = { id: crypto.randomUUID(), taskId: task, paperId: paper, how: "shown" };
      const answer = await fetch("/spoke/call/paper.give", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(input),
      });
      return (await answer.json()) as unknown;
    },
    [taskId, paperId] as const,
  );

const paperIdAt = async (centre: Page): Promise<string> => {
  const frame = centre.locator("iframe[src*='/spoke/prescription/']");
  return /prescription\/([^/]+)\//.exec((await frame.getAttribute("src")) ?? "")?.[1] ?? "";
};

test("what a doctor does with a consult beside writing it", async ({ page, browser }) => {
  const clinic = await openClinic();
  try {
    await clinic.startHub();
    const desk = await clinic.startDesk();
    await signIn(page, desk.link);
    const centre = await openCentre(browser, clinic.hubUrl);
    await expect(centre.getByRole("link", { name: patient }).first()).toBeVisible({ timeout: soonMs });
    const taskId = await centre
      .locator("[data-task]", { hasText: patientHindi })
      .or(centre.locator("[data-task]", { hasText: patient }))
      .first()
      .getAttribute("data-task");
    if (taskId === null) throw new Error("the centre does not list the patient");

    await test.step("returned with a question, without claiming; answered at the centre, it waits at its old time", async () => {
      await openPatient(page, patient);
      await openAct(page, "q");
      await page.getByLabel("In your own words").fill("Since when exactly?");
      await submit(page);
      await expect(page.getByText("Since when exactly?")).toBeVisible({ timeout: soonMs });
      await openAtCentre(centre);
      await centre.getByLabel("Since when exactly?").fill("Since Monday");
      await centre.getByRole("button", { name: "Send the answers" }).click();
      await page.keyboard.press("Alt+6");
      await expect(page.getByText("Returned request came back with answers")).toBeVisible({
        timeout: soonMs,
      });
      await page.getByRole("button", { name: "Open", exact: true }).first().click();
      await expect(page.getByText("Since Monday").first()).toBeVisible();
      await page.keyboard.press("Alt+0");
      // The practice patient asked more than twenty minutes ago; a new place would say "0 min".
      await rowOf(page, patient, /[2-9]\d min|1 h/);
    });

    await test.step("claimed and handed back", async () => {
      await openPatient(page, patient);
      await page.keyboard.press("Control+Enter");
      // Written into at once; handed back only once it is the doctor's.
      await expect(page.getByRole("button", { name: /^Review & sign/ })).toBeVisible();
      await openAct(page, "b");
      await page.getByLabel("Reason").fill("end of my shift");
      await submit(page);
      await expect(page.getByRole("button", { name: "Claim", exact: true })).toBeVisible({ timeout: soonMs });
    });

    await test.step("sent to another speciality: there it waits with its history and its time", async () => {
      await page.keyboard.press("Alt+0");
      await openPatient(page, other);
      await openAct(page, "o");
      await expect(page.getByLabel("Reason")).toBeVisible();
      await page.keyboard.press("Control+Enter"); // nothing to give as a reason yet
      await expect(page.getByRole("dialog").getByRole("alert")).toContainText("Still missing");
      await page.getByLabel("Reason").fill("needs a heart doctor");
      await page.keyboard.press("Escape"); // called away: what was typed is there again
      await openAct(page, "o");
      await expect(page.getByLabel("Reason")).toHaveValue("needs a heart doctor");
      await page.getByRole("combobox", { name: "To which speciality" }).click();
      await page.getByRole("option", { name: "Cardiology" }).click();
      await submit(page);
      await page.keyboard.press("Alt+0");
      const row = await rowOf(page, other, "Cardiology");
      await expect(row).toContainText(/(?:[5-9]|[1-9]\d) min|1 h/);
      await row.click();
      await expect(page.getByText("Sent to another speciality").first()).toBeVisible({ timeout: soonMs });
      await expect(page.getByText("needs a heart doctor").first()).toBeVisible();
    });

    const first = await test.step("signed, and received at the centre", async () => {
      await page.keyboard.press("Alt+0");
      await openPatient(page, patient);
      await page.keyboard.press("Control+Enter");
      await expect(page.getByRole("textbox", { name: "Complaint and story" })).toBeEditable();
      await write(page, "Complaint and story", "Fever and cough");
      await write(page, "Diagnosis", "Likely chest infection");
      await write(page, "Advice", "Fluids, rest.");
      await write(page, "Next visit", "After 7 days");
      // Begun in this sitting: the consult was opened before there was anything to look back at.
      await page.keyboard.press("Alt+a");
      await expect(page.getByRole("menuitem", { name: /^Earlier writing/ })).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(page.getByRole("menu")).toBeHidden();
      await openAndCloseAtOnce(page);
      await expect(page.getByRole("menu")).toBeHidden();
      await page.keyboard.press("F3");
      await addMedicine(page, "pcm", /PARACETAMOL 500/i, "5");
      await sign(page);
      await expect(page.getByText("The centre can print it.").first()).toBeVisible({ timeout: soonMs });
      await page.keyboard.press("Escape");
      await centre.goto(`${clinic.hubUrl}/spoke#/paper/${taskId}`);
      await expect(centre.frameLocator("iframe").locator("body")).toContainText("PARACETAMOL", {
        timeout: soonMs,
      });
      return paperIdAt(centre);
    });

    await test.step("amended: version 2 reaches the centre, and the old paper cannot be given", async () => {
      await openAct(page, "a");
      await page.getByLabel("Reason").fill("advice was too short");
      await submit(page);
      await expect(page.getByText(/You write version 2/)).toBeVisible({ timeout: soonMs });
      await page.keyboard.press("F2");
      const advice = page.getByRole("textbox", { name: "Advice" });
      const before = await advice.inputValue();
      await advice.fill("");
      await advice.press("Tab");
      await openAct(page, "e");
      const earlier = page.getByRole("dialog", { name: "Earlier writing of this note" });
      await expect(earlier.getByText(before).first()).toBeVisible({ timeout: soonMs });
      await earlier.getByRole("button", { name: "Put back: Advice" }).first().click();
      await expect(earlier.getByText("stands there").first()).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(advice).toHaveValue(before);
      await write(page, "Advice", " Come back if worse.");
      await sign(page);
      await expect(page.getByText("The centre can print it.").first()).toBeVisible({ timeout: soonMs });
      await page.keyboard.press("Escape");
      await expect(centre.getByText("The doctor has CHANGED this prescription")).toBeVisible({
        timeout: soonMs,
      });
      await expect(centre.frameLocator("iframe").locator("body")).toContainText("VERSION 2", {
        timeout: soonMs,
      });
      expect(await paperIdAt(centre)).not.toBe(first);
      expect(await giveAt(centre, taskId, first)).toMatchObject({
        ok: false,
        error: { kind: "changed-meanwhile" },
      });
      const old = await centre.request.get(`${clinic.hubUrl}/spoke/prescription/${first}/paper`);
      expect(await old.text()).toContain("NOT VALID");
      await centre.getByRole("button", { name: "Old paper exchanged for the new one" }).click();
      await expect(centre.getByText(/Answered by/)).toBeVisible({ timeout: soonMs });
    });

    await test.step("recalled as signed on the wrong patient: alarm at both ends until the centre has stopped it", async () => {
      const second = await paperIdAt(centre);
      await openAct(page, "x");
      await page.getByLabel("Reason").fill("this was the neighbour");
      await submit(page);
      await expect(page.getByText(/the centre has not answered yet/)).toBeVisible({ timeout: soonMs });
      await page.keyboard.press("Alt+6");
      await expect(page.getByText("Recall not answered")).toBeVisible({ timeout: soonMs });
      await expect(centre.getByText("This prescription was for ANOTHER patient")).toBeVisible({
        timeout: soonMs,
      });
      expect(await giveAt(centre, taskId, second)).toMatchObject({ ok: false });
      await centre.getByRole("button", { name: "Stopped, paper taken back" }).click();
      await expect(page.getByText("Recall not answered")).toBeHidden({ timeout: soonMs });
      // Answered is not valid again.
      await expect(centre.getByText("NOT VALID")).toBeVisible();
      await expect(centre.getByRole("button", { name: "Print", exact: true })).toBeHidden();
    });

    await test.step("a name typed at once after Ctrl+K is the palette's to the first letter, though a letter is an act here", async () => {
      await page.keyboard.press("Control+k");
      await page.keyboard.type("Savitri Kalpit");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { name: "Savitri Kalpit" })).toBeVisible({ timeout: soonMs });
    });
  } finally {
    await clinic.end();
  }
});
