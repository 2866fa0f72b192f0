import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { type Page, expect, test } from "@playwright/test";
import { practiceCases } from "../../hub/practice/practice-cases.ts";
import { type Needle, needlesOf, needlesOfFile } from "../leak-search/needles.ts";
import { searchBytes, searchTree } from "../leak-search/search-tree.ts";
import { addMedicine, openClinic, openPatient, sign, write } from "./support/clinic.ts";
import { type OwnWindow, findWindow, makeHome } from "./support/desk-window.ts";

const patient = "Vidya Namuna Devi";
const written = {
  complaint: "Quorvex ache since Wimbalo fair",
  complaintHindi: "झुरमटिया खाँसी क्विलोर",
  diagnosis: "Zennaplith syndrome of Urvexa",
  advice: "Rest with Blorvanti leaves",
  unfinished: "Half a sentence about Trazmuvion",
  aboutFile: "Scan of Plirgonax, taken in Frimb",
};
/** Chosen, and lost sight of before its sentence was ready. */
const scan = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(400_000)]);

/** Names of all who wait, what was typed, and whatever files were shown. */
function needlesFor(files: ReadonlyMap<string, Buffer>): Needle[] {
  const names = practiceCases.flatMap(({ name, nameDevanagari }) => [name, nameDevanagari]);
  const texts = [...names, ...Object.values(written)].flatMap(needlesOf);
  return [...texts, ...[...files].flatMap(([name, bytes]) => needlesOfFile(name, bytes))];
}

/** What the desk gave the page as a file: reports, pictures, the paper as PDF. */
function watchFiles(page: Page, files: Map<string, Buffer>): void {
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => {
      for (const [, base64 = ""] of String(payload).matchAll(/"base64":"([^"]{200,})"/g))
        files.set(`file ${files.size + 1}`, Buffer.from(base64, "base64"));
    }),
  );
}

