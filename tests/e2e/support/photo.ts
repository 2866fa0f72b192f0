import type { Page } from "@playwright/test";

/** How the picture must be turned before anybody looks at it: a quarter to the right, as phones write it. */
const turned = 6;

/**
 * A photo as a phone writes it, of some two megabytes: lying, with the word that it stands, and with where it was taken.
 * Drawn at 1600 × 1200, red at its left: rightly shown it stands, and red is above.
 */
export async function phonePhoto(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const [width, height] = [1_600, 1_200];
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width, height });
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    const pixels = context.createImageData(width, height);
    // No small file is so large: noise, coarse enough that its halves stay red and blue.
    for (let at = 0; at < pixels.data.length; at += 4) {
      const isLeft = (at / 4) % width < width / 2;
      const noise = Math.random() * 110;
      pixels.data.set([isLeft ? 255 : noise, noise, isLeft ? noise : 255, 255], at);
    }
    context.putImageData(pixels, 0, 0);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.96));
    const bytes = new Uint8Array((await blob?.arrayBuffer()) ?? []);
    let text = "";
    for (let at = 0; at < bytes.length; at += 8_192)
      text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
    return btoa(text);
  });
  const jpeg = Buffer.from(base64, "base64");
  return Buffer.concat([jpeg.subarray(0, 2), exif(), jpeg.subarray(2)]);
}

/** The segment in which a camera tells how it was held and where (Exif 2.3, TIFF 6.0; little-endian). */
function exif(): Buffer {
  const tiff = Buffer.alloc(56);
  tiff.write("II*\0", 0, "latin1");
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  entry(tiff, 10, { tag: 0x0112, type: 3, value: turned });
  entry(tiff, 22, { tag: 0x8825, type: 4, value: 38 });
  // The place: its one entry says north.
  tiff.writeUInt16LE(1, 38);
  entry(tiff, 40, { tag: 0x0001, type: 2, value: "N".charCodeAt(0), count: 2 });
  const body = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

type Entry = {
  readonly tag: number;
  readonly type: number;
  readonly value: number;
  readonly count?: number;
};

function entry(tiff: Buffer, at: number, { tag, type, value, count = 1 }: Entry): void {
  tiff.writeUInt16LE(tag, at);
  tiff.writeUInt16LE(type, at + 2);
  tiff.writeUInt32LE(count, at + 4);
  tiff.writeUInt32LE(value, at + 8);
}

export type SeenImage = {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue at the middle of the upper and of the lower half. */
  readonly above: readonly number[];
  readonly below: readonly number[];
  readonly saysWhere: boolean;
};

/** What the image of that name shows, once it is there. */
export function imageNamed(page: Page, name: string): Promise<SeenImage> {
  return page.getByRole("img", { name }).evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width, height });
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const at = (y: number) => [...(context?.getImageData(width / 2, y, 1, 1).data ?? [])].slice(0, 3);
    const bytes = new Uint8Array(await (await fetch(image.src)).arrayBuffer());
    const text = new TextDecoder("latin1").decode(bytes);
    return {
      width,
      height,
      above: at(height / 4),
      below: at((height * 3) / 4),
      saysWhere: text.includes("Exif"),
    };
  });
}
