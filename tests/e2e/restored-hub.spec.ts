import { cp, rm } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { askForConsult, openCentre } from "./support/centre.ts";
import { openClinic } from "./support/clinic.ts";

const name = "Punarjanma Udaharan";
const message = "She has not eaten since yesterday";

test("what a centre had sent, asked and written is sent again by its page, once, to a hub that was restored from before it", async ({
  browser,
}) => {
  const clinic = await openClinic();
  const backup = `${clinic.hubFolder}-backup`;
  try {
    const first = await clinic.startHub();
    const page = await openCentre(browser, clinic.hubUrl);
    await first.killHard();
    await cp(clinic.hubFolder, backup, { recursive: true });
    const second = await clinic.startHub();
    await askForConsult(page, { name, village: "Kalpitgaon", complaint: "Fever for three days" });
    await page.getByRole("button", { name: "I am worried" }).click();
    await page.getByRole("link", { name: "Write to the doctor" }).click();
    await page.getByRole("textbox", { name: "Write a message" }).fill(message);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(messageOf(page)).toContainText("at the hospital");
    await page.goto(`${clinic.hubUrl}/spoke`);
    await expect(rowOf(page)).toHaveCount(1);
    await expect.poll(() => keptSealed(page)).toEqual({ acts: 3, readable: false, extractable: false });

    await second.killHard();
    await rm(clinic.hubFolder, { recursive: true });
    await cp(backup, clinic.hubFolder, { recursive: true });
    await clinic.startHub();
    await expect(page.getByText("The hub was restored from an older copy.")).toBeVisible({ timeout: 60_000 });
    await expect(rowOf(page)).toHaveCount(1);
    await expect.poll(() => waiting(page)).toBe(0);
    // It is the hub's answer, not the page's memory.
    await page.evaluate(
      () => new Promise((done) => (indexedDB.deleteDatabase("paramarsh-centre").onblocked = done)),
    );
    await page.reload();
    await expect(rowOf(page)).toHaveCount(1);
    await rowOf(page).getByRole("link").first().click();
    await expect(page.getByRole("button", { name: "No longer worried" })).toBeVisible();
    await page.getByRole("link", { name: "Write to the doctor" }).click();
    await expect(messageOf(page)).toHaveCount(1);
    await expect(messageOf(page)).toContainText("at the hospital");
  } finally {
    await clinic.end();
  }
});

const messageOf = (page: Page) => page.getByRole("listitem").filter({ hasText: message });
const rowOf = (page: Page) => page.getByRole("listitem").filter({ hasText: name });

/** What the hub has not taken yet, or lost. */
const waiting = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done, fail) => {
        const opened = indexedDB.open("paramarsh-centre");
        opened.onerror = () => fail(new Error("the browser's database does not answer"));
        opened.onsuccess = () => {
          const counted = opened.result.transaction("outbox").objectStore("outbox").count();
          counted.onsuccess = () => {
            opened.result.close();
            done(counted.result);
          };
        };
      }),
  );

/** What lies in this browser of what the hub has taken. */
const keptSealed = (page: Page) =>
  page.evaluate(async (who) => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(new Error("the browser's database does not answer"));
      });
    const database = await asked(indexedDB.open("paramarsh-centre"));
    const reading = database.transaction(["accepted", "seal"]);
    const acts: { bytes: ArrayBuffer }[] = await asked(reading.objectStore("accepted").getAll());
    const key: CryptoKey = await asked(reading.objectStore("seal").get("key"));
    database.close();
    const readable = acts.some(({ bytes }) => new TextDecoder().decode(bytes).includes(who));
    return { acts: acts.length, readable, extractable: key.extractable };
  }, name);
