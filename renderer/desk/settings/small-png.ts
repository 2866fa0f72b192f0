import { mostSignature } from "../../../shared/paper/paper-model.ts";

/** Widths tried one after the other, until the picture is small enough to go with every paper. */
const widths = [480, 360, 240, 160] as const;

/** A chosen picture in black and white as PNG (base64); undefined where it is no picture or stays too large. */
export async function smallPng(file: Blob): Promise<string | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (picture === undefined) return undefined;
  for (const width of widths) {
    const canvas = document.createElement("canvas");
    canvas.width = Math.min(width, picture.width);
    canvas.height = Math.max(1, Math.round((picture.height * canvas.width) / picture.width));
    const context = canvas.getContext("2d");
    context?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    if (context) inkAlone(context, canvas);
    const png = canvas.toDataURL("image/png").replace("data:image/png;base64,", "");
    if (png.length <= mostSignature) return png;
  }
  return undefined;
}

/** What is darker than paper stays as black; the paper becomes clear. */
function inkAlone(context: CanvasRenderingContext2D, { width, height }: HTMLCanvasElement): void {
  const image = context.getImageData(0, 0, width, height);
  for (let at = 0; at < image.data.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 255] = image.data.slice(at, at + 4);
    const dark = alpha > 127 && (red + green + blue) / 3 < 140;
    image.data.set([0, 0, 0, dark ? 255 : 0], at);
  }
  context.putImageData(image, 0, 0);
}
