import { existsSync } from "node:fs";
import { chromium, expect as atOnce, type Page, test } from "@playwright/test";
import { processTree } from "../support/process-tree.ts";
import { call, inCall as patient, withCentre } from "./support/call.ts";
import { chromiumWithMedia } from "./support/chromium.ts";
import { rowOf, write } from "./support/clinic.ts";
import { seesAndHears } from "./support/peer-figures.ts";

const media = chromiumWithMedia(existsSync);
const [deskMark, centreMark] = [`--asleep=desk-${process.pid}`, `--asleep=centre-${process.pid}`];
const marked = (mark: string) => ({ ...media.launchOptions, args: [...media.launchOptions.args, mark] });
test.use({ launchOptions: marked(deskMark) });
test.setTimeout(600_000);
// Two browsers, a hub and a desk share the machine: what is there at all is asked, not how soon.
const expect = atOnce.configure({ timeout: 60_000 });

test("a PC that falls asleep in a call: both sides say how long, and it comes back by itself", async ({
  page,
}) => {
  const centreBrowser = await chromium.launch(marked(centreMark));
  await withCentre(page, centreBrowser, async ({ centre, strip }) => {
    await test.step("before it my day says how the centre's line is", async () => {
      await page.keyboard.press("Alt+0");
      await expect(await rowOf(page, patient, /line (?:good|thin)/u)).toBeVisible();
      await (await rowOf(page, patient)).click();
      await expect(page.getByRole("heading", { name: patient })).toBeVisible();
    });
    await call(page, { centre, strip });
    await page.keyboard.press("Alt+y");

    await test.step("one key makes the picture larger, larger still, and small again", async () => {
      const widths = [await pictureWidth(page)];
      for (let times = 0; times < 2; times += 1) {
        await page.keyboard.press("Alt+z");
        await expect.poll(() => pictureWidth(page)).toBeGreaterThan((widths.at(-1) ?? 0) * 1.2);
        widths.push(await pictureWidth(page));
        await expect(page.getByRole("heading", { name: patient })).toBeVisible();
      }
      await page.keyboard.press("Alt+z");
      await expect.poll(() => pictureWidth(page)).toBe(widths[0]);
      await page.keyboard.press("Alt+z");
      await page.keyboard.press("Escape");
      await expect.poll(() => pictureWidth(page)).toBe(widths[0]);
    });

    await test.step("voice only, or the best picture for a moment: one key, and both screens say it", async () => {
      await page.keyboard.press("Alt+j");
      await expect(strip).toContainText("Voice only, as chosen");
      await expect(centre.getByText("Voice only, as chosen")).toBeVisible();
      await page.keyboard.press("Alt+j");
      await expect(centre.getByText("Voice only, as chosen")).toBeHidden();
      await page.keyboard.press("Alt+b");
      await expect(centre.getByText(/^Best picture for the doctor · \d+ s: hold still$/u)).toBeVisible();
      await expect(strip).toContainText(/Best picture from the centre, \d+ s more/u);
      await expect(strip).toContainText("Picture and voice");
    });

    await test.step("the picture stands in a window of its own, and closes with the call's", async () => {
      await strip.getByRole("button", { name: "More" }).click();
      const opened = page.context().waitForEvent("page");
      await page.getByRole("menuitem", { name: "Picture in its own window" }).click();
      const own = await opened;
      await expect
        .poll(() => own.locator("video").evaluate((video: HTMLVideoElement) => video.videoWidth))
        .toBeGreaterThan(0);
      await own.close();
    });

    await test.step("the centre's PC sleeps: the desk counts the seconds, and the doctor writes on", async () => {
      await asleep(centreMark, async () => {
        await expect(strip).toContainText(/Line lost for \d+ s/u);
        await expect(strip).toContainText("The call comes back by itself.");
        const counted = await lostSeconds(page);
        await write(page, "Complaint", " since the line broke");
        await expect.poll(() => lostSeconds(page)).toBeGreaterThan(counted + 4);
      });
      await expect(strip).toContainText("Picture and voice");
      for (const end of [page, centre]) await seesAndHears(end);
      await expect(page.getByRole("textbox", { name: "Complaint" })).toHaveValue(/since the line broke/u);
    });

    await test.step("the desk's PC sleeps for a minute: the centre counts, and both are back", async () => {
      await asleep(deskMark, async () => {
        const said = centre.getByRole("status").filter({ hasText: "Line broke, connecting again" });
        await expect(said).toBeVisible();
        await expect(said).toContainText(/(?:2\d|[3-9]\d) s/u);
        await centre.waitForTimeout(30_000);
      });
      await expect(strip).toContainText("Picture and voice");
      for (const end of [page, centre]) await seesAndHears(end);
    });

    await test.step("and my calls say how often the line was lost, and for how long", async () => {
      await page.keyboard.press("Alt+o");
      await expect(page.getByRole("button", { name: /Call again/u })).toBeVisible();
      await page.keyboard.press("Control+k");
      await page.keyboard.type("My calls");
      await page.keyboard.press("Enter");
      const row = page
        .getByRole("dialog", { name: "My calls" })
        .getByRole("row")
        .filter({ hasText: patient });
      await expect(row.getByRole("cell").nth(2)).toContainText("video");
      await expect(row.getByRole("cell").nth(3)).toHaveText(/^\d+\.\d s$/u);
      await expect(row.getByRole("cell").nth(4)).toHaveText(/^(?:once|\d times), back after .*\d+\.\d s$/u);
      await expect(row.getByRole("cell").nth(5)).toHaveText(/^\d+\.\d %$/u);
      await expect(row.getByRole("cell").nth(7)).toHaveText(/^\d+\.\d MB$/u);
    });
  }).finally(() => centreBrowser.close());
});

/** Nothing of it runs and nobody is told, as when a lid is closed. */
async function asleep(mark: string, meanwhile: () => Promise<void>): Promise<void> {
  const pids = processTree(mark);
  for (const pid of pids) process.kill(pid, "SIGSTOP");
  try {
    await meanwhile();
  } finally {
    for (const pid of pids) process.kill(pid, "SIGCONT");
  }
}

const pictureWidth = (page: Page): Promise<number> =>
  page.locator("[data-remote-picture]").evaluate((video) => video.getBoundingClientRect().width);

async function lostSeconds(page: Page): Promise<number> {
  const words = await page.getByRole("region", { name: "Call", exact: true }).innerText();
  return Number(/Line lost for (\d+) s/u.exec(words)?.[1] ?? -1);
}
