import { existsSync } from "node:fs";
import { type Page, expect as atOnce, test } from "@playwright/test";
import { call, withCentre } from "./support/call.ts";
import { chromiumWithMedia } from "./support/chromium.ts";
import { seesAndHears } from "./support/peer-figures.ts";

test.use(chromiumWithMedia(existsSync, 3));
test.setTimeout(300_000);
const expect = atOnce.configure({ timeout: 60_000 });

type Kind = "video" | "audio";

/** As Chromium refuses a device; the desk's own camera and microphone are Chromium's invented ones. */
const refusals = [
  {
    trouble: "absent",
    name: "NotFoundError",
    camera: "No camera on this PC: you are heard, not seen.",
    microphone: "No microphone on this PC: they cannot hear you. Write in the chat.",
  },
  {
    trouble: "denied",
    name: "NotAllowedError",
    camera: "The camera is not allowed: you are heard, not seen.",
    microphone: "The microphone is not allowed: they cannot hear you. Write in the chat.",
  },
  {
    trouble: "busy",
    name: "NotReadableError",
    camera: "Another program uses the camera: you are heard, not seen.",
    microphone: "Another program uses the microphone: they cannot hear you. Write in the chat.",
  },
] as const;
// The second of Chromium's invented cameras speaks a depth format that no call can carry.
const other = "fake_device_2";
const unplugged = "The camera was unplugged: you are heard, not seen.";

test("a camera or microphone that is absent, denied, busy or pulled out is named at the desk, and the call goes on", async ({
  page,
  browser,
}) => {
  await page.addInitScript(refuseAtWill);
  await withCentre(page, browser, async (stage) => {
    const { strip, centre } = stage;
    for (const { trouble, name, camera, microphone } of refusals)
      await test.step(`${trouble}: said of both, and the centre is seen and heard`, async () => {
        await refuse(page, { video: name, audio: name });
        if (trouble === "absent") await call(page, stage);
        else await plugsChange(page);
        await expect(strip).toContainText(camera);
        await expect(strip).toContainText(microphone);
        await seesAndHears(page);
      });

    await test.step("let go by the other program, both come by themselves", async () => {
      await refuse(page, {});
      await expect(strip).not.toContainText("Another program");
      await seesAndHears(centre);
    });

    await test.step("pulled out in the call, and put in again", async () => {
      await refuse(page, { video: "NotFoundError" });
      await pullOut(page);
      await expect(strip).toContainText(unplugged);
      await seesAndHears(page);
      await refuse(page, {});
      await plugsChange(page);
      await expect(strip).not.toContainText("unplugged");
      await seesAndHears(centre);
    });

    await test.step("another camera chosen in the call is seen, kept in the settings, and used by the next call", async () => {
      await strip.getByRole("button", { name: "More", exact: true }).click();
      await page.getByRole("menuitem", { name: other }).click();
      await expect.poll(() => running(page)).toContain(other);
      await seesAndHears(centre);
      await page.keyboard.press("Alt+o");
      await expect(strip).toContainText("Call ended");
      await page.evaluate(() => void (location.hash = "#/settings"));
      await expect(page.getByLabel("Camera", { exact: true }).locator("option:checked")).toHaveText(other);
      await page.goBack();
      await call(page, stage);
      await expect.poll(() => running(page)).toContain(other);
    });
  });
});

/** In the page, before its own code: asked for a device, the browser refuses as it was told to. */
function refuseAtWill(): void {
  const { mediaDevices } = navigator;
  const real = mediaDevices.getUserMedia.bind(mediaDevices);
  const at: { names: Partial<Record<"video" | "audio", string>>; tracks: MediaStreamTrack[] } = {
    names: {},
    tracks: [],
  };
  Object.assign(window, { mediaUnderTest: at });
  mediaDevices.getUserMedia = async (wish) => {
    for (const kind of ["video", "audio"] as const) {
      const name = at.names[kind];
      if (wish?.[kind] && name !== undefined) throw new DOMException("refused by the test", name);
    }
    const stream = await real(wish);
    at.tracks.push(...stream.getTracks());
    return stream;
  };
}

type UnderTest = { mediaUnderTest: { names: Partial<Record<Kind, string>>; tracks: MediaStreamTrack[] } };

function refuse(page: Page, names: Partial<Record<Kind, string>>): Promise<void> {
  return page.evaluate((wish) => {
    (window as unknown as UnderTest).mediaUnderTest.names = wish;
  }, names);
}

/** What the browser does to the camera's track when its plug is drawn. */
function pullOut(page: Page): Promise<void> {
  return page.evaluate(() => {
    const live = (window as unknown as UnderTest).mediaUnderTest.tracks.filter(
      ({ kind, readyState }) => kind === "video" && readyState === "live",
    );
    for (const track of live) {
      track.stop();
      track.dispatchEvent(new Event("ended"));
    }
  });
}

/** As the browser tells it where something is plugged in or out. */
function plugsChange(page: Page): Promise<void> {
  return page.evaluate(() => void navigator.mediaDevices.dispatchEvent(new Event("devicechange")));
}

/** Names of the devices that run now. */
function running(page: Page): Promise<string> {
  return page.evaluate(() =>
    (window as unknown as UnderTest).mediaUnderTest.tracks
      .filter(({ readyState }) => readyState === "live")
      .map(({ label }) => label)
      .join(", "),
  );
}
