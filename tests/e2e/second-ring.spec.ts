import { existsSync } from "node:fs";
import { expect as atOnce, type Page, test } from "@playwright/test";
import { call, openSecondDesk, secondDoctor, withCentre } from "./support/call.ts";
import { chromiumWithMedia } from "./support/chromium.ts";
import { openPatient } from "./support/clinic.ts";
import { seesAndHears } from "./support/peer-figures.ts";

test.use(chromiumWithMedia(existsSync));
test.setTimeout(300_000);
// Three browser windows, a hub and two desks share the machine: what is there at all is asked, not how soon.
const expect = atOnce.configure({ timeout: 60_000 });

/** Of the same centre as the patient of the call. */
const other = "Hari Kalpit";

test("a second doctor rings in the middle of a call: it says what taking it means, and whoever is left hears why", async ({
  page,
  browser,
}, info) => {
  await withCentre(page, browser, async (stage) => {
    const { centre, strip } = stage;
    const desk = await openSecondDesk(browser, stage);
    await openPatient(desk, other);
    await desk.keyboard.press("Control+Enter");
    await call(page, { centre, strip });
    const ring = centre.getByRole("dialog", { name: "Another doctor calls" });
    const theirs = desk.getByRole("region", { name: "Call", exact: true });
    const rings = async () => {
      await expect(desk.getByRole("button", { name: /^Call/u })).toBeEnabled();
      await desk.keyboard.press("Alt+l");
      await expect(ring).toContainText(secondDoctor.name);
      await expect(ring).toContainText("You are in a call. Taking this one ends it.");
    };

    await test.step("not now: the call goes on", async () => {
      await noteTaps(centre);
      await rings();
      expect(await tapsMeet(centre)).toEqual([false, false]);
      await centre.screenshot({ path: info.outputPath("ring-in-a-call.png") });
      await centre.setViewportSize({ width: 360, height: 740 });
      await centre.screenshot({ path: info.outputPath("ring-in-a-call-phone.png") });
      for (const answer of ["Not now", /Take the call/u])
        await expect(ring.getByRole("button", { name: answer })).toBeInViewport({ ratio: 1 });
      await centre.setViewportSize({ width: 1366, height: 768 });
      await ring.getByRole("button", { name: "Not now" }).click();
      await expect(theirs).toContainText("The centre declined the call");
      await seesAndHears(centre);
      await expect(strip).toContainText("Picture and voice");
    });

    await test.step("taken: the second is connected, the first reads that the centre is in another call", async () => {
      await rings();
      await ring.getByRole("button", { name: /Take the call/u }).click();
      await expect(theirs).toContainText("Picture and voice");
      await expect(strip).toContainText("The centre is in another call");
      await seesAndHears(desk);
    });
  });
});

/** As a thumb that was on its way to something else when the ring came over it. */
const noteTaps = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const watch = new MutationObserver(() => {
      const answers = [...document.querySelectorAll("[role=dialog] button")];
      if (answers.length === 0) return;
      watch.disconnect();
      const meets = answers.map((answer) => {
        const { x, y, width, height } = answer.getBoundingClientRect();
        const met = document.elementFromPoint(x + width / 2, y + height / 2);
        return met !== null && answer.contains(met);
      });
      Object.assign(window, { meets });
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });

/** Of each answer, whether a tap at its place was its own as the ring came. */
const tapsMeet = (page: Page): Promise<unknown> =>
  page.evaluate(() => (window as unknown as { meets: unknown }).meets);