test("what was read and written is nowhere on the disk, not after a crash either", async () => {
  const clinic = await openClinic();
  const tree = path.dirname(clinic.deskFolder);
  const searched = path.join(tree, "searched");
  const home = await makeHome(searched);
  const profile = path.join(clinic.deskFolder, "window");
  const files = new Map<string, Buffer>([["the chosen file", scan]]);
  const said: (() => string)[] = [];
  const startDesk = async (): Promise<OwnWindow & { readonly ended: Promise<unknown> }> => {
    const desk = await clinic.startDeskInWindow(home.browser, home.env);
    said.push(desk.output);
    const ended = once(desk.child, "exit");
    const window = await findWindow(profile);
    watchFiles(window.page, files);
    await expect(window.page.getByRole("button", { name: "Sign in" })).toBeVisible();
    await window.page.reload(); // the socket was open before it was watched
    await window.page.getByRole("button", { name: "Sign in" }).click();
    await expect(window.page.getByRole("listbox")).toBeVisible();
    return { ...window, ended };
  };
  try {
    const hub = await clinic.startHub();
    said.push(hub.output);
    const first = await startDesk();

    await test.step("a note is half written", async () => {
      await openPatient(first.page, "Gopal Misal");
      await first.page.keyboard.press("Control+Enter");
      await write(first.page, "Complaint and story", written.unfinished);
      await chooseFile(first.page);
      await first.page.goto(first.page.url().replace(/#.*/, "#/my-day"));
    });

    await test.step("reports are read, another note is written, signed and saved; the page, then the browser dies while it prints", async () => {
      await workOn(first.page);
      await beginPrinting(first.page);
      await crash(first.page);
      // What a browser keeps for a restart, or of a crash, it writes after some seconds.
      await new Promise((done) => setTimeout(done, 3000));
      await first.killHard();
      await first.ended; // a desk without its window ends
    });

    await test.step("a second window is closed in order", async () => {
      const second = await startDesk();
      // The other one is issued, and gone from the list.
      await openPatient(second.page, "Gopal Misal");
      await expect(second.page.getByText(written.unfinished).first()).toBeVisible();
      await second.page.keyboard.press("Alt+p");
      await expect(second.page.getByLabel("What is it?")).toHaveValue(written.aboutFile);
    });
    await clinic.stopDesks();

    await test.step("the search finds what is planted in the same folders", async () => {
      const planted = "Plantovar Xemmel पौधावर";
      const plants: readonly (readonly [string, Buffer])[] = [
        [path.join(profile, "Default", "planted-plain"), Buffer.from(planted)],
        [path.join(clinic.deskFolder, "planted-gzip"), gzipSync(planted)],
        [path.join(searched, "tmp", "planted-utf16"), Buffer.from(planted, "utf16le")],
      ];
      for (const [file, bytes] of plants) await writeFile(file, bytes);
      const found = [clinic.deskFolder, searched].flatMap(
        (root) => searchTree(root, needlesOf(planted)).leaks,
      );
      // What is packed may be found by more than one way of unpacking.
      expect(new Set(found.map(({ file }) => path.basename(file)))).toEqual(
        new Set(plants.map(([file]) => path.basename(file))),
      );
      for (const [file] of plants) await rm(file);
    });

    await test.step("of names, notes, reports and paper it finds nothing", async () => {
      // What the doctor saved there was meant to be there.
      await rm(path.join(searched, "home", "Downloads"), { recursive: true, force: true });
      expect(files.size).toBeGreaterThan(3);
      const needles = needlesFor(files);
      const results = [clinic.deskFolder, searched].map((root) => searchTree(root, needles));
      expect(results.flatMap(({ leaks }) => leaks)).toEqual([]);
      const terminals = said.map((output) => Buffer.from(output()));
      expect(terminals.flatMap((text) => searchBytes("a terminal", text, needles, "said"))).toEqual([]);
      const kept = [clinic.deskFolder, searched].flatMap((root) =>
        readdirSync(root, { recursive: true }).map(String),
      );
      expect(kept.filter((name) => /\.(dmp|core)$|(^|\/)core(\.\d+)?$/.test(name))).toEqual([]);
      const [ofDesk, ofHome] = results.map((result) => result.files);
      expect(ofDesk).toBeGreaterThan(30);
      expect(ofHome).toBeGreaterThan(0);
    });
  } finally {
    await clinic.end();
  }
});

async function workOn(page: Page): Promise<void> {
  await openPatient(page, patient);
  await page.keyboard.press("Control+Enter");
  await write(page, "Complaint and story", `${written.complaint}. ${written.complaintHindi}।`);
  await write(page, "Diagnosis", written.diagnosis);
  await write(page, "Advice", written.advice);
  await write(page, "Next visit", "After 7 days");
  await page.keyboard.press("F3");
  await addMedicine(page, "pcm", /PARACETAMOL 500/i, "5");
  for (const report of ["Discharge summary", "Chest film"]) {
    await page.locator("button[data-report]", { hasText: report }).first().click();
    await expect(page.getByRole("document").locator("canvas, img").first()).toBeVisible();
    await page.keyboard.press("Escape");
  }
  await sign(page);
  await page.getByRole("button", { name: "Save PDF" }).click();
  await expect(page.getByRole("button", { name: "Save PDF" })).toBeEnabled();
}

/** The sentence is typed where the focus is: nobody reaches for the mouse first. */
async function chooseFile(page: Page): Promise<void> {
  await page.keyboard.press("Alt+p");
  const input = page.getByRole("dialog").locator("input[type=file]");
  await input.setInputFiles({ name: "plirgonax.pdf", mimeType: "application/pdf", buffer: scan });
  await expect(page.getByLabel("What is it?")).toBeFocused();
  await page.keyboard.type(written.aboutFile);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "1 not finished" })).toBeVisible();
}

/** The page's own process dies with all that it held; the window stays. Being printed it may not die at once. */
async function crash(page: Page): Promise<void> {
  const died = new Promise((done) => page.once("crash", done));
  const tools = await page.context().newCDPSession(page);
  void tools.send("Page.crash").catch(() => undefined); // who has died does not answer
  await died;
}

/** What is being printed holds the page up for as long as the person chooses a printer. */
async function beginPrinting(page: Page): Promise<void> {
  const print = page.getByRole("button", { name: "Print" });
  await expect(print).toBeEnabled();
  await print.click({ timeout: 3000 }).catch(() => undefined);
}
