import jsQR from "jsqr";

/** The longest side in dots: a small one reads a large code quickly, a large one a small code at all. */
const sides = [900, 1500, 2400] as const;
/** More would only be softer. */
const mostEnlarged = 2;

/** Parts of a picture, in shares of it: of a whole sheet the code is a small corner. */
const parts = [
  { left: 0, top: 0, size: 1 },
  ...[0, 0.25, 0.5].flatMap((top) => [0, 0.25, 0.5].map((left) => ({ left, top, size: 0.5 }))),
] as const;
type Part = (typeof parts)[number];

/**
 * The bytes of the code in a picture. The browser's own reader is not used: it gives text, and these bytes are none.
 */
export async function codeInFile(file: Blob): Promise<Uint8Array | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (picture === undefined) return undefined;
  try {
    for (const part of parts)
      for (const side of part.size === 1 ? sides : [1500]) {
        const found = codeIn(picture, part, side);
        if (found !== undefined) return found;
      }
    return undefined;
  } finally {
    picture.close();
  }
}

/** Of a camera's picture only the middle square is looked at, where the frame on the screen is. */
export function codeInVideo(video: HTMLVideoElement, canvas: HTMLCanvasElement): Uint8Array | undefined {
  const { videoWidth, videoHeight } = video;
  const square = Math.min(videoWidth, videoHeight);
  if (square === 0) return undefined;
  const side = Math.min(square, 900);
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context?.drawImage(
    video,
    (videoWidth - square) / 2,
    (videoHeight - square) / 2,
    square,
    square,
    0,
    0,
    side,
    side,
  );
  const pixels = context?.getImageData(0, 0, side, side);
  return pixels && read(pixels);
}

function codeIn(picture: ImageBitmap, part: Part, longest: number): Uint8Array | undefined {
  const width = picture.width * part.size;
  const height = picture.height * part.size;
  const scale = Math.min(mostEnlarged, longest / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const [left, top] = [picture.width * part.left, picture.height * part.top];
  context?.drawImage(picture, left, top, width, height, 0, 0, canvas.width, canvas.height);
  const pixels = context?.getImageData(0, 0, canvas.width, canvas.height);
  return pixels && read(pixels);
}

function read({ data, width, height }: ImageData): Uint8Array | undefined {
  const found = jsQR(data, width, height, { inversionAttempts: "dontInvert" });
  return found === null ? undefined : Uint8Array.from(found.binaryData);
}
