import { randomBytes } from "node:crypto";
import { type Browser, expect as atOnce, type Page, test } from "@playwright/test";
import { loadAgain, openClinic, openPatient, signIn, write } from "./support/clinic.ts";

// Two desks, a hub and a browser share the machine: what is there at all is asked, not how soon.
const expect = atOnce.configure({ timeout: 60_000 });
const patient = "Hari Kalpit";
const written = "Wound of the left foot, typed without line";
const aboutFile = "Scan of the old papers";
const scan = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(300_000)]);

const complaintOf = (page: Page) => page.getByRole("textbox", { name: "Complaint and story" });

test("what one PC could not send is carried to another by the screen: in a file on a stick, and by digits through the hub", async ({
  page,
  browser,
}) => {
  const clinic = await openClinic();
  try {
    const hub = await clinic.startHub();
    const [desk, otherDesk] = await Promise.all([clinic.startDesk(), clinic.startDesk("other-pc")]);
    const other = await anotherWindow(browser);
    for (const [one, { link }] of [
      [page, desk],
      [other, otherDesk],
    ] as const) {
      await signIn(one, link);
      await openPatient(one, patient);
    }
    await page.keyboard.press("Control+Enter");
    // The claim has come to the other PC too.
    for (const one of [page, other]) await expect(complaintOf(one)).toBeEditable();
    await hub.killHard();

    await test.step("without line: a file, its code, and the other PC has what was typed", async () => {
      await write(page, "Complaint and story", written);
      await complaintOf(page).press("Tab");
      const { file, code } = await intoFile(page);
      expect(file.toString("latin1")).not.toContain(written);
      await takeIn(other);
      await other
        .locator("input[type=file]")
        .setInputFiles({ name: "work.paramarsh", mimeType: "application/octet-stream", buffer: file });
      await other.getByLabel(/^Its code/).fill(code);
      await other.getByRole("button", { name: "Take in", exact: true }).last().click();
      await expect(other.getByRole("status").filter({ hasText: "are taken in" })).toBeVisible();
      await other.keyboard.press("Alt+1");
      await expect(complaintOf(other)).toHaveValue(written);
    });

    await test.step("with line: twenty digits and a square, typed at the other PC, bring the chosen file along", async () => {
      await clinic.startHub();
      await page.keyboard.press("Alt+1");
      await expect(complaintOf(page)).toBeVisible();
      await chooseFile(page);
      await page.keyboard.press("Alt+7");
      await loadAgain(page);
      await page.getByRole("button", { name: "Export unsent work …" }).click();
      await handOver(page);
      const digits =
        (await page
          .locator("strong")
          .filter({ hasText: /^(\d{4} ){4}\d{4}$/ })
          .textContent()) ?? "";
      await other.keyboard.press("Alt+7");
      await other.reload();
      await takeIn(other);
      const field = other.getByLabel("The twenty digits that the other PC shows");
      await field.fill(digits);
      await field.press("Enter");
      await expect(other.getByRole("status").filter({ hasText: /File of/ })).toBeVisible();
      await expect(page.getByText("Taken in at the other PC.")).toBeVisible();
      await other.keyboard.press("Alt+1");
      await expect(complaintOf(other)).toHaveValue(written);
      await other.keyboard.press("Alt+p");
      await expect(other.getByLabel("What is it?")).toHaveValue(aboutFile);
    });
  } finally {
    await clinic.end();
  }
});

async function anotherWindow(browser: Browser): Promise<Page> {
  const context = await browser.newContext();
  return context.newPage();
}

/** Asked again where the hub was not back yet; asked twice, the first digits would be worth nothing. */
async function handOver(page: Page): Promise<void> {
  const byDigits = page.getByRole("button", { name: "Through the hub, by digits" });
  await expect(async () => {
    if (await byDigits.isEnabled({ timeout: 500 }).catch(() => false))
      await byDigits.click({ timeout: 2_000 });
    expect(await page.getByRole("img", { name: /square/ }).isVisible()).toBe(true);
  }).toPass({ timeout: 90_000 });
}

async function takeIn(page: Page): Promise<void> {
  await page.keyboard.press("Alt+7");
  await page.getByRole("button", { name: "Take in from another PC …" }).click();
}

/** As it comes out of the browser's own saving. */
async function intoFile(page: Page): Promise<{ readonly file: Buffer; readonly code: string }> {
  await page.keyboard.press("Alt+7");
  await page.getByRole("button", { name: "Export unsent work …" }).click();
  await page.getByRole("button", { name: "Into a file, for a stick or share" }).click();
  const said = page.getByRole("status").filter({ hasText: "Write this code down" });
  const code = (await said.locator("strong").textContent()) ?? "";
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the file" }).click();
  const pieces: Buffer[] = [];
  for await (const piece of await (await saving).createReadStream()) pieces.push(piece as Buffer);
  return { file: Buffer.concat(pieces), code };
}

/** Chosen, with its sentence, and not attached: no line sends that. */
async function chooseFile(page: Page): Promise<void> {
  await page.keyboard.press("Alt+p");
  const input = page.getByRole("dialog").locator("input[type=file]");
  await input.setInputFiles({ name: "scan.pdf", mimeType: "application/pdf", buffer: scan });
  await expect(page.getByLabel("What is it?")).toBeFocused();
  await page.keyboard.type(aboutFile);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "1 not finished" })).toBeVisible();
}
