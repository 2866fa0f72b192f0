import { type Browser, type BrowserContext, type Page, expect } from "@playwright/test";
import { watchPeers } from "./peer-figures.ts";

/** A second window: the health worker's page, signed in with the practice account, in English. */
export async function openCentre(browser: Browser, hubUrl: string): Promise<Page> {
  return openCentreIn(await browser.newContext({ viewport: { width: 1366, height: 768 } }), hubUrl);
}

export async function openCentreIn(context: BrowserContext, hubUrl: string): Promise<Page> {
  const page = await context.newPage();
  await watchPeers(page);
  await page.goto(`${hubUrl}/spoke`);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("button", { name: "New patient" })).toBeVisible();
  return page;
}

/** Registers a new patient and asks for a consult, step by step as a health worker does. */
export async function askForConsult(
  page: Page,
  patient: { readonly name: string; readonly village: string; readonly complaint: string },
): Promise<void> {
  await page.getByRole("button", { name: "New patient" }).click();
  await page.getByRole("textbox", { name: "Patient's name" }).fill(patient.name);
  await choose(page, "Sex", "female");
  await page.getByRole("textbox", { name: "Age", exact: true }).fill("44");
  await page.getByRole("textbox", { name: "Village" }).fill(patient.village);
  await next(page);
  await page.getByRole("textbox", { name: "What is the trouble?" }).fill(patient.complaint);
  await page.getByRole("textbox", { name: "Since when?" }).fill("3");
  await next(page);
  await page.getByRole("textbox", { name: "Pulse", exact: true }).fill("84");
  await page.getByRole("textbox", { name: "Temperature" }).fill("100.6");
  await next(page);
  await choose(page, "Allergy to any medicine or food?", "No");
  await choose(page, "Takes any medicine now?", "No");
  await next(page);
  await next(page);
  await choose(page, "Did the patient agree?", "Yes");
  await choose(page, "How was it said?", "spoken");
  await page.getByText("Identity checked").click();
  await choose(page, "Is the patient here?", "Yes");
  await next(page);
  await choose(page, "Which doctor?", /General Medicine/);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("If the line breaks, the place is not lost.")).toBeVisible();
}

/** The patient's own screen, by the part of the name that is no surname. */
export async function openConsult(page: Page, patient: string): Promise<void> {
  const row = page.getByRole("link").filter({ hasText: patient.split(" ")[0] ?? "" });
  await row.first().click();
}

/** Says that it is the patient, and takes the call. */
export async function takeCall(page: Page): Promise<void> {
  const ring = page.getByRole("dialog", { name: "The doctor calls" });
  await expect(ring).toBeVisible({ timeout: 60_000 });
  await ring.getByRole("button", { name: /Take the call/ }).click();
}

async function next(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Next" }).click();
}

async function choose(page: Page, question: string, answer: string | RegExp): Promise<void> {
  const exact = typeof answer === "string";
  await page
    .getByRole("radiogroup", { name: question })
    .or(page.getByRole("group", { name: question }))
    .first()
    .getByText(answer, { exact })
    .first()
    .click();
}
