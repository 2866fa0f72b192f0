import { existsSync, globSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { practiceOperator, practicePassphrase } from "../../hub/practice/people.ts";
import { openClinic, signIn } from "./support/clinic.ts";
import { run } from "./support/processes.ts";

const samples = path.resolve(import.meta.dirname, "../../../shared/data/synthea");

test("an imported record is read at the desk, after giving a reason", async ({ page }) => {
  test.skip(!existsSync(samples), "skipped: the sample records are not beside this checkout");
  const clinic = await openClinic();
  try {
    await clinic.startHub();
    const desk = await clinic.startDesk();
    const files = globSync(`${samples}/*.json`);
    const words = ["import", ...files, "--url", clinic.hubUrl, "--username", practiceOperator.username];
    const importing = run("hub/admin/cli.ts", words);
    importing.child.stdin?.end(`${practicePassphrase}\n`);
    await importing.says(/peak memory/);
    expect(importing.output()).not.toMatch(/[1-9]\d* not taken/);

    await signIn(page, desk.link);
    await page.keyboard.press("Alt+8");
    await page.getByRole("textbox", { name: "Name of the patient" }).fill("DuBuque");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /DuBuque/ }).click();
    await page.getByRole("textbox", { name: /Reason/ }).fill("Second opinion asked by the treating doctor");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: /DuBuque/ })).toBeVisible();
    await expect(page.getByText("Timeline").first()).toBeVisible();
    await expect(page.getByText(/ExplanationOfBenefit/)).toBeVisible();
    await page.screenshot({ path: test.info().outputPath("imported.png") });
  } finally {
    await clinic.end();
  }
});
