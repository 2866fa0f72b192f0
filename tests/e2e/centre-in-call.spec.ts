import { existsSync } from "node:fs";
import { expect as atOnce, type Page, test } from "@playwright/test";
import { inCall as patient, withCentre } from "./support/call.ts";
import { openConsult } from "./support/centre.ts";
import { chromiumWithMedia } from "./support/chromium.ts";
import { seesAndHears, watchPeers } from "./support/peer-figures.ts";
import { imageNamed, phonePhoto } from "./support/photo.ts";

test.use(chromiumWithMedia(existsSync));
test.setTimeout(600_000);
// Two browsers, a hub and a desk share the machine: what is there at all is asked, not how soon.
const expect = atOnce.configure({ timeout: 60_000 });

test("the centre's camera opens when it is asked for, and a photo is seen at once though the hub is dead", async ({
  page,
  browser,
}) => {
  await withCentre(page, browser, async ({ clinic, hub, centre, strip }) => {
    const ring = centre.getByRole("dialog", { name: "The doctor calls" });
    const calls = async () => {
      await expect(page.getByRole("button", { name: /^Call/u })).toBeEnabled();
      await page.keyboard.press("Alt+l");
      await expect(ring).toBeVisible();
    };

    await test.step("while it rings the way is ready, and no device was asked for", async () => {
      await calls();
      await expect.poll(() => connectedPeers(centre)).toBe(1);
      expect(await devices(centre)).toEqual({ asked: 0, open: [] });
      await ring.getByRole("button", { name: "Not now" }).click();
      await expect(strip).toContainText("The centre declined the call");
      await expect.poll(() => connectedPeers(centre)).toBe(0);
      expect((await devices(centre)).asked).toBe(0);
    });

    await test.step("who looks at the own picture before is seen at once: nothing is opened anew", async () => {
      await openConsult(centre, patient);
      await centre.getByRole("button", { name: "Open the camera" }).click();
      await expect(centre.getByText("Nobody else sees or hears you yet.")).toBeVisible();
      await expect.poll(async () => (await devices(centre)).open).toEqual(["audio", "video"]);
      const before = (await devices(centre)).asked;
      await calls();
      await expect
        .poll(() => ring.getByLabel("You").evaluate((video: HTMLVideoElement) => video.videoWidth))
        .toBeGreaterThan(0);
      await ring.getByRole("button", { name: "Take the call" }).click();
      await expect(strip).toContainText("Picture and voice");
      await seesAndHears(page);
      expect(await devices(centre)).toEqual({ asked: before, open: ["audio", "video"] });
    });

    await test.step("a photo lies before the doctor at once, upright and without its place, though the hub is dead", async () => {
      await hub.killHard();
      await expect(strip).toContainText("Hub not reached");
      await centre.getByRole("button", { name: "Photo", exact: true }).click();
      const photo = await phonePhoto(centre);
      expect(photo.length).toBeGreaterThan(1_500_000);
      await centre
        .locator("input[type=file]")
        .last()
        .setInputFiles({ name: "DCIM_0042.jpg", mimeType: "image/jpeg", buffer: photo });
      // The waiting screen beneath the call asks the same.
      await expect(centre.getByText("Does the patient agree").last()).toBeVisible();
      await centre.getByRole("button", { name: "Agrees: show it and send it" }).click();
      await expect(centre.getByText("Does the patient agree")).toHaveCount(0);
      await expect(page.getByRole("img", { name: title })).toBeVisible();
      const seen = await imageNamed(page, title);
      expect([seen.width, seen.height, seen.saysWhere]).toEqual([960, 1_280, false]);
      expect(isRed(seen.above) && isBlue(seen.below)).toBe(true);
    });

    await test.step("both mark it, and the desk keeps no second copy of what comes by itself", async () => {
      for (const [who, where] of [
        [page, 0.3],
        [centre, 0.6],
      ] as const)
        await drawOn(who, where);
      for (const who of [page, centre])
        await expect(
          who.getByRole("img", { name: title }).locator("xpath=..").locator("svg g[data-by]"),
        ).toHaveCount(2);
      await expect(page.getByText("The original comes into the chart by itself.")).toBeVisible();
      await page.getByRole("button", { name: /^Close at both/u }).click();
      await expect(centre.getByRole("img", { name: title })).toBeHidden();
    });

    await test.step("the hub is back: the original stands in the chart, once and whole", async () => {
      await clinic.startHub();
      await expect(strip).not.toContainText("Hub not reached");
      const report = page.locator("button[data-report]", { hasText: title });
      await expect(report).toHaveCount(1);
      await expect(async () => {
        await report.click();
        // Shut each time: an open one would lie over the next try.
        const seen = await imageNamed(page, title).finally(() => page.keyboard.press("Escape"));
        expect([seen.width, seen.height, seen.saysWhere]).toEqual([1_200, 1_600, true]);
        expect(isRed(seen.above) && isBlue(seen.below)).toBe(true);
      }).toPass({ timeout: 120_000 });
      await expect(report).toHaveCount(1);
    });

    await test.step("taken without the own camera, the look ends and no picture goes", async () => {
      await page.keyboard.press("Alt+o");
      await expect(page.getByRole("button", { name: /Call again/u })).toBeVisible();
      await expect(centre.getByRole("button", { name: "Open the camera" })).toBeVisible();
      await expect.poll(async () => (await devices(centre)).open).toEqual([]);
      await centre.getByRole("button", { name: "Open the camera" }).click();
      await expect.poll(async () => (await devices(centre)).open).toEqual(["audio", "video"]);
      await calls();
      await ring.getByRole("button", { name: "Take it without my camera" }).click();
      await expect(strip).toContainText("Voice");
      await expect.poll(async () => (await devices(centre)).open).toEqual(["audio"]);
      expect(await picturesSent(centre)).toBe(0);
    });

    await test.step("the chat beside the call and the chat's own screen are one text: neither overwrites the other", async () => {
      const message = centre.getByRole("textbox", { name: "Write a message" });
      await centre.getByRole("button", { name: "Write", exact: true }).click();
      await message.fill("Please");
      const fullCall = centre.url();
      await centre.goto(fullCall.replace("#/call/", "#/chat/"));
      await expect(message).toHaveValue("Please");
      await message.press("End");
      await message.pressSequentially(" ask");
      await centre.goto(fullCall);
      await expect(message).toHaveValue("Please ask");
      await message.press("End");
      await message.pressSequentially(" her");
      await centre.goto(fullCall.replace("#/call/", "#/chat/"));
      await expect(message).toHaveValue("Please ask her");
      await centre.goto(fullCall);
    });

    await test.step("the centre's window is closed in the call: one touch in the next one leads back", async () => {
      const next = await centre.context().newPage();
      await watchPeers(next);
      await centre.close();
      await next.goto(`${clinic.hubUrl}/spoke`);
      await next.getByRole("button", { name: /back to the call/iu }).click();
      await expect(strip).toContainText(/Voice|Picture/u);
      await seesAndHears(next);
    });
  });
});

