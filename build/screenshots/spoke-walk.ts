import type { Page } from "@playwright/test";
import type { Walk } from "./spoke-stage.ts";

export const spokePatient = "बुरांश नमूना देवी";

/** By position, because every word changes with the language. */
const next = (page: Page) => page.locator("footer button").last().click();

export async function beforeTheForm({ page, spokeUrl, take }: Walk): Promise<void> {
  await page.locator("form button[type=submit]").waitFor();
  await take("sign-in");
  await page.locator("form button[type=submit]").click();
  await page.locator("main ul li").first().waitFor();
  await take("home");
  await page.goto(`${spokeUrl}#/find`);
  await page.locator("main input").first().fill("विद्या");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(1500);
  await take("find");
  await page.goto(`${spokeUrl}#/`);
}

/** Every step of the form, with a danger, numbers that are asked about, and one that is left so. */
export async function writeRequest({ page, take }: Walk): Promise<void> {
  await page.locator("main > button").first().click();
  await page.locator("main input").first().fill(spokePatient);
  await page.locator("main [role=radio]").first().click();
  await page.locator("main input[inputmode=numeric]").first().fill("58");
  await take("form-who");
  await next(page);
  await page.locator("main textarea").fill("सीने में दर्द, पसीना");
  await take("form-complaint");
  await next(page);
  await fillVital(page, "systolicMmHg", "138");
  await fillVital(page, "diastolicMmHg", "86");
  await fillVital(page, "pulsePerMin", "900");
  await fillVital(page, "temperatureC", "98.6");
  await page.locator("main [role=switch]").nth(3).click();
  await take("form-vitals");
  for (const step of ["facts", "pictures", "consent", "send"]) {
    await next(page);
    if (step === "consent") await answerAll(page);
    await take(`form-${step}`);
  }
  for (let back = 0; back < 5; back += 1) await page.locator("header button").first().click();
  await page.locator("main [aria-pressed]").first().click();
  await take("form-danger");
  for (let on = 0; on < 5; on += 1) await next(page);
  await take("form-send-red");
  await next(page);
}

/** The first answer of each question, which is yes. */
async function answerAll(page: Page): Promise<void> {
  const groups = page.locator("main [role=radiogroup]");
  // One answer brings the next question.
  for (let at = 0; at < (await groups.count()); at += 1)
    await groups.nth(at).locator("[role=radio]").first().click();
  for (const tick of await page.locator("main input[type=checkbox]").all()) await tick.check();
}

const fillVital = (page: Page, kind: string, text: string) =>
  page.locator(`[data-vital="${kind}"]`).fill(text);

/** Waits, is worried, measures again, and has no line for a while. Answers the consult's key. */
export async function afterTheForm({ page, spokeUrl, take }: Walk): Promise<string> {
  await page.waitForURL(/#\/consult\//);
  const key = /#\/consult\/(.+)$/.exec(page.url())?.[1] ?? "";
  await page.waitForTimeout(14_000); // the hub has answered and the list was told anew
  await take("waiting");
  await page.locator("footer button").first().click();
  await page.waitForTimeout(14_000);
  await take("worried");
  for (const place of ["measure", "fact", "chat"]) {
    await page.goto(`${spokeUrl}#/${place}/${key}`);
    await page.waitForTimeout(800);
    if (place === "measure") await fillVital(page, "temperatureC", "60");
    await take(place);
  }
  await page.goto(`${spokeUrl}#/`);
  await take("home-with-danger");
  await page.context().setOffline(true);
  await page.goto(`${spokeUrl}#/consult/${key}`);
  await page.locator("footer button").first().click();
  await page.waitForTimeout(1500);
  await take("waiting-without-line");
  await page.goto(`${spokeUrl}#/`);
  await page.waitForTimeout(500);
  await take("home-unsent");
  await page.goto(`${spokeUrl}#/unsent`);
  await take("unsent");
  await page.context().setOffline(false);
  await page.goto(`${spokeUrl}#/`);
  return key;
}
