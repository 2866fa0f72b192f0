import type { StillMark } from "../../shared/call/still.ts";
import { arrowPath } from "./still-board.tsx";
import { blobOf } from "./still-picture.ts";
import type { StillView } from "./held-still.ts";

const colourOf = { desk: "#1f6fd6", spoke: "#d2541b" } as const;
/** Names of who drew stand below the picture, not on it. */
const footPx = 34;

/** The picture with its marks drawn in and the names below, for the record: beside the untouched one, never over it. */
export async function markedPicture(still: StillView): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const image = await loaded(still);
  if (!image) return undefined;
  const canvas = document.createElement("canvas");
  const [width, height] = [image.naturalWidth, image.naturalHeight];
  canvas.width = width;
  canvas.height = height + footPx;
  const context = canvas.getContext("2d");
  if (!context) return undefined;
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0);
  for (const mark of still.marks) draw(context, mark, width, height);
  name(context, still.marks, height);
  return bytesOf(canvas);
}

/** As it was taken. */
export async function plainPicture(still: StillView): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const image = await loaded(still);
  if (!image) return undefined;
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext("2d")?.drawImage(image, 0, 0);
  return bytesOf(canvas);
}

async function loaded({ url }: StillView): Promise<HTMLImageElement | undefined> {
  if (url === undefined) return undefined;
  const image = new Image();
  image.src = url;
  return image.decode().then(
    () => image,
    () => undefined,
  );
}

/** The chart keeps JPEG. */
async function bytesOf(canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const blob = await blobOf(canvas, "image/jpeg", 0.9);
  return blob && new Uint8Array(await blob.arrayBuffer());
}

function draw(context: CanvasRenderingContext2D, mark: StillMark, width: number, height: number): void {
  const path = new Path2D();
  const scaled = new DOMMatrix([width, 0, 0, height, 0, 0]);
  path.addPath(shapeOf(mark), scaled);
  context.setLineDash([]);
  context.lineCap = "round";
  context.lineWidth = 7;
  context.strokeStyle = "#ffffff";
  context.stroke(path);
  context.setLineDash(mark.by === "spoke" ? [12, 7] : []);
  context.lineWidth = 4;
  context.strokeStyle = colourOf[mark.by];
  context.stroke(path);
}

function shapeOf({ shape, from, to }: StillMark): Path2D {
  if (shape === "arrow") return new Path2D(arrowPath(from, to));
  const path = new Path2D();
  const [halfX, halfY] = [Math.abs(to.x - from.x) / 2, Math.abs(to.y - from.y) / 2];
  path.ellipse((from.x + to.x) / 2, (from.y + to.y) / 2, halfX, halfY, 0, 0, 2 * Math.PI);
  return path;
}

function name(context: CanvasRenderingContext2D, marks: readonly StillMark[], height: number): void {
  context.setLineDash([]);
  context.font = "18px sans-serif";
  let x = 10;
  for (const [by, who] of new Map(marks.map((mark) => [mark.by, mark.name]))) {
    context.fillStyle = colourOf[by];
    context.fillRect(x, height + 10, 16, 16);
    context.fillStyle = "#10171c";
    context.fillText(who, x + 22, height + 24);
    x += 22 + context.measureText(who).width + 24;
  }
}
