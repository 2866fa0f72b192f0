import { askAboutFile, askAboutSize, fileTypeOf, fileTypes } from "../../../shared/domain/file-check.ts";
import type { Bilingual } from "../../../shared/domain/words.ts";

export type ReadFile =
  | { readonly bytes: Uint8Array<ArrayBuffer>; readonly contentType: (typeof fileTypes)[number] }
  | { readonly problem: Bilingual };

/** By its content, never by its name. */
export async function readFile(file: File): Promise<ReadFile> {
  const tooLarge = askAboutSize(file.size);
  if (tooLarge) return { problem: tooLarge.words };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const found = fileTypeOf(bytes);
    const contentType = fileTypes.find((one) => one === found);
    if (contentType !== undefined) return { bytes, contentType };
    return { problem: (found === "image/heic" && askAboutFile(bytes, "image/jpeg")?.words) || other };
  } catch {
    return { problem: unreadable }; // a folder, or a stick that was pulled out
  }
}

const other: Bilingual = {
  en: "This is no JPEG or PNG picture and no PDF. Save it as one of these and add it again.",
  hi: "यह JPEG या PNG फ़ोटो या PDF नहीं है। इनमें से किसी एक रूप में सहेजकर फिर जोड़ें।",
};
const unreadable: Bilingual = {
  en: "This cannot be read. If it is on a stick, put the stick back in and add it again.",
  hi: "यह पढ़ी नहीं जा सकती। पेन ड्राइव पर हो तो उसे फिर लगाकर जोड़ें।",
};
