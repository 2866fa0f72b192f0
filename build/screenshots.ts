import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";
import { places } from "./bundle/places.ts";
import { needBrowser } from "./machine/need-browser.ts";
import { drawCamera } from "./screenshots/drawn-camera.ts";
import { photograph } from "./screenshots/photograph.ts";
import type { Scene, Stage } from "./screenshots/photograph.ts";
import { photographSpoke } from "./screenshots/spoke-pictures.ts";
import { scenes, signInScene } from "./screenshots/scenes.ts";
import { startPractice } from "./screenshots/practice.ts";

/** A moving picture and a tone instead of this machine's camera and microphone. */
const fakeDevices = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];

/** The README's pictures, and of which they are made. */
const shownPictures = [
  ["consult.png", "consult-note-1366x768-light-en.png"],
  ["call.png", "call-1366x768-light-en.png"],
  ["centre.png", "call-at-the-centre.png"],
] as const;
const wanted = process.argv.slice(2);
const known = ["sign-in", "my-day", "spoke", ...scenes.map(({ name }) => name)];
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.log(`npm run screenshots [-- NAME…]: ${known.join(", ")}`);
  process.exit(wanted.includes("--help") ? 0 : 2);
}
process.exit(await takeAll());

/** `npm run screenshots -- settings locked` takes these alone (and what leads to them). */
function isWanted({ name }: Scene): boolean {
  return wanted.length === 0 || ["sign-in", "my-day", ...wanted].includes(name);
}

/** Every screen of desk and centre as a picture (`-- spoke`: only the centre's, with what comes from a doctor), on a practice hub and desk of its own that end with it. */
async function takeAll(): Promise<number> {
  const found = needBrowser("it draws the screens");
  if ("sentence" in found) {
    console.log(found.sentence);
    return 1;
  }
  const folder = path.join(places.cache, "screenshots");
  mkdirSync(folder, { recursive: true });
  const data = mkdtempSync(path.join(tmpdir(), "paramarsh-screenshots-"));
  const practice = await startPractice(data);
  const browser = await chromium.launch({
    executablePath: found.browser,
    // Chromium refuses its sandbox to root, and build machines are often root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ["--disable-gpu", "--disable-background-networking", "--disable-component-update", ...fakeDevices],
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    await drawCamera(page, "#e9eef0");
    page.on("console", (message) => {
      if (message.type() === "error") console.log(`  the page says: ${message.text()}`);
    });
    await page.goto(practice.link); // a ticket of one minute: before all else
    const { hubPid, spokeUrl } = practice;
    if (wanted[0] === "spoke") {
      await photographSpoke(browser, spokeUrl, folder, page);
      return 0;
    }
    // The desk's own scenes begin at its sign-in, so nobody works at it meanwhile.
    if (wanted.length === 0 || wanted.includes("spoke")) await photographSpoke(browser, spokeUrl, folder);
    const stage: Stage = { browser, page, hubPid, spokeUrl, held: {}, folder };
    for (const scene of [signInScene, ...scenes].filter(isWanted))
      await photograph(stage, scene).catch(async (problem: unknown) => {
        // What went wrong is best seen where it stands.
        await page.screenshot({ path: path.join(folder, `${scene.name}-stuck.png`) });
        await stage.held.centre?.screenshot({ path: path.join(folder, `${scene.name}-stuck-centre.png`) });
        throw problem;
      });
  } finally {
    await browser.close();
    await practice.end();
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
  const shown = path.join(places.root, "docs", "screens");
  mkdirSync(shown, { recursive: true });
  for (const [name, picture] of shownPictures) {
    const taken = path.join(folder, picture);
    if (existsSync(taken)) copyFileSync(taken, path.join(shown, name));
  }
  console.log(`The pictures lie in ${folder}`);
  return 0;
}
