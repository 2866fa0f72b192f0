import { randomBytes } from "node:crypto";
import { closeSync, existsSync, openSync, readdirSync, statSync, writeSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { openClinic, openPatient, saved, signIn, write } from "./support/clinic.ts";

const patient = "Vidya Namuna Devi";
const beforeCopy = "Fever and cough for 4 days";
const afterCopy = "Likely chest infection";
const pageBytes = 4096;

/** As a failing disk does it: noise over some pages in the middle. */
function spoil(file: string): void {
  const handle = openSync(file, "r+");
  const pages = Math.floor(statSync(file).size / pageBytes);
  for (const part of [0.25, 0.4, 0.5, 0.6, 0.75])
    writeSync(handle, randomBytes(pageBytes), 0, pageBytes, Math.floor(pages * part) * pageBytes);
  closeSync(handle);
}

test("a file with overwritten pages: the start says so, restores, pulls, and tells what could not be read", async ({
  page,
}) => {
  const clinic = await openClinic();
  const doctorFolder = (): string => {
    const doctors = path.join(clinic.deskFolder, "doctors");
    return path.join(doctors, readdirSync(doctors)[0] ?? "");
  };
  try {
    await clinic.startHub();
    const desk = await clinic.startDesk();
    await signIn(page, desk.link);
    await openPatient(page, patient);
    await page.keyboard.press("Control+Enter");
    await write(page, "Complaint and story", beforeCopy);
    const copies = path.join(doctorFolder(), "backups");
    await expect
      .poll(() => existsSync(copies) && readdirSync(copies).some((name) => name.endsWith(".db")), {
        timeout: 90_000,
      })
      .toBe(true);
    await write(page, "Diagnosis", afterCopy);
    await page.getByRole("textbox", { name: "Complaint and story" }).click(); // leaving a field saves a revision
    await saved(page);
    await desk.stop();
    spoil(path.join(doctorFolder(), "desk.db"));

    const again = await clinic.startDesk();
    await page.goto(again.link);
    await page.getByRole("button", { name: "Sign in" }).click();
    const offer = page.getByRole("alert").filter({ hasText: "damaged" });
    await expect(offer).toContainText("Nothing was overwritten or deleted.");
    await offer.getByRole("button", { name: "Restore" }).click();

    const report = page.getByRole("dialog", { name: "Your file on this PC was restored" });
    await expect(report).toContainText("From the copy of");
    await expect(report).toContainText(/The damaged file is kept as desk\.db\.damaged-/);
    const told = await report.innerText();
    expect(told).toMatch(/Could not be read in whole:|Everything could be read/);
    await report.getByRole("button", { name: "I have read this" }).click();

    await expect(page.getByText(/^2[4-9], most urgent first/)).toBeVisible();
    await openPatient(page, patient);
    await expect(page.getByText("Penicillin").first()).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Complaint and story" })).toHaveValue(beforeCopy);
    // What was typed since the copy is there, or the report says where it was.
    const diagnosis = await page.getByRole("textbox", { name: "Diagnosis" }).inputValue();
    expect(diagnosis === afterCopy || told.includes(patient)).toBe(true);

    await page.keyboard.press("Escape");
    await page.goto(`${page.url().replace(/#.*/, "")}#/settings`);
    await page.getByText(/^Report of /).click();
    await expect(page.getByText("The damaged file is kept as").first()).toBeVisible();
  } finally {
    await clinic.end();
  }
});
