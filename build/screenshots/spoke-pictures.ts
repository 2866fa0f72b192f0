import type { Take } from "./spoke-stage.ts";
import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import { settle } from "./photograph.ts";
import { afterTheForm, beforeTheForm, writeRequest } from "./spoke-walk.ts";
import { doctorsPart } from "./spoke-doctor.ts";

const sizes = [
  { width: 360, height: 740 },
  { width: 1366, height: 768 },
] as const;

/**
 * One walk of a health worker: sign in, write a request with a danger in it, send, wait, be called, receive, and what
 * a doctor may do to it meanwhile. Nothing is loaded anew between the pictures, so that a call goes on through them.
 */
export async function photographSpoke(
  browser: Browser,
  spokeUrl: string,
  folder: string,
  /** Where a doctor signs in, for what only a doctor brings about. */
  desk?: Page,
): Promise<void> {
  const context = await browser.newContext({ viewport: sizes[0] });
  const page = await context.newPage();
  page.on("pageerror", (error) => console.log(`  the page threw: ${error.message}`));
  page.on("dialog", (dialog) => void dialog.accept());
  const walk = { page, spokeUrl, take: taker(page, folder) };
  await page.goto(spokeUrl);
  await beforeTheForm(walk);
  await writeRequest(walk);
  const key = await afterTheForm(walk);
  if (desk) await doctorsPart(walk, desk, key);
  await context.close();
}

function taker(page: Page, folder: string): Take {
  return async (name) => {
    for (const language of ["hi", "en"] as const) {
      // As another window of this browser would choose it.
      await page.evaluate((chosen) => {
        localStorage.setItem("paramarsh-language", chosen);
        dispatchEvent(new StorageEvent("storage", { key: "paramarsh-language" }));
      }, language);
      for (const size of sizes) {
        await page.setViewportSize(size);
        await settle(page);
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wider > 0) console.log(`  spoke-${name} is ${wider} px too wide at ${size.width} (${language})`);
        const file = `spoke-${name}-${size.width}-${language}.png`;
        await page.screenshot({ path: path.join(folder, file), animations: "disabled" });
      }
    }
    console.log(`spoke-${name}`);
  };
}
