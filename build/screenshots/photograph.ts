import path from "node:path";
import type { Browser, Page } from "@playwright/test";

export type Stage = {
  readonly browser: Browser;
  readonly page: Page;
  readonly spokeUrl: string;
  /** The centre's page in a call, once a scene has opened it. */
  readonly held: { centre?: Page };
  readonly hubPid: number;
  readonly folder: string;
};

/** One screen. `prepare` acts once, in English; `show` leads there again after each reload, in any language. */
export type Scene = {
  readonly name: string;
  readonly prepare?: (stage: Stage) => Promise<void>;
  readonly show?: (stage: Stage) => Promise<void>;
};

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;
const schemes = ["light", "dark"] as const;
const languages = ["hi", "en"] as const; // ends in English, in which the next scene is prepared

/** Takes one scene in every size, scheme and language. */
export async function photograph(stage: Stage, scene: Scene): Promise<void> {
  const { page, folder } = stage;
  console.log(scene.name);
  await page.setViewportSize(sizes[0]);
  // The entrance steps on to the desk by itself; before that there is no page to ask.
  await page.locator("main").first().waitFor();
  await scene.prepare?.(stage);
  for (const language of languages) {
    await chooseLanguage(page, language);
    await page.reload();
    await page.locator("main").first().waitFor();
    await settle(page);
    await scene.show?.(stage);
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      for (const size of sizes) {
        await page.setViewportSize(size);
        await settle(page);
        const name = `${scene.name}-${size.width}x${size.height}-${scheme}-${language}.png`;
        await page.screenshot({ path: path.join(folder, name), animations: "disabled" });
      }
    }
    await page.setViewportSize(sizes[0]);
  }
}

/** Through the desk's own call, so that no screen has to be left for it. */
export async function chooseLanguage(page: Page, language: (typeof languages)[number]): Promise<void> {
  await page.evaluate(
    (chosen) =>
      new Promise<void>((resolve, reject) => {
        const socket = new WebSocket(`${location.origin.replace("http", "ws")}/socket`);
        socket.onerror = () => reject(new Error("the desk's socket did not open"));
        socket.onopen = () =>
          socket.send(JSON.stringify({ id: 1, name: "settings.write", input: { language: chosen } }));
        socket.onmessage = ({ data }) => {
          if (!String(data).includes('"answer"')) return;
          socket.close();
          resolve();
        };
      }),
    language,
  );
}

/** Fonts there, nothing asked any more, and the drawing done. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(350);
}
