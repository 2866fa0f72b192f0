import { mostStillBytes } from "../../shared/call/still.ts";

export type MadeStill = { readonly contentType: "image/webp" | "image/jpeg"; readonly base64: string };
type Source = HTMLVideoElement | HTMLCanvasElement | HTMLImageElement;

const longest = 1_280;
const tries = [
  { side: longest, quality: 0.7 },
  { side: longest, quality: 0.5 },
  { side: longest, quality: 0.35 },
  { side: 1_024, quality: 0.35 },
  { side: 800, quality: 0.3 },
] as const;

/** What is on the screen as one picture of at most so many bytes; undefined where there is nothing to see. */
export async function stillOf(source: Source, mostBytes: number): Promise<MadeStill | undefined> {
  const { width, height } = sizeOf(source);
  if (width === 0 || height === 0) return undefined;
  for (const { side, quality } of tries) {
    const scale = Math.min(1, side / Math.max(width, height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext("2d")?.drawImage(source, 0, 0, canvas.width, canvas.height);
    const blob = await smallBlob(canvas, quality);
    const isLast = side === 800;
    if (blob && (blob.size <= mostBytes || (isLast && blob.size <= mostStillBytes))) return made(blob);
  }
  return undefined;
}

function sizeOf(source: Source): { readonly width: number; readonly height: number } {
  if (source instanceof HTMLVideoElement) return { width: source.videoWidth, height: source.videoHeight };
  if (source instanceof HTMLImageElement) return { width: source.naturalWidth, height: source.naturalHeight };
  return source;
}

export function blobOf(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | undefined> {
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), type, quality));
}

/** A browser that writes no WebP writes PNG in its place, which is too large. */
async function smallBlob(canvas: HTMLCanvasElement, quality: number): Promise<Blob | undefined> {
  const blob = await blobOf(canvas, "image/webp", quality);
  return blob?.type === "image/webp" ? blob : blobOf(canvas, "image/jpeg", quality);
}

async function made(blob: Blob): Promise<MadeStill | undefined> {
  if (blob.type !== "image/webp" && blob.type !== "image/jpeg") return undefined;
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 32_768)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)));
  return { contentType: blob.type, base64: btoa(parts.join("")) };
}
