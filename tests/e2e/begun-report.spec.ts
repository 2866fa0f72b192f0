import { existsSync } from "node:fs";
import { expect as atOnce, test } from "@playwright/test";
import { deskCall } from "../../build/screenshots/desk-call.ts";
import { call, withCentre } from "./support/call.ts";
import { chromiumWithMedia } from "./support/chromium.ts";
import { signIn } from "./support/clinic.ts";

test.use(chromiumWithMedia(existsSync));
test.setTimeout(600_000);
// Two browsers, a hub and a desk share the machine: what is there at all is asked, not how soon.
const expect = atOnce.configure({ timeout: 60_000 });

test("a report that is begun outlives the desk's process, killed in the middle of it", async ({
  page,
  browser,
}) => {
  await withCentre(page, browser, async ({ clinic, desk, centre, strip }) => {
    await call(page, { centre, strip });
    const dialog = page.getByRole("dialog", { name: /report/iu });

    await test.step("the desk's process is killed while the doctor writes", async () => {
      await strip.getByRole("button", { name: "More", exact: true }).click();
      await page.getByRole("menuitem", { name: /End and report/u }).click();
      await dialog.getByRole("radio", { name: "Insults or threats" }).check();
      await dialog.getByRole("textbox", { name: "In your words" }).pressSequentially("He shouted");
      await expect
        .poll(() => deskCall(page, "call.reportDrafts", {}))
        .toMatchObject({ drafts: [{ kind: "abuse", text: "He shouted" }] });
      await desk.killHard();
    });

    await test.step("started again, it offers what was begun, and sends it once", async () => {
      const again = await clinic.startDesk();
      await signIn(page, again.link);
      await page.getByRole("button", { name: "Go on with it" }).click();
      await expect(dialog.getByRole("radio", { name: "Insults or threats" })).toBeChecked();
      const words = dialog.getByRole("textbox", { name: "In your words" });
      await expect(words).toHaveValue("He shouted");
      await words.press("End");
      await words.pressSequentially(" at the nurse.");
      await dialog.getByRole("button", { name: "Report", exact: true }).click();
      await expect(dialog).toContainText("Your report is kept on this PC");
      await dialog.getByRole("button", { name: "Close", exact: true }).click();
      await expect(page.getByRole("button", { name: "Go on with it" })).toBeHidden();
      await expect.poll(() => deskCall(page, "call.reportDrafts", {})).toEqual({ drafts: [] });
    });
  });
});
