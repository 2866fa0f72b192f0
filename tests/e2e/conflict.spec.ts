import { randomUUID } from "node:crypto";
import { expect as atOnce, type Page, test } from "@playwright/test";
import type { PatientDetails } from "../../shared/domain/patient-details.ts";
import { signedInPage, type SpokePage } from "../hub/support/spoke-page.ts";
import { openClinic, openPatient, signIn, write } from "./support/clinic.ts";

// Two desks, a hub and a browser share the machine: what is there at all is asked, not how soon.
const expect = atOnce.configure({ timeout: 60_000 });
const patient = "Vidya Namuna Devi";

const complaintOf = (page: Page) => page.getByRole("textbox", { name: "Complaint and story" });
const rowIn = (page: Page, what: string) => page.getByRole("listitem").filter({ hasText: what });

/** From the inbox by keys alone: the row has the focus, C compares, and one key decides. */
async function decide(page: Page, what: string, sees: readonly string[], key: string): Promise<void> {
  await page.keyboard.press("Alt+6");
  const row = rowIn(page, what);
  await expect(row).toBeVisible();
  await row.locator("[data-row]").focus();
  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog");
  for (const text of sees) await expect(dialog).toContainText(text);
  await page.keyboard.press(key);
  await expect(dialog).toHaveCount(0);
  await expect(row).toHaveCount(0);
}

/** The health worker corrects it while the doctor's dialog is open over what stood there before. */
async function changeAtOnce(
  page: Page,
  centre: SpokePage,
  taskId: string,
  { mine, theirs }: { readonly mine: readonly [RegExp, string]; readonly theirs: Partial<PatientDetails> },
): Promise<void> {
  await page.keyboard.press("Alt+w");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(mine[0]).fill(mine[1]);
  const base = (await centre.ask("patient.details", { taskId })).details;
  await centre.ask("patient.correct", { id: randomUUID(), taskId, base, mine: { ...base, ...theirs } });
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toHaveCount(0);
}

/** A reason that is begun is there again after another screen; nothing is set aside here. */
async function beginToSetAside(page: Page, reason: string): Promise<void> {
  const open = page.getByRole("button", { name: "Set aside …" });
  const why = page.getByLabel(/^Why is it set aside/);
  await page.keyboard.press("Alt+7");
  await open.click();
  await why.fill(reason);
  await page.keyboard.press("Alt+6");
  await expect(why).toBeHidden();
  await page.keyboard.press("Alt+7");
  await open.click();
  await expect(why).toHaveValue(reason);
  await page.keyboard.press("Alt+6");
}

test("what two people changed at once is asked, and answered by one key: mine, theirs, or both", async ({
  page,
  browser,
}) => {
  const clinic = await openClinic();
  try {
    await clinic.startHub();
    const [desk, otherDesk] = await Promise.all([clinic.startDesk(), clinic.startDesk("other-pc")]);
    await signIn(page, desk.link);
    await openPatient(page, patient);
    // While the claim is on its way all that is written is taken, also where it is corrected.
    await page.keyboard.press("Control+Enter");
    await page.keyboard.press("Alt+w");
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(complaintOf(page)).toBeEditable();
    const centre = await signedInPage(clinic.hubUrl, "practice.namunakot");
    const { consults } = await centre.ask("request.list", {});
    const taskId = consults.find((one) => one.patient.name === patient)?.taskId ?? "";
    const detailsAtHub = async () => (await centre.ask("patient.details", { taskId })).details;
    const facts = "Somebody else changed the same fact";

    await test.step("two phone numbers are no question: both are kept; of two villages the doctor's stands", async () => {
      await changeAtOnce(page, centre, taskId, {
        mine: [/^Phone/, "98160 11111"],
        theirs: { phones: ["98160 22222"] },
      });
      await expect
        .poll(async () => (await detailsAtHub()).phones?.toSorted())
        .toEqual(["98160 11111", "98160 22222"]);
      const theirs = { village: "Kalpitgaon" };
      await changeAtOnce(page, centre, taskId, { mine: [/^Village/, "Bani Kalan"], theirs });
      await decide(page, facts, ["Bani Kalan", "Kalpitgaon", "Meena Misal"], "m");
      await expect.poll(async () => (await detailsAtHub()).village).toBe("Bani Kalan");
    });

    await test.step("theirs: the centre's word for the name in Devanagari stands", async () => {
      await page.keyboard.press("Alt+1");
      await expect(complaintOf(page)).toBeEditable();
      const theirs = { nameDevanagari: "विद्या नमूना देवी जी" };
      await changeAtOnce(page, centre, taskId, { mine: [/Devanagari/, "विद्या कुमारी"], theirs });
      await decide(page, facts, ["विद्या कुमारी", theirs.nameDevanagari], "t");
      await expect.poll(async () => (await detailsAtHub()).nameDevanagari).toBe(theirs.nameDevanagari);
    });

    await test.step("both: of a note written at two PCs no word is lost", async () => {
      const context = await browser.newContext();
      const other = await context.newPage();
      await signIn(other, otherDesk.link);
      await openPatient(other, patient);
      await page.keyboard.press("Alt+1");
      await write(other, "Complaint and story", "Cough since Monday, said in the ward.");
      await write(page, "Complaint and story", "Fever for a week, said in the OPD.");
      for (const one of [other, page]) await complaintOf(one).press("Tab");
      for (const one of [other, page]) await one.keyboard.press("Alt+6");
      // Whichever came second at the hub asks.
      const drafts = "Written at two PCs";
      const asksAt = async (one: Page) => ((await rowIn(one, drafts).isVisible()) ? one : undefined);
      await expect.poll(async () => ((await asksAt(page)) ?? (await asksAt(other))) !== undefined).toBe(true);
      const asked = (await asksAt(page)) ?? other;
      await beginToSetAside(asked, "the other PC has it all");
      await decide(asked, drafts, ["Cough since Monday", "Fever for a week"], "b");
      await asked.keyboard.press("Alt+1");
      await expect(complaintOf(asked)).toHaveValue(
        /Cough since Monday[^]*Fever for a week|Fever for a week[^]*Cough since Monday/,
      );
      await context.close();
    });
  } finally {
    await clinic.end();
  }
});
