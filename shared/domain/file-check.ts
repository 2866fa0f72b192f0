import type { Bilingual } from "./words.ts";

export type FileProblem = { readonly kind: string; readonly words: Bilingual };

export const fileTypes = ["image/jpeg", "image/png", "application/pdf"] as const;
type FileType = (typeof fileTypes)[number];

/** What the first bytes say a file is; HEIC is what many phones name ".jpg". */
export function fileTypeOf(bytes: Uint8Array): FileType | "image/heic" | undefined {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return "image/jpeg";
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "image/png";
  if (startsWith(bytes, ascii("%PDF-"))) return "application/pdf";
  const brand = String.fromCharCode(...bytes.slice(8, 12));
  const isHeic = startsWith(bytes.slice(4), ascii("ftyp")) && /^(hei[cxms]|hev[cx]|mif1|msf1)$/.test(brand);
  return isHeic ? "image/heic" : undefined;
}

/** As much as the hub takes of one file. */
export const largestFileBytes = 40_000_000;

/** A file that no hub takes is refused before anybody waits for it. */
export function askAboutSize(sizeBytes: number): FileProblem | undefined {
  if (sizeBytes <= largestFileBytes) return undefined;
  const has = Math.ceil(sizeBytes / 1_000_000);
  const most = largestFileBytes / 1_000_000;
  return problem(
    "too-large",
    `This file has ${has} MB; at most ${most} MB can be sent. Save it smaller, or send its pages one by one.`,
    `यह फ़ाइल ${has} MB की है; ${most} MB तक भेजी जा सकती है। इसे छोटा करके सहेजें, या पन्ने एक-एक कर भेजें।`,
  );
}

/** Why a file is not taken; undefined where its content is what it says it is. */
export function askAboutFile(bytes: Uint8Array, contentType: string): FileProblem | undefined {
  if (bytes.length === 0)
    return problem(
      "empty",
      "The file is empty (0 bytes). Take the picture again.",
      "फ़ाइल ख़ाली है (0 बाइट)। फ़ोटो फिर लें।",
    );
  const found = fileTypeOf(bytes);
  if (found === contentType) return undefined;
  if (found === "image/heic")
    return problem(
      "heic",
      "This picture is in HEIC, which the doctor's desk cannot show. Save it as JPEG, or take it with the camera of the centre's page.",
      "यह फ़ोटो HEIC में है, जो डॉक्टर के यहाँ नहीं खुलती। JPEG में सहेजें, या केंद्र के पन्ने के कैमरे से लें।",
    );
  if (contentType === "application/pdf")
    return problem("not-a-pdf", "This file is named PDF and is none.", "यह फ़ाइल PDF नहीं है, नाम ही PDF है।");
  return problem(
    "not-a-picture",
    "This file is named a picture and is none.",
    "यह फ़ाइल फ़ोटो नहीं है, नाम ही फ़ोटो है।",
  );
}

/** The last part of a name, without what is invisible or turns letters; never a path. */
export function fileTitle(text: string): string {
  const last = text.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  return (
    last.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu, "").trim() || "Document"
  );
}

const problem = (kind: string, en: string, hi: string): FileProblem => ({ kind, words: { en, hi } });

const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
