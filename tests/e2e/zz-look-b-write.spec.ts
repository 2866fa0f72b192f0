import { expect, test } from "@playwright/test";
import { chooseLanguage } from "../../build/screenshots/photograph.ts";
import { openClinic, rowOf, signIn } from "./support/clinic.ts";

const folder = "/tmp/look-b-write";

test("look", async ({ page, browser }) => {
  test.setTimeout(360_000);
  const clinic = await openClinic();
  try {
    await clinic.startHub();
    const desk = await clinic.startDesk();
    await page.setViewportSize({ width: 1366, height: 768 });
    await signIn(page, desk.link);
    const shot = async (name: string) => page.screenshot({ path: `${folder}/${name}.png` });
    const both = async (name: string) => {
      for (const scheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        await page.waitForTimeout(250);
        await shot(`${name}-${scheme}`);
      }
      await page.emulateMedia({ colorScheme: "light" });
    };
    await (await rowOf(page, "Mast Ram Namuna")).click();
    await expect(page.getByRole("heading", { name: "Mast Ram Namuna" })).toBeVisible();
    await expect(page.getByText("Claim this consult to write")).toBeVisible();
    await page.keyboard.press("Alt+s");
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.waitForTimeout(500);
    await shot("review-en");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
    await page.keyboard.press("F3");
    await page.waitForTimeout(500);
    await both("prescription-en-1366");
    await page.keyboard.type("aml");
    await page.waitForTimeout(700);
    await shot("find-en-1366");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Clear" }).click();
    await page.keyboard.press("F2");
    await page.keyboard.press("Alt+x");
    await page.keyboard.type("Alert.\nPallor:\nBoth feet, swelling:\nBP in the other arm:");
    await page.waitForTimeout(400);
    await shot("ask-en-1366");
    await page.getByRole("button", { name: /Ask the centre to look/ }).click();
    await page.waitForTimeout(800);

    const phone = await browser.newPage({ viewport: { width: 400, height: 860 } });
    await phone.goto(`${clinic.hubUrl}/spoke`);
    await phone.waitForTimeout(1500);
    await phone.screenshot({ path: `${folder}/spoke-in.png` });
    await phone.evaluate(() => localStorage.setItem("paramarsh-language", "en"));
    await phone.reload();
    await phone.getByLabel("Username").fill("practice.misalgarh");
    await phone.getByRole("button", { name: "Sign in" }).click();
    await expect(phone.getByRole("link", { name: "Medicines here" })).toBeVisible();
    await phone.screenshot({ path: `${folder}/spoke-home.png`, fullPage: true });
    await phone.getByRole("link", { name: "Medicines here" }).click();
    await phone.waitForTimeout(1500);
    await phone.getByRole("textbox").fill("metformin");
    await phone.getByRole("button", { name: "Search" }).click();
    await phone.waitForTimeout(1500);
    await phone.screenshot({ path: `${folder}/spoke-stock-en.png`, fullPage: true });
    await phone.evaluate(() => localStorage.setItem("paramarsh-language", "hi"));
    await phone.reload();
    await phone.waitForTimeout(1500);
    await phone.screenshot({ path: `${folder}/spoke-stock-hi.png`, fullPage: true });
    await phone.goto(`${clinic.hubUrl}/spoke`);
    await phone.waitForTimeout(1500);
    await phone
      .getByText(/मस्त|Mast Ram/)
      .first()
      .click();
    await phone.waitForTimeout(1500);
    await phone.screenshot({ path: `${folder}/spoke-consult.png`, fullPage: true });
    const hash = await phone.evaluate(() => location.hash);
    await phone.evaluate(
      (to) => {
        location.hash = to;
      },
      hash.replace("consult", "chat"),
    );
    await phone.waitForTimeout(2500);
    await phone.screenshot({ path: `${folder}/spoke-ask-hi.png`, fullPage: true });
    const fields = phone.getByRole("textbox");
    await fields.nth(0).fill("हल्का पीलापन");
    await fields.nth(1).fill("none");
    await phone.getByRole("button", { name: /जवाब भेजें/ }).click();
    await phone.waitForTimeout(2500);
    await phone.screenshot({ path: `${folder}/spoke-answered-hi.png`, fullPage: true });

    await page.waitForTimeout(1500);
    await shot("answer-en-1366");
    await page.getByRole("button", { name: "Put into the note" }).click();
    await page.waitForTimeout(400);
    await shot("put-en-1366");
    await page.setViewportSize({ width: 1920, height: 1080 });
    await chooseLanguage(page, "hi");
    await page.reload();
    await expect(page.getByRole("heading", { name: /Mast Ram|मस्त/ })).toBeVisible();
    await page.keyboard.press("F3");
    await page.waitForTimeout(800);
    await both("prescription-hi-1920");
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.waitForTimeout(500);
    await shot("prescription-hi-1366");
    await page.keyboard.press("Control+Enter");
    await page.waitForTimeout(800);
    await shot("review-hi-1366");
    await page.keyboard.press("Space");
    await page.keyboard.type("2468");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(3000);
    await shot("paper-hi-1366");
    const paper = page.frameLocator("iframe");
    await paper.locator(".sheet").screenshot({ path: `${folder}/sheet.png` });
    await page
      .getByText("रेफ़र", { exact: true })
      .click()
      .catch(() => undefined);
    await page.waitForTimeout(800);
    await shot("referral-hi-1366");
  } finally {
    await clinic.end();
  }
});
