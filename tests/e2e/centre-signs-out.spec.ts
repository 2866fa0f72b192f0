import { expect as atOnce, test } from "@playwright/test";
import { existsSync } from "node:fs";
import { call, inCall as patient, withCentre } from "./support/call.ts";
import { openConsult } from "./support/centre.ts";
import { chromiumWithMedia } from "./support/chromium.ts";

test.use(chromiumWithMedia(existsSync));
test.setTimeout(300_000);
const expect = atOnce.configure({ timeout: 60_000 });

test("what a centre began is there in the call; who signs out is out, with and without line", async ({
  page,
  browser,
}) => {
  await withCentre(page, browser, async ({ centre, strip }) => {
    const home = () => centre.goto(`${new URL(centre.url()).origin}/spoke#/`);
    const message = centre.getByRole("textbox", { name: "Write a message" });
    const signInPage = centre.getByRole("heading", { name: "Centre sign-in" }).first();

    await test.step("half a message, come to from the list, stands in the chat of the call", async () => {
      await openConsult(centre, patient);
      await centre.getByRole("link", { name: "Write to the doctor" }).click();
      await message.fill("sugar by strip is 1");
      await call(page, { centre, strip });
      await centre.getByRole("button", { name: "Write", exact: true }).click();
      await expect(message).toHaveValue("sugar by strip is 1");
      await message.fill("sugar by strip is 182");
      await centre.getByRole("button", { name: "Send", exact: true }).click();
      await expect(message).toHaveValue("");
    });

    await test.step("signed out in a call: the doctor reads that it was left, and nothing of it is open any more", async () => {
      await home();
      centre.once("dialog", (dialog) => void dialog.accept());
      await centre.getByRole("button", { name: "Sign out" }).click();
      await expect(signInPage).toBeVisible();
      await expect(strip).toContainText("The centre's page was closed");
      await expect(centre.getByText("The doctor wrote:")).toBeHidden();
      await expect(centre.getByText("Practice: an invented account is filled in.")).toBeVisible();
      await centre.getByRole("button", { name: "Sign in", exact: true }).click();
      await expect(centre.getByRole("button", { name: "New patient" })).toBeVisible();
      await expect(centre.getByRole("status").filter({ hasText: "Connecting" })).toBeHidden();
      const open = () =>
        centre.evaluate(() => {
          const { devicesUnderTest } = window as unknown as {
            devicesUnderTest: { tracks: MediaStreamTrack[] };
          };
          return devicesUnderTest.tracks.filter(({ readyState }) => readyState === "live").length;
        });
      await expect.poll(open).toBe(0);
    });

    await test.step("signed out without line: the line's return signs nobody in again", async () => {
      await centre.context().setOffline(true);
      centre.once("dialog", (dialog) => void dialog.accept());
      await centre.getByRole("button", { name: "Sign out" }).click();
      await expect(signInPage).toBeVisible();
      const told = centre.waitForResponse((answer) => answer.url().endsWith("session.signOut"));
      await centre.context().setOffline(false);
      expect((await told).ok()).toBe(true);
      await centre.reload();
      await expect(signInPage).toBeVisible();
      // One look at who is there more than the page needs.
      await centre.waitForResponse((answer) => answer.url().endsWith("session.state"));
      await expect(signInPage).toBeVisible();
      await expect(centre.getByRole("button", { name: "New patient" })).toBeHidden();
    });
  });
});
