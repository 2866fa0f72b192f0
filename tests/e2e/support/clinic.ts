import { existsSync } from "node:fs";
import { type Locator, type Page, expect } from "@playwright/test";
import { findBrowser } from "../../../build/machine/find-browser.ts";
import { practicePassphrase } from "../../../hub/practice/people.ts";
import { type Running, freePort, run, temporaryFolder } from "./processes.ts";

/** One hub and one desk in processes of their own, to be killed and started again on the same data. */
export type Clinic = {
  readonly hubUrl: string;
  readonly startHub: () => Promise<Running>;
  /** Under another name it is another PC. */
  readonly startDesk: (pc?: string) => Promise<Running & { readonly link: string }>;
  /** With the window that the desk itself opens; it says no link then. */
  readonly startDeskInWindow: (browser: string, env: NodeJS.ProcessEnv) => Promise<Running>;
  readonly stopDesks: () => Promise<void>;
  /** Where desks keep what they keep. */
  readonly deskFolder: string;
  readonly hubFolder: string;
  readonly end: () => Promise<void>;
};

export async function openClinic(): Promise<Clinic> {
  const folder = await temporaryFolder();
  const port = await freePort();
  const hubUrl = `http://127.0.0.1:${port}`;
  const started: Running[] = [];
  const inWindows: Running[] = [];
  const deskFolder = `${folder.path}/desk`;
  const deskSettings = (browser: string | undefined) => ({
    dataFolder: deskFolder,
    pageFolder: new URL("../../../dist/renderer/desk", import.meta.url).pathname,
    hubUrl,
    practice: true,
    version: "0.0.0-test",
    ...(browser === undefined ? {} : { browser }),
    prefilled: { username: "practice.doctor", passphrase: practicePassphrase, pin: "2468" },
  });
  return {
    hubUrl,
    deskFolder,
    hubFolder: `${folder.path}/hub`,
    startHub: async () => {
      const browser = findBrowser();
      const hub = run("hub/admin/cli.ts", [
        "practice",
        "--data",
        `${folder.path}/hub`,
        "--port",
        String(port),
        ...(browser === undefined ? [] : ["--browser", browser]),
      ]);
      started.push(hub);
      await hub.says(/"url"/);
      return hub;
    },
    startDesk: async (pc = "desk") => {
      const dataFolder = `${folder.path}/${pc}`;
      const settings = JSON.stringify({ ...deskSettings(findBrowser()), dataFolder });
      const desk = run("electron/browser-host.ts", [settings], { ...process.env, NODE_OPTIONS: jumping });
      started.push(desk);
      const [, link = ""] = await desk.says(/"link":"([^"]+)"/);
      return { ...desk, link };
    },
    startDeskInWindow: async (browser, env) => {
      const settings = { ...deskSettings(browser), window: true };
      const desk = run("electron/browser-host.ts", [JSON.stringify(settings)], env);
      started.push(desk);
      inWindows.push(desk);
      await desk.says(/"ready"/);
      return desk;
    },
    stopDesks: async () => void (await Promise.all(inWindows.map((each) => each.stop()))),
    end: async () => {
      await Promise.all(started.map((each) => each.stop()));
      await folder.remove();
    },
  };
}

/** A desk whose clock a test can put on. */
const jumping = `--import=${new URL("clock-that-jumps.ts", import.meta.url).pathname}`;

export const pageIsBuilt = (): boolean =>
  existsSync(new URL("../../../dist/renderer/desk/index.html", import.meta.url));

export async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("listbox")).toBeVisible({ timeout: 60_000 });
}

/**
 * Nothing typed stands in this window alone any more: the window itself would ask before it is left. What it says in
 * words follows the letters, and may still speak of those before.
 */
export async function saved(page: Page): Promise<void> {
  const mayGo = () =>
    page.evaluate(() => window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
  await expect.poll(mayGo, { timeout: 60_000 }).toBe(true);
}

/** As a person who stays while the window asks whether to leave: something typed is still in it alone. */
export async function loadAgain(page: Page): Promise<void> {
  await saved(page);
  await page.reload();
}

/** Opens a patient from My day, wherever in the list. */
export async function openPatient(page: Page, name: string): Promise<void> {
  // The list moves while records arrive: a row that is found may be gone, or another one's, when the click comes.
  await expect(async () => {
    if (!(await page.getByRole("listbox").isVisible())) await page.keyboard.press("Alt+0");
    await (await rowOf(page, name)).click({ timeout: 5_000 });
    await expect(page.getByRole("heading", { name })).toBeVisible({ timeout: 15_000 });
  }).toPass({ timeout: 120_000 });
}

/** The patient's row in My day, brought into sight. */
export async function rowOf(page: Page, name: string, says: string | RegExp = ""): Promise<Locator> {
  const row = page.getByRole("option", { name }).filter({ hasText: says });
  const list = page.getByRole("listbox");
  // The list is virtual and moves while records arrive: look again until the row is there.
  await expect(async () => {
    for (let top = 0; top < 3000 && !(await row.isVisible()); top += 300) {
      await list.evaluate((box, to) => box.scrollTo(0, to), top);
      await page.waitForTimeout(60);
    }
    expect(await row.isVisible()).toBe(true);
  }).toPass({ timeout: 90_000 });
  return row;
}

/** Writes into a section of the note by its key. */
export async function write(page: Page, section: string, text: string): Promise<void> {
  const field = page.getByRole("textbox", { name: section });
  // Read-only until the consult is claimed.
  await expect(field).toBeEditable();
  await field.click();
  await field.press("End");
  await field.pressSequentially(text, { delay: 5 });
}

export async function addMedicine(page: Page, typed: string, chosen: RegExp, days: string): Promise<void> {
  await page
    .getByRole("combobox", { name: "Medicine" })
    .or(page.getByRole("textbox", { name: "Medicine" }))
    .fill(typed);
  await page.getByRole("option", { name: chosen }).first().click();
  await page.getByRole("textbox", { name: "Days" }).fill(days);
  await page.getByRole("button", { name: /^Add/ }).click();
}

export async function sign(page: Page): Promise<void> {
  await page.keyboard.press("Control+Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("checkbox").check();
  await dialog.getByLabel("PIN").fill("2468");
  await dialog.getByRole("button", { name: /^Sign/ }).click();
}
