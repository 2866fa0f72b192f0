import { newId } from "../client/new-id.ts";
import type { KeepDatabase } from "../keep/database.ts";
import { fileKind, titleOf } from "./file-kind.ts";
import type { AttachedFile } from "./request-form.ts";
import { base64Of, smallJpeg } from "./small-picture.ts";

/** Why a file was not taken, or what must be said about one that was. */
export type FileTrouble =
  | "empty"
  | "heic"
  | "notPicture"
  | "tooBig"
  | "bigPdf"
  | "needsTls"
  | "notThisKind"
  /** No room for it here, or the device does not give it out. */
  | "notTaken";
export type TakenFile = { readonly file?: AttachedFile; readonly trouble?: FileTrouble };

type Copy = { readonly pixels: number; readonly bytes: number };
export const smallCopy: Copy = { pixels: 1280, bytes: 200_000 };
/** Where the doctor has the small copy over the call already: enough to find it by, until the original is there. */
export const seenCopy: Copy = { pixels: 480, bytes: 30_000 };
const mostBytes = 40_000_000;

/** A chosen file as what is sent: the small copy at once, the original kept here until the line has taken it. */
export async function takeFile(
  database: KeepDatabase,
  chosen: File,
  copy: Copy = smallCopy,
): Promise<TakenFile> {
  if (chosen.size === 0) return { trouble: "empty" };
  if (chosen.size > mostBytes) return { trouble: "tooBig" };
  const kind = fileKind(new Uint8Array(await chosen.slice(0, 12).arrayBuffer()));
  if (kind === "pdf") return takePdf(database, chosen);
  if (kind === "unknown" && !chosen.type.startsWith("image/")) return { trouble: "notThisKind" };
  const small = await smallJpeg(chosen, copy.pixels, copy.bytes);
  if (!small) return { trouble: kind === "heic" ? "heic" : "notPicture" };
  const isSmallAlready = kind === "jpeg" && chosen.size <= small.sizeBytes;
  const original = isSmallAlready ? undefined : await keepOriginal(database, chosen);
  // What no original follows is all that the chart will have.
  const isAll = !original && !isSmallAlready && copy !== smallCopy;
  const content = (isAll ? await smallJpeg(chosen, smallCopy.pixels, smallCopy.bytes) : undefined) ?? small;
  return {
    file: {
      id: newId(),
      title: titleOf(chosen.name),
      kind: "picture",
      contentType: "image/jpeg",
      content: content.base64,
      sizeBytes: content.sizeBytes,
      original,
    },
  };
}

async function takePdf(database: KeepDatabase, chosen: File): Promise<TakenFile> {
  const common = {
    id: newId(),
    title: titleOf(chosen.name),
    kind: "report",
    contentType: "application/pdf",
  } as const;
  if (chosen.size <= smallCopy.bytes)
    return { file: { ...common, content: await base64Of(chosen), sizeBytes: chosen.size } };
  const original = await keepOriginal(database, chosen);
  if (!original) return { trouble: "needsTls" };
  // There is no small copy of a PDF: the document is announced with a page that says so, its pages follow.
  return {
    file: { ...common, content: btoa(followingPdf), sizeBytes: followingPdf.length, original },
    trouble: "bigPdf",
  };
}

/** Without TLS browsers hide the digest by which the hub knows a file: then only the small copy goes. */
async function keepOriginal(database: KeepDatabase, chosen: File): Promise<AttachedFile["original"]> {
  const { subtle } = crypto as Partial<Crypto>;
  if (!subtle) return undefined;
  const digest = new Uint8Array(await subtle.digest("SHA-256", await chosen.arrayBuffer()));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const blobId = newId();
  await database.put("blobs", chosen, blobId);
  const contentType = chosen.type || "application/octet-stream";
  return { blobId, sha256, sizeBytes: chosen.size, contentType };
}

/** The smallest PDF with one line of text. */
const followingPdf = [
  "%PDF-1.4",
  "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
  "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
  "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 120]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>endobj",
  "4 0 obj<</Length 73>>stream",
  "BT /F 18 Tf 20 60 Td (The pages of this report are still on their way.) Tj ET",
  "endstream endobj",
  "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj",
  "trailer<</Root 1 0 R>>",
  "%%EOF",
].join("\n");
