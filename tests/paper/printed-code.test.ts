import { existsSync } from "node:fs";
import jsqr from "jsqr";
import { afterAll, beforeAll, expect, it } from "vitest";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { encode } from "uqr";
import { findBrowser } from "../../build/machine/find-browser.ts";
import { openPrinter, type Printer } from "../../electron/print/cdp-print.ts";
import { loadPaperFonts } from "../../electron/print/fonts.ts";
import { codeDrawing, printedCode } from "../../shared/paper-code/printed-code.ts";
import { readCode } from "../../shared/paper-code/read-code.ts";
import type { PaperModel } from "../../shared/paper/paper-model.ts";
import { sampleInput, samplePaper } from "../../shared/paper/paper-sample.ts";
import { prescriptionHtml } from "../../shared/paper/prescription-html.ts";
import { type Pixels, blurred, enlarged, leftThird, part, skewed } from "./worn-scan.ts";
import { codeOf } from "./sign-sample.ts";

const chromiumPath = findBrowser();
if (chromiumPath === undefined || !existsSync(chromiumPath))
  process.stderr.write("skipped: printing needs a Chromium\n");
const able = it.skipIf(chromiumPath === undefined);

const world: { printer?: Printer } = {};
beforeAll(() => {
  world.printer = openPrinter({ chromiumPath: chromiumPath ?? "" });
});
afterAll(() => world.printer?.close());

/** As an ordinary office scanner sees it. */
const dotsPerInch = 150;

async function scanned(paper: PaperModel, code: Uint8Array): Promise<Pixels[]> {
  const hash = readCode(code)?.code.paperHash ?? "";
  const drawn = printedCode(code, hash, (data) => encode(data, codeDrawing).data);
  if (!drawn) expect.fail("the code was not drawn");
  const issue = { state: "issued", issuedAt: paper.writtenAt, code: drawn } as const;
  const html = prescriptionHtml(paper, issue, await loadPaperFonts());
  const data = Uint8Array.from((await world.printer?.pdf(html)) ?? []);
  const loading = getDocument({ data, verbosity: 0 });
  const document = await loading.promise;
  // pdf.js brings a canvas of its own to Node; its types do not say so.
  const factory = document.canvasFactory as {
    create: (
      width: number,
      height: number,
    ) => { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
  };
  const pages: Pixels[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: dotsPerInch / 72 });
    const width = Math.ceil(viewport.width);
    const height = Math.ceil(viewport.height);
    const { canvas, context } = factory.create(width, height);
    await page.render({ canvas, canvasContext: context, viewport }).promise;
    pages.push({ pixels: context.getImageData(0, 0, width, height).data, width, height });
  }
  await loading.destroy();
  return pages;
}

const readBy = ({ pixels, width, height }: Pixels) =>
  jsqr.default(pixels, width, height, { inversionAttempts: "dontInvert" });

/** A phone is held over the code, not over the whole sheet. */
function framed(pages: readonly Pixels[]): Pixels {
  for (const page of pages) {
    const found = readBy(leftThird(page))?.location; // where it is printed; the whole sheet takes seconds
    if (!found) continue;
    const xs = [found.topLeftCorner.x, found.bottomRightCorner.x];
    const ys = [found.topLeftCorner.y, found.bottomRightCorner.y];
    return part(page, {
      left: Math.min(...xs),
      top: Math.min(...ys),
      side: Math.max(...xs) - Math.min(...xs),
    });
  }
  return expect.fail("no page has a code");
}

/** A hand trembles, and a phone looks again with each picture until it can read. */
const heldAt = (degrees: number, frame: Pixels) =>
  [0, 0.6, -0.6, 1.2].reduce<ReturnType<typeof readBy>>(
    (read, tremble) => read ?? readBy(enlarged(skewed(frame, { degrees: degrees + tremble, shear: 0.03 }))),
    null,
  );

able("a code is read from a scan that is blurred and askew, also the largest one", async () => {
  const { lines } = sampleInput();
  const many = samplePaper({ lines: Array.from({ length: 12 }, (_, at) => lines[at % 3]!) });
  for (const paper of [samplePaper(), many]) {
    const code = codeOf(paper);
    const frame = framed(await scanned(paper, code));
    for (const degrees of [-8, -3, 2, 5]) {
      const read = heldAt(degrees, blurred(frame));
      expect(read && Uint8Array.from(read.binaryData)).toEqual(code);
      expect(read?.version).toBeLessThanOrEqual(15);
    }
  }
});
