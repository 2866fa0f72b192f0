import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import { settle } from "./photograph.ts";
import type { Practice } from "./practice.ts";

const sizes = [
  { width: 360, height: 740 },
  { width: 1366, height: 768 },
] as const;

/** By position, because every word changes with the language. */
const next = (page: Page) => page.locator("footer button").last().click();

/** One walk of a health worker: sign in, write a request with a danger in it, send, wait, measure again. */
export async function photographSpoke(
  browser: Browser,
  { spokeUrl }: Pick<Practice, "spokeUrl">,
  folder: string,
): Promise<void> {
  for (const viewport of sizes) {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    const take = async (name: string) => {
      for (const language of ["hi", "en"] as const) {
        await page.evaluate((chosen) => localStorage.setItem("paramarsh-language", chosen), language);
        await page.reload();
        await page.locator("main").waitFor();
        await settle(page);
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wider > 0)
          console.log(`  spoke-${name} is ${wider} px too wide at ${viewport.width} (${language})`);
        const file = `spoke-${name}-${viewport.width}-${language}.png`;
        await page.screenshot({ path: path.join(folder, file), animations: "disabled" });
      }
    };
    console.log(`the centre's page at ${viewport.width}`);
    await page.goto(spokeUrl);
    await take("sign-in");
    await page.locator("form button[type=submit]").click();
    await page.locator("main ul li").first().waitFor();
    await take("home");
    await page.goto(`${spokeUrl}#/find`);
    await take("find");
    await page.goto(`${spokeUrl}#/`);
    await page.locator("main > button").first().click();
    await writeRequest(page, take);
    await afterSending(page, spokeUrl, take);
    await context.close();
  }
}

async function writeRequest(page: Page, take: (name: string) => Promise<void>): Promise<void> {
  await page.locator("main input").first().fill("बुरांश नमूना देवी");
  await page.locator("main [role=radio]").first().click();
  await page.locator("main input[inputmode=numeric]").first().fill("58");
  await take("form-who");
  await next(page);
  await page.locator("main textarea").fill("सीने में दर्द, पसीना");
  await take("form-complaint");
  await page.locator("main [aria-pressed]").first().click();
  await take("form-danger");
  await next(page);
  const numbers = page.locator("main input[inputmode=decimal]");
  await numbers.nth(0).fill("138");
  await numbers.nth(1).fill("86");
  await numbers.nth(2).fill("18");
  await page.locator("main").getByRole("switch").nth(3).click();
  await take("form-vitals");
  for (const step of ["facts", "pictures", "consent", "send"]) {
    await next(page);
    await take(`form-${step}`);
  }
  await next(page);
}

async function afterSending(
  page: Page,
  spokeUrl: string,
  take: (name: string) => Promise<void>,
): Promise<void> {
  await page.waitForURL(/#\/consult\//);
  await page.waitForTimeout(2500);
  const key = /#\/consult\/(.+)$/.exec(page.url())?.[1] ?? "";
  await take("waiting");
  for (const place of ["measure", "fact", "chat"]) {
    await page.goto(`${spokeUrl}#/${place}/${key}`);
    await take(place);
  }
  await page.goto(`${spokeUrl}#/`);
  await take("home-with-danger");
}
