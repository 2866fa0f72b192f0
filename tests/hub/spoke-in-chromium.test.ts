import { existsSync } from "node:fs";
import path from "node:path";
import { randomBytes, type KeyObject } from "node:crypto";
import { type Browser, expect as seen, type Page } from "@playwright/test";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { extension, system } from "../../shared/fhir/systems.ts";
import { extrasOf, questionTexts, withExtras } from "../../shared/fhir/ticket-extras.ts";
import { businessStatus } from "../../shared/fhir/write-claim.ts";
import { openBrowser } from "../call/support/call-pages.ts";
import { type EdgeHub, registeredDesk, startEdgeHub } from "./support/edge-hub.ts";
import { issuePaper } from "./support/issue-paper.ts";

const spokePage = path.resolve(import.meta.dirname, "../../dist/renderer/spoke");
const patienceMs = 90_000;

const world: { hub?: EdgeHub; key?: KeyObject; browser?: Browser; page?: Page } = {};
const hub = (): EdgeHub => world.hub ?? expect.fail("no hub");
const page = (): Page => world.page ?? expect.fail("no page");

/** The built page in a real browser, against a real hub; `npm run build` makes it. */
describe.skipIf(!existsSync(path.join(spokePage, "index.html")))("the centre's page", () => {
  beforeAll(async () => {
    world.hub = await startEdgeHub({ spokePage });
    world.key = await registeredDesk(hub(), "practice.doctor", "desk-1");
    world.browser = await openBrowser([]);
    world.page = await (await world.browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
    page().setDefaultTimeout(patienceMs);
    await page().goto(`${hub().running.url}/spoke`);
    await page().getByRole("button", { name: "English" }).click();
    await page().getByRole("textbox", { name: "Username" }).fill("practice.namunakot");
    await page().getByRole("textbox", { name: "Passphrase" }).fill("practice only, no patients");
    await page().getByRole("button", { name: "Sign in" }).click();
  }, patienceMs);
  afterAll(async () => {
    await world.browser?.close();
    await world.hub?.close();
  });

  it(
    "sends a picture's small copy at once, and the original in pieces after a cut",
    async () => {
      const button = (name: string) => page().getByRole("button", { name, exact: true }).click();
      await button("New patient");
      await page().getByRole("textbox", { name: "Patient's name" }).fill("Kamla Udaharan");
      await button("Next");
      await page().getByRole("textbox", { name: "What is the trouble?" }).fill("Rash on the arm");
      for (let step = 0; step < 3; step += 1) await button("Next");
      const original = noise(1800, 1200);
      const file = { name: "..\\rash.png", mimeType: "image/png", buffer: original };
      await page().locator("input[type=file]").setInputFiles(file);
      await seen(page().getByText(/small copy \d+ kB/)).toBeVisible({ timeout: patienceMs });
      await button("Next");
      const radios = page().getByRole("radiogroup");
      for (const name of ["Did the patient agree?", "May pictures go into the chart?"])
        await radios.filter({ hasText: name }).getByRole("radio", { name: "Yes" }).click();
      await button("Next");
      const pieces = countPieces(page());
      await button("Send");
      await seen.poll(() => pieces.sent, { timeout: patienceMs }).toBeGreaterThan(1);
      await page().context().setOffline(true);
      const small = await attachment();
      expect(small).toMatchObject({ contentType: "image/jpeg", title: "rash.png" });
      expect(small?.size).toBeLessThanOrEqual(200_000);
      await seen(page().getByText(/^Not sent yet: \d thing/)).toBeVisible({ timeout: patienceMs });
      await page().context().setOffline(false);
      await seen(page().getByText(/^Not sent yet: /)).toBeHidden({ timeout: patienceMs });
      expect(await attachment()).toMatchObject({ contentType: "image/png", size: original.length });
      // Nothing of the file stays in the browser.
      expect(await keptHere(page(), "blobs")).toBe(0);
    },
    3 * patienceMs,
  );

  it(
    "answers a returned request in place; what is being written survives the page",
    async () => {
      const task = await ticket();
      const question = { id: "q1", about: "free" as const, text: { en: "Since when?", hi: "कब से?" } };
      const asked = withExtras(task, extension.question, [questionTexts(question)]);
      await hub()
        .store()
        .put({ ...asked, status: "on-hold", businessStatus: businessStatus("returned") });
      await page().getByRole("textbox", { name: "Since when?" }).fill("Four days");
      await page().reload();
      await seen(page().getByRole("textbox", { name: "Since when?" })).toHaveValue("Four days");
      await page().getByRole("button", { name: "Send the answers" }).click();
      await seen
        .poll(async () => extrasOf(await ticket(), extension.question)[0]?.answer, { timeout: patienceMs })
        .toBe("Four days");
    },
    2 * patienceMs,
  );

  it(
    "a new fact holds the paper that came",
    async () => {
      const { id = "" } = await ticket();
      await issuePaper(hub(), id, world.key ?? expect.fail("no key"), "desk-1");
      await page().getByRole("link", { name: "Open the paper" }).click();
      await seen(page().frameLocator("iframe").locator("body")).toContainText("METFORMIN", {
        timeout: patienceMs,
      });
      await page().getByRole("link", { name: "Tell a new fact" }).click();
      await page().getByRole("textbox", { name: "Allergy to" }).fill("Metformin");
      await page().getByRole("button", { name: "Tell the doctor" }).click();
      await seen(page().getByText("STOP: do not give this paper")).toBeVisible({ timeout: patienceMs });
      await seen(page().getByRole("button", { name: /^Given/ })).toBeDisabled();
      expect(extrasOf(await ticket(), extension.heldAtCentre)).toHaveLength(1);
      await page().getByRole("button", { name: "Something wrong?" }).click();
      await seen(page().getByRole("textbox", { name: "Write a message" })).toHaveValue(
        /look at this prescription/,
      );
    },
    2 * patienceMs,
  );
});

async function ticket() {
  const key = /#\/(?:consult|paper|fact|chat)\/(.+)$/.exec(page().url())?.[1] ?? "";
  const tasks = await hub()
    .store()
    .search("Task", { identifier: `${system.uuid}|${key}` });
  const [found] =
    tasks.length > 0 ? tasks : await hub().store().search("Task", { _sort: "-_lastUpdated" }, 1);
  return found ?? expect.fail("no ticket");
}

async function attachment() {
  const patient = (await ticket()).for?.reference ?? "";
  const [document] = await hub().store().search("DocumentReference", { patient });
  return document?.content[0]?.attachment;
}

function countPieces(of: Page): { sent: number } {
  const pieces = { sent: 0 };
  of.on("requestfinished", (request) => {
    if (request.method() === "PUT") pieces.sent += 1;
  });
  return pieces;
}

const keptHere = (of: Page, table: string) =>
  of.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("paramarsh-centre");
        opening.onerror = () => reject(new Error("the page keeps nothing"));
        opening.onsuccess = () => {
          const counting = opening.result.transaction(name).objectStore(name).count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
    table,
  );

/** Noise does not pack: a PNG of several MB. */
function noise(width: number, height: number): Buffer {
  const picture = new PNG({ width, height });
  randomBytes(picture.data.length).copy(picture.data);
  return PNG.sync.write(picture);
}
