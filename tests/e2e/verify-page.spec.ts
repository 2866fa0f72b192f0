import { expect, type Page, test } from "@playwright/test";
import { PNG } from "pngjs";
import { encode } from "uqr";
import { codeDrawing } from "../../shared/paper-code/printed-code.ts";
import { samplePaper } from "../../shared/paper/paper-sample.ts";
import { codeOf, sampleList } from "../paper/sign-sample.ts";
import { openClinic } from "./support/clinic.ts";

test.use({ viewport: { width: 360, height: 740 } });

/** A photograph of the code, eight dots a square. */
function pictureOf(code: Uint8Array): Buffer {
  const { data, size } = encode([...code], codeDrawing);
  const scale = 8;
  const png = new PNG({ width: size * scale, height: size * scale });
  png.data.fill(255);
  for (let y = 0; y < png.height; y += 1)
    for (let x = 0; x < png.width; x += 1)
      if (data[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true)
        png.data.fill(0, (y * png.width + x) * 4, (y * png.width + x) * 4 + 3);
  return PNG.sync.write(png);
}

const choose = (page: Page, code: Uint8Array) =>
  page
    .getByLabel("Choose a picture")
    .setInputFiles({ name: "code.png", mimeType: "image/png", buffer: pictureOf(code) });

test("a pharmacist compares a paper by file and by camera, without network, and is told what it is", async ({
  page,
}) => {
  const clinic = await openClinic();
  const real = codeOf(samplePaper({ practice: false }));
  const broken = real.map((byte, at) => (at === real.length - 1 ? byte ^ 1 : byte));
  try {
    await clinic.startHub();
    // A practice hub's own list makes everything practice; this is a site's.
    await page.route("**/verify/list", (route) => route.fulfill({ json: sampleList() }));
    await page.goto(`${clinic.hubUrl}/verify`);
    await page.getByRole("button", { name: "English" }).click();
    await expect(page.getByText("Cancellation list as of 24 Nov 2026")).toBeVisible();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 60_000 });
    await page.unroute("**/verify/list");
    await page.context().setOffline(true);
    await page.reload();

    await choose(page, real);
    await expect(page.getByRole("status")).toContainText("The code is genuine");
    await expect(page.getByText("METFORMIN 500 mg tablet")).toBeVisible();
    await expect(page.getByText("1 tablet two times a day, after food, for 30 days")).toBeVisible();
    await expect(page.getByText("HP-PRACTICE-0000")).toBeVisible();
    for (const box of await page.getByRole("checkbox").all()) await box.check();
    await expect(page.getByText("3 of 3 compared")).toBeVisible();
    await expect(page.getByText("Cancellation list as of 24 Nov 2026")).toBeVisible();
    await expect(page.getByText(/\bvalid\b/i)).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

    await page.getByRole("button", { name: "Scan another paper" }).click();
    await choose(page, broken);
    await expect(page.getByRole("status")).toContainText("ALTERED");
    await expect(page.getByText("METFORMIN")).toHaveCount(0);

    await page.getByRole("button", { name: "Scan another paper" }).click();
    await cameraSees(page, codeOf(samplePaper()));
    await page.getByRole("button", { name: "Scan with the camera" }).click();
    await expect(page.getByRole("status")).toContainText("PRACTICE");
  } finally {
    await clinic.end();
  }
});

/** The camera's picture is the code itself; everything behind the camera is real. */
async function cameraSees(page: Page, code: Uint8Array): Promise<void> {
  await page.evaluate(
    async (url) => {
      const picture = new Image();
      picture.src = url;
      await picture.decode();
      const canvas = document.createElement("canvas");
      canvas.width = 1280;
      canvas.height = 720;
      const draw = () => {
        const context = canvas.getContext("2d");
        if (context) context.fillStyle = "#ddd";
        context?.fillRect(0, 0, 1280, 720);
        context?.drawImage(picture, 340, 60, 600, 600);
      };
      draw();
      setInterval(draw, 50);
      navigator.mediaDevices.getUserMedia = async () => canvas.captureStream();
    },
    `data:image/png;base64,${pictureOf(code).toString("base64")}`,
  );
}