const title = "Photo from the centre";
const isRed = ([red = 0, , blue = 0]: readonly number[]) => red > blue + 60;
const isBlue = ([red = 0, , blue = 0]: readonly number[]) => blue > red + 60;

async function drawOn(page: Page, where: number): Promise<void> {
  const box = await page.getByRole("img", { name: title }).boundingBox();
  if (!box) throw new Error("the photo has a place");
  await page.mouse.move(box.x + box.width * where, box.y + box.height * where);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * (where + 0.2), box.y + box.height * (where + 0.1));
  await page.mouse.up();
}

type Under = {
  readonly peersUnderTest: readonly RTCPeerConnection[];
  readonly devicesUnderTest: { readonly asked: number; readonly tracks: readonly MediaStreamTrack[] };
};

const connectedPeers = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      (window as unknown as Under).peersUnderTest.filter((one) => one.connectionState === "connected").length,
  );

const picturesSent = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      (window as unknown as Under).peersUnderTest
        .filter((one) => one.connectionState === "connected")
        .flatMap((one) => one.getSenders())
        .filter(({ track }) => track?.kind === "video" && track.readyState === "live" && !track.muted).length,
  );

/** How often a device was asked for, and which kinds are open now. */
const devices = (page: Page): Promise<{ readonly asked: number; readonly open: readonly string[] }> =>
  page.evaluate(() => {
    const { asked, tracks } = (window as unknown as Under).devicesUnderTest;
    const open = tracks.filter(({ readyState }) => readyState === "live").map(({ kind }) => kind);
    return { asked, open: [...new Set(open)].toSorted() };
  });
