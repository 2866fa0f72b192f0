import type { Page } from "@playwright/test";

/** Opens a patient from My day by the palette. */
export async function openPatient(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name }).waitFor();
}

/** Writes into a section of the note. */
export async function write(page: Page, section: string, text: string): Promise<void> {
  const field = page.getByRole("textbox", { name: section });
  // Read-only until the claim is answered.
  await field.and(page.locator(":not([readonly])")).click();
  await field.pressSequentially(text);
}

/** Puts a line on the prescription whose fields are open. */
export async function addMedicine(page: Page, typed: string, chosen: RegExp, days: string): Promise<void> {
  await page
    .getByRole("combobox", { name: "Medicine" })
    .or(page.getByRole("textbox", { name: "Medicine" }))
    .fill(typed);
  await page.getByRole("option", { name: chosen }).first().click();
  await page.getByRole("textbox", { name: "Days" }).fill(days);
  await page.getByRole("button", { name: /^Add/u }).click();
}
