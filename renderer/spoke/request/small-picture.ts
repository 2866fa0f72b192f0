/** A picture made small enough for the line: JPEG, no longer than `pixels`, at most `bytes`. */
export type SmallPicture = { readonly base64: string; readonly sizeBytes: number };

const qualities = [0.85, 0.7, 0.55, 0.4, 0.25] as const;

/** Undefined where the browser cannot read the picture. */
export async function smallJpeg(
  file: Blob,
  pixels: number,
  bytes: number,
): Promise<SmallPicture | undefined> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => undefined);
  if (!picture || picture.width === 0) return undefined;
  try {
    for (let longest = pixels; longest >= 160; longest = Math.round(longest * 0.75)) {
      const canvas = drawn(picture, longest);
      for (const quality of qualities) {
        const made = await toJpeg(canvas, quality);
        if (made && made.size <= bytes) return { base64: await base64Of(made), sizeBytes: made.size };
      }
    }
    return undefined;
  } finally {
    picture.close();
  }
}

function drawn(picture: ImageBitmap, longest: number): HTMLCanvasElement {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext("2d");
  if (context) {
    // What is clear in a PNG would be black in a JPEG.
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  }
  return canvas;
}

function toJpeg(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
}

export async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const parts: string[] = [];
  // In parts, because a call has a limit of arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return btoa(parts.join(""));
}
