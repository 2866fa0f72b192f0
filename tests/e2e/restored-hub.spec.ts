import { cp, rm } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { askForConsult, openCentre } from "./support/centre.ts";
import { openClinic } from "./support/clinic.ts";

const name = "Punarjanma Udaharan";

test("what a centre had sent is sent again by its page to a hub that was restored from before it", async ({
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
    await page.goto(`${clinic.hubUrl}/spoke`);
    await expect(rowOf(page)).toHaveCount(1);
    await expect.poll(() => keptSealed(page)).toEqual({ acts: 1, readable: false, extractable: false });

    await second.killHard();
    await rm(clinic.hubFolder, { recursive: true });
    await cp(backup, clinic.hubFolder, { recursive: true });
    await clinic.startHub();
    await expect(page.getByText("The hub was restored from an older copy.")).toBeVisible({ timeout: 60_000 });
    await expect(rowOf(page)).toHaveCount(1);
    // It is the hub's answer, not the page's memory.
    await page.evaluate(
      () => new Promise((done) => (indexedDB.deleteDatabase("paramarsh-centre").onblocked = done)),
    );
    await page.reload();
    await expect(rowOf(page)).toHaveCount(1);
  } finally {
    await clinic.end();
  }
});

test("what the hub took just before it was restored goes again, though the page had looked for what was lost", async ({
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
    const isTaken = page.waitForResponse((answer) => answer.url().endsWith("/request.send") && answer.ok());
    const goOn = await holdSealing(page);
    await askForConsult(page, { name, village: "Kalpitgaon", complaint: "Fever for three days" });
    await isTaken;

    await second.killHard();
    await rm(clinic.hubFolder, { recursive: true });
    await cp(backup, clinic.hubFolder, { recursive: true });
    const isLookedFor = page.waitForResponse((answer) => answer.url().endsWith("/hub/info") && answer.ok());
    await clinic.startHub();
    await isLookedFor;
    const isTakenAgain = page.waitForResponse(
      (answer) => answer.url().endsWith("/request.send") && answer.ok(),
    );
    await goOn();
    await isTakenAgain;
    await page.goto(`${clinic.hubUrl}/spoke`);
    await expect(rowOf(page)).toHaveCount(1);
  } finally {
    await clinic.end();
  }
});

/** A browser that is slow just between the hub's answer and keeping it. */
async function holdSealing(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const real = SubtleCrypto.prototype.encrypt;
    const held = Promise.withResolvers<undefined>();
    addEventListener("seal-now", () => held.resolve(undefined));
    SubtleCrypto.prototype.encrypt = async function encrypt(...of) {
      await held.promise;
      return real.apply(this, of);
    };
  });
  return () => page.evaluate(() => void dispatchEvent(new Event("seal-now")));
}

const rowOf = (page: Page) => page.getByRole("listitem").filter({ hasText: name });

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
